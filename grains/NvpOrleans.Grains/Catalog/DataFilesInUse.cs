using Microsoft.Extensions.Options;
using NvpOrleans.Journal;
using NvpOrleans.Planning.Catalog;

namespace NvpOrleans.Grains.Catalog;

/// <summary>
/// Keeps this silo's rules those of the stored data files. They are read before the silo takes calls, and looked for ever after: the
/// journal is the truth, so a silo needs no other one to hear of a replacement.
/// </summary>
internal sealed partial class DataFilesInUse(
    IJournalStore journal, CurrentRules rules, IOptions<CatalogOptions> options, TimeProvider time, ILogger<DataFilesInUse> log)
    : ILifecycleParticipant<ISiloLifecycle>, IDisposable
{
    // What cannot be used stays so until somebody mends it: each look fails, and not each is worth a line.
    private static readonly TimeSpan ComplaintPause = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim _turn = new(1);
    private readonly CancellationTokenSource _stopping = new();
    private JournalPosition _tail = JournalPosition.Start;
    private long _inUse;
    private DateTimeOffset _silentUntil;
    private Task _looking = Task.CompletedTask;

    /// <summary>The files that are stored, as far as this silo has read, whether it can go by them or not.</summary>
    public DataFileHistory History { get; private set; } = DataFileHistory.Start;

    public void Participate(ISiloLifecycle lifecycle) =>
        lifecycle.Subscribe(nameof(DataFilesInUse), ServiceLifecycleStage.ApplicationServices, Begin, End);

    /// <summary>Reads what was stored since it last did, and goes by it.</summary>
    /// <exception cref="CatalogFormatException">What is stored cannot be used by this release; the rules stay what they were, and each call says so again.</exception>
    public async Task CatchUp(CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            await ReadOn(cancellation);
            if (_inUse == History.Version || options.Value.UseBuiltInFiles) return;
            rules.Use(History.Files.Load());
            _inUse = History.Version;
            Log.Replaced(log, _inUse);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Reads what was stored since it last did, and changes no rules: for whoever mends files that this release cannot use.</summary>
    public async Task Read(CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            await ReadOn(cancellation);
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose()
    {
        _turn.Dispose();
        _stopping.Dispose();
    }

    private async Task ReadOn(CancellationToken cancellation)
    {
        var (history, chain) = (History, new JournalChain(_tail));
        await foreach (var frame in journal.ReadAsync(DataFileJournal.Id, _tail.Sequence + 1, cancellation))
        {
            chain.Accept(frame);
            history = history.After(frame);
        }

        (History, _tail) = (history, chain.Tail);
    }

    private async Task Begin(CancellationToken cancellation)
    {
        try
        {
            await CatchUp(cancellation);
        }
        catch (CatalogFormatException wrong)
        {
            throw new InvalidOperationException(
                $"The data files that an administrator has stored cannot be used by this release. Start once with {nameof(Catalog)}:{nameof(CatalogOptions.UseBuiltInFiles)}=true and replace them. {wrong.Message}", wrong);
        }

        _looking = Look();
    }

    private async Task End(CancellationToken cancellation)
    {
        await _stopping.CancelAsync();
        await _looking;
    }

    private async Task Look()
    {
        using var timer = new PeriodicTimer(options.Value.LookEvery, time);
        while (!_stopping.IsCancellationRequested)
        {
            try
            {
                await timer.WaitForNextTickAsync(_stopping.Token);
                await CatchUp(_stopping.Token);
            }
            catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure) // the store is out of reach, or another release wrote what this one cannot read: the rules stay
            {
                if (time.GetUtcNow() < _silentUntil) continue;
                Log.LookFailed(log, failure);
                _silentUntil = time.GetUtcNow() + ComplaintPause;
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1402, LogLevel.Information, "The rules are those of the data files of version {Version}.", EventName = "DataFilesTaken")]
        public static partial void Replaced(ILogger logger, long version);

        [LoggerMessage(1403, LogLevel.Warning, "Stored data files could not be taken; the rules stay what they were.", EventName = "DataFilesNotTaken")]
        public static partial void LookFailed(ILogger logger, Exception failure);
    }
}

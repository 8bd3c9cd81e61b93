using NvpOrleans.Abstractions.Board;
using NvpOrleans.Abstractions.Overview;
using NvpOrleans.Web.Hubs;

namespace NvpOrleans.Web.Gateway;

/// <summary>
/// The boards that people look at through this node: one conversation with the overview of each cycle, however many look. The overview tells
/// each change once for all who have the same rights; what a lost call or a lost silo leaves out is noticed by the versions and fetched.
/// </summary>
internal sealed partial class BoardGateway(IGrainFactory grains, TimeProvider time, ILogger<BoardGateway> log) : BackgroundService, IBoardAudience
{
    /// <summary>So many boards one connection may have open.</summary>
    public const int MostBoards = 4;

    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan RenewEvery = TimeSpan.FromSeconds(20);
    private const int MostAttempts = 5;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Entry> _entries = [];
    private readonly string _node = $"node-{Guid.NewGuid():N}";
    private IBoardAudience? _reference;

    /// <summary>True when a connection may open this board too.</summary>
    public bool HasRoom(string connection, string cycle)
    {
        lock (_gate) return _entries.Values.Count(entry => entry.Feed.Cycle != cycle && entry.Feed.Has(connection)) < MostBoards;
    }

    /// <summary>The connection looks at the board from now on.</summary>
    /// <param name="outbox">The connection.</param>
    /// <param name="cycle">The cycle, which exists.</param>
    /// <param name="has">The board that it has already; null for none.</param>
    /// <returns>What it lacks; null for somebody whom the service does not know.</returns>
    public async Task<WireBoard?> Open(ConnectionOutbox outbox, string cycle, BoardVersion? has)
    {
        var entry = EntryOf(cycle);
        for (var attempt = 1; attempt <= MostAttempts; attempt++)
        {
            var moves = entry.Feed.BeginEntering(outbox.Person);
            try
            {
                if (await Grain(cycle).OpenBoard(_node, Reference, outbox.Person, has) is not { } opening) return null;
                if (opening.Activation != entry.Feed.Activation) await RenewOnce(entry, opening.Activation);
                else if (entry.Feed.TrySit(outbox, opening, moves))
                {
                    _ = CatchUp(entry); // something may have been told while the answer was on its way
                    return WireBoards.Of(cycle, opening.Part) with { Previous = has?.Version ?? -1 };
                }
            }
            finally
            {
                entry.Feed.EndEntering(outbox.Person);
            }
        }

        throw Refused.TryLater.AsHubException();
    }

    /// <summary>The connection no longer looks at it.</summary>
    public void Close(string connection, string cycle)
    {
        lock (_gate) _entries.GetValueOrDefault(cycle)?.Feed.Leave(connection);
    }

    /// <summary>The connection has ended.</summary>
    public void Leave(string connection)
    {
        foreach (var entry in Entries) entry.Feed.Leave(connection);
    }

    /// <summary>Asks all overviews again: one may live elsewhere now.</summary>
    public void RenewAll()
    {
        foreach (var entry in Entries) _ = TryRenew(entry);
    }

    public Task Deliver(BoardBatch batch)
    {
        Entry? entry;
        lock (_gate) entry = _entries.GetValueOrDefault(batch.Cycle);
        if (entry is null) return Task.CompletedTask;
        if (!entry.Feed.TryTake(batch)) return TryRenew(entry);
        if (entry.Feed.Lacking().Count > 0) _ = CatchUp(entry);
        return Task.CompletedTask;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Tick, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                foreach (var entry in Entries) await Keep(entry);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The process stops; overviews forget nodes that do not say that they go on.
        }
    }

    private async Task Keep(Entry entry)
    {
        lock (_gate)
        {
            if (entry.Feed.IsEmpty && _entries.Remove(entry.Feed.Cycle)) return;
        }

        if (time.GetUtcNow() - entry.Renewed >= RenewEvery) await TryRenew(entry);
        else await CatchUp(entry);
    }

    private async Task TryRenew(Entry entry)
    {
        try
        {
            await Renew(entry);
        }
        catch (Exception failure) // the next turn asks again
        {
            entry.Renewed = DateTimeOffset.MinValue;
            Log.NotHeard(log, failure, entry.Feed.Cycle);
        }
    }

    private async Task Renew(Entry entry)
    {
        entry.Feed.Adopt(await Grain(entry.Feed.Cycle).WatchBoard(_node, Reference, entry.Feed.People));
        entry.Renewed = time.GetUtcNow();
        _ = CatchUp(entry);
    }

    // Many may find at once that they speak to another activation.
    private async Task RenewOnce(Entry entry, Guid activation)
    {
        await entry.Turn.WaitAsync();
        try
        {
            if (entry.Feed.Activation != activation) await Renew(entry);
        }
        finally
        {
            entry.Turn.Release();
        }
    }

    // One at a time; it goes on until nobody lacks anything. One question for all who lack the same.
    private async Task CatchUp(Entry entry)
    {
        if (!entry.TryBeginCatchingUp()) return;
        try
        {
            do
            {
                foreach (var (epoch, since) in entry.Feed.Lacking())
                {
                    if (await Grain(entry.Feed.Cycle).ReadBoard(epoch, since) is { } part) entry.Feed.Bring(part, since);
                    else entry.Renewed = DateTimeOffset.MinValue; // no such view any more: the next turn asks which there are
                }
            }
            while (entry.IsToCatchUpAgain());
        }
        catch (Exception failure) // the next turn tries again
        {
            entry.EndCatchingUp();
            Log.NotHeard(log, failure, entry.Feed.Cycle);
        }
    }

    private IOverviewGrain Grain(string cycle) => grains.GetGrain<IOverviewGrain>(cycle);

    private Entry EntryOf(string cycle)
    {
        lock (_gate)
        {
            if (!_entries.TryGetValue(cycle, out var entry)) _entries[cycle] = entry = new Entry(new BoardFeed(cycle));
            return entry;
        }
    }

    private List<Entry> Entries
    {
        get
        {
            lock (_gate) return [.. _entries.Values];
        }
    }

    private IBoardAudience Reference
    {
        get
        {
            lock (_gate) return _reference ??= grains.CreateObjectReference<IBoardAudience>(this);
        }
    }

    private sealed class Entry(BoardFeed feed)
    {
        private readonly Lock _gate = new();
        private bool _isCatchingUp;
        private bool _isAskedAgain;

        public BoardFeed Feed => feed;

        public SemaphoreSlim Turn { get; } = new(1);

        public DateTimeOffset Renewed { get; set; } = DateTimeOffset.MinValue;

        public bool TryBeginCatchingUp()
        {
            lock (_gate)
            {
                _isAskedAgain = _isCatchingUp;
                return !_isCatchingUp && (_isCatchingUp = true);
            }
        }

        public bool IsToCatchUpAgain()
        {
            lock (_gate)
            {
                _isCatchingUp = _isAskedAgain;
                _isAskedAgain = false;
                return _isCatchingUp;
            }
        }

        public void EndCatchingUp()
        {
            lock (_gate) _isCatchingUp = _isAskedAgain = false;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(3005, LogLevel.Warning, "The board of {Cycle} could not be asked for; it is tried again.", EventName = "BoardNotHeard")]
        public static partial void NotHeard(ILogger logger, Exception failure, string cycle);
    }
}

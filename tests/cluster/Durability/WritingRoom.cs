using NvpOrleans.Tests.Kit;

namespace NvpOrleans.Tests.Cluster.Durability;

/// <summary>A server on a folder of its own, the people who write two sections of one plan there, and a reader in each.</summary>
internal sealed class WritingRoom : IAsyncDisposable
{
    private const string Plan = "plan/2020-2025/5345";
    private const string Lotte = "zone-editor-antwerpen";
    private const string Youssef = "zone-editor-antwerpen-2";
    private const string Karel = "zone-chief-antwerpen";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("nvp-room-");
    private readonly List<Desk> _desks;
    private readonly CancellationTokenSource _stop = new();
    private readonly ServerSettings _settings;
    private ServerProcess? _server;
    private CancellationTokenSource _gone = new();
    private Task[] _work = [];

    public WritingRoom(Random random)
    {
        _desks =
        [
            new Desk(Plan, "scan/context@nl", [Lotte, Lotte, Youssef, Karel], "a", random),
            new Desk(Plan, "mission@nl", [Youssef, Karel], "b", random),
        ];
        _settings = new ServerSettings
        {
            DataFolder = _folder.FullName,
            Values = new Dictionary<string, string>
            {
                ["Journal:Snapshots:MaxTailEntries"] = "50", // often, so that kills meet snapshots too
                ["Logging:LogLevel:Default"] = "Warning",
                ["Logging:LogLevel:Microsoft.Hosting.Lifetime"] = "Information",
            },
        };
    }

    public int Promises => _desks.Sum(desk => desk.Ledger.Promises);

    public int Unanswered => _desks.Sum(desk => desk.Writers.Sum(writer => writer.Unanswered));

    /// <summary>Unanswered pushes that were found in the document after the kill.</summary>
    public int Kept { get; private set; }

    /// <summary>Unanswered pushes that were not.</summary>
    public int Vanished { get; private set; }

    /// <summary>Whether the store's log was folded into its file, as a closing in good order does.</summary>
    public bool IsLogFolded => !File.Exists(StorePath + "-wal");

    /// <summary>What the server wrote, for the message of a test that fails.</summary>
    public string ServerOutput => _server?.Output ?? "";

    private ServerProcess Server => _server!;

    private string StorePath => Path.Combine(_folder.FullName, "nvp.db");

    public async Task StartAsync()
    {
        if (_server is not null) await _server.DisposeAsync();
        _gone.Dispose();
        _gone = new CancellationTokenSource();
        _server = await ServerProcess.StartAsync(_settings);
    }

    /// <summary>What the server shows to a newcomer holds all promises, and is what the old reader saw.</summary>
    public Task CheckPromisesAsync() => Task.WhenAll(_desks.Select(CheckPromisesAsync));

    /// <summary>Ends when that many tokens are promised in each section.</summary>
    public Task UntilPromisedAsync(int tokens) =>
        Task.WhenAll(_desks.Select(desk => desk.Ledger.Promised.UntilAsync(() => desk.Ledger.Promises >= tokens, $"{tokens} promised tokens")));

    /// <summary>Everyone comes in and begins to type as soon as their section is open; ends when all are in.</summary>
    public async Task FillAsync()
    {
        var entering = _desks.SelectMany(desk => desk.Writers).Select(writer => (Open: writer.OpenAsync(Server.Address), Writer: writer)).ToList();
        _work = [.. entering.Select(entry => WorkAsync(entry.Open, entry.Writer, _gone.Token))];
        try
        {
            await Task.WhenAll(entering.Select(entry => entry.Open));
        }
        catch (Exception) when (_gone.IsCancellationRequested)
        {
            // The end came while the room was filling, and the work has ended too.
        }
    }

    /// <summary>SIGKILL while everyone types.</summary>
    public Task KillAsync() => EndAsync(Server.KillAsync);

    /// <summary>SIGTERM while everyone types.</summary>
    public Task TerminateAsync() => EndAsync(Server.StopAsync);

    /// <summary>Everyone stops typing; all texts are the same, hold all promises, and the file is one chain.</summary>
    public async Task FinishAsync()
    {
        await _stop.CancelAsync();
        await Task.WhenAll(_work).WaitAsync(Patience);
        foreach (var desk in _desks)
        {
            var text = await desk.ReadFreshAsync(Server.Address);
            Assert.Empty(desk.Ledger.Broken(text));
            await Task.WhenAll(desk.Everyone.Select(person => person.WhenTextIsAsync(text)));
        }

        await Server.StopAsync();
        CheckJournal(JournalFile.Read(StorePath, Plan));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var person in _desks.SelectMany(desk => desk.Everyone)) await person.DisposeAsync();
        if (_server is not null) await _server.DisposeAsync();
        _stop.Dispose();
        _gone.Dispose();
        _folder.Delete(recursive: true);
    }

    private async Task EndAsync(Func<Task> end)
    {
        await _gone.CancelAsync(); // from here on a failed push is no fault
        await end();
        await Task.WhenAll(_work).WaitAsync(Patience);
        foreach (var person in _desks.SelectMany(desk => desk.Everyone)) await person.CloseAsync();
        CheckJournal(JournalFile.ReadCopy(StorePath, Plan));
    }

    private async Task CheckPromisesAsync(Desk desk)
    {
        var text = await desk.ReadFreshAsync(Server.Address);
        Assert.Empty(desk.Ledger.Broken(text));
        await desk.Reader.OpenAsync(Server.Address);
        Assert.Equal(text, desk.Reader.Text);
        var (kept, vanished) = desk.Ledger.SettleUnanswered(text);
        lock (_desks) (Kept, Vanished) = (Kept + kept, Vanished + vanished);
    }

    private void CheckJournal(IReadOnlyDictionary<long, Journal.JournalFrame> frames)
    {
        foreach (var desk in _desks) desk.CheckJournal(frames);
    }

    private async Task WorkAsync(Task open, Typist writer, CancellationToken gone)
    {
        try
        {
            await open;
        }
        catch (Exception) when (gone.IsCancellationRequested)
        {
            return; // it never came in
        }

        await writer.TypeAsync(_stop.Token, gone);
    }
}

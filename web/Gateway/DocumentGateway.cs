using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.Presence;

namespace NvpOrleans.Web.Gateway;

/// <summary>
/// The documents that this node listens to, each with one observer for all the node's connections. Renews their subscriptions
/// while anyone is connected and lets go of documents that nobody on the node has open any more.
/// </summary>
internal sealed partial class DocumentGateway(IGrainFactory grains, WebInstruments instruments, TimeProvider time, ILogger<DocumentGateway> log)
    : BackgroundService
{
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan RenewEvery = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan KeepEmpty = TimeSpan.FromSeconds(30);

    private readonly Lock _gate = new();
    private readonly Dictionary<DocumentId, Entry> _entries = [];
    private readonly string _name = $"node-{Guid.NewGuid():N}";

    /// <summary>The document's feed on this node; returns when the node hears the document.</summary>
    public async Task<DocumentFeed> Enter(DocumentId document)
    {
        Entry entry;
        lock (_gate)
        {
            if (!_entries.TryGetValue(document, out entry!)) _entries[document] = entry = Create(document);
        }

        await entry.Subscription.Ensure();
        return entry.Feed;
    }

    /// <summary>The document's feed on this node, when there is one.</summary>
    public DocumentFeed? Find(DocumentId document)
    {
        lock (_gate) return _entries.GetValueOrDefault(document)?.Feed;
    }

    /// <summary>Somebody on this node has come, gone or changed sections.</summary>
    public void PeopleMoved(DocumentId document) => EntryOf(document)?.Subscription.Presence.PeopleMoved();

    public void MoveCaret(DocumentId document, NodeCaret caret) => EntryOf(document)?.Subscription.Presence.Move(caret);

    /// <summary>An answer came from an activation.</summary>
    public void Heard(DocumentId document, Guid activation)
    {
        if (EntryOf(document) is { } entry && activation != entry.Feed.Activation) _ = entry.Subscription.TryRenew();
    }

    /// <summary>Subscribes to the document anew: an opening did not fit what this node knows.</summary>
    public Task Resubscribe(DocumentId document) => EntryOf(document)?.Subscription.Renew() ?? Task.CompletedTask;

    /// <summary>Subscribes anew to every document that somebody here has open. What does not succeed is tried again shortly.</summary>
    public void RenewAll()
    {
        List<Entry> entries;
        lock (_gate) entries = [.. _entries.Values];
        foreach (var entry in entries.Where(entry => !entry.Feed.IsEmpty)) _ = entry.Subscription.TryRenew();
    }

    /// <summary>A connection has ended.</summary>
    public void Leave(string connectionId)
    {
        List<Entry> entries;
        lock (_gate) entries = [.. _entries.Values];
        foreach (var entry in entries)
        {
            if (entry.Feed.Leave(connectionId) is not { } left) continue;
            foreach (var gone in left.Carets)
                entry.Subscription.Presence.Move(new NodeCaret(left.Person, gone.Section, gone.ClientId, gone.Clock, null));
            entry.Subscription.Presence.PeopleMoved();
        }
    }

    /// <summary>Lets go of all documents while the silo still answers, so that none of them calls a node that is gone.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        List<Entry> entries;
        lock (_gate)
        {
            entries = [.. _entries.Values];
            _entries.Clear();
        }

        await Task.WhenAll(entries.Select(End))
            .WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Tick, time);
        while (await WaitForTick(timer, stoppingToken))
        {
            List<Entry> entries;
            lock (_gate) entries = [.. _entries.Values];
            foreach (var entry in entries) Keep(entry);
        }
    }

    private static async Task<bool> WaitForTick(PeriodicTimer timer, CancellationToken stopping)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stopping);
        }
        catch (OperationCanceledException) // the process stops
        {
            return false;
        }
    }

    private void Keep(Entry entry)
    {
        var now = time.GetUtcNow();
        if (!entry.Feed.IsEmpty)
        {
            entry.EmptySince = null;
            if (entry.Keeping.IsCompleted) entry.Keeping = entry.Subscription.RenewIfDue(RenewEvery, now);
            return;
        }

        entry.EmptySince ??= now;
        if (now - entry.EmptySince < KeepEmpty) return;
        lock (_gate)
        {
            if (!entry.Feed.TryRetire()) return; // somebody came while we looked
            _entries.Remove(entry.Feed.Document);
        }

        entry.Keeping = End(entry);
        Log.LetGo(log, entry.Feed.Document.ToString());
    }

    private Entry Create(DocumentId document)
    {
        var feed = new DocumentFeed(document, instruments);
        var observer = new FeedObserver();
        var node = new GatewayIdentity(_name, grains.CreateObjectReference<IDocumentAudience>(observer));
        return new Entry(feed, observer.Subscription = new FeedSubscription(feed, grains, node, time, log), observer, node);
    }

    private async Task End(Entry entry)
    {
        await entry.Subscription.End();
        grains.DeleteObjectReference<IDocumentAudience>(entry.Node.Reference);
    }

    private Entry? EntryOf(DocumentId document)
    {
        lock (_gate) return _entries.GetValueOrDefault(document);
    }

    // Holds the observer, to which Orleans keeps only a weak reference.
    private sealed record Entry(DocumentFeed Feed, FeedSubscription Subscription, FeedObserver Observer, GatewayIdentity Node)
    {
        public DateTimeOffset? EmptySince { get; set; }

        public Task Keeping { get; set; } = Task.CompletedTask;
    }

    private static partial class Log
    {
        [LoggerMessage(3003, LogLevel.Debug, "This node lets go of document {Document}: nobody here has it open.", EventName = "LetGo")]
        public static partial void LetGo(ILogger logger, string document);
    }
}

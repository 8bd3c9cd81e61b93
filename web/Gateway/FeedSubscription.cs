using NvpOrleans.Abstractions.Access;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.Presence;

namespace NvpOrleans.Web.Gateway;

/// <summary>
/// This node's conversation with one document: it subscribes for all its connections, renews in time, and after anything that
/// points to a lost message or a new activation it subscribes again from the last sequence it has.
/// </summary>
internal sealed partial class FeedSubscription
{
    private readonly Lock _gate = new();
    private readonly DocumentFeed _feed;
    private readonly IGrainFactory _grains;
    private readonly GatewayIdentity _node;
    private readonly TimeProvider _time;
    private readonly ILogger _log;
    private Task _renewal = Task.CompletedTask;
    private DateTimeOffset _renewed;
    private volatile bool _isSubscribed;

    public FeedSubscription(DocumentFeed feed, IGrainFactory grains, GatewayIdentity node, TimeProvider time, ILogger log)
    {
        (_feed, _grains, _node, _time, _log) = (feed, grains, node, time, log);
        Presence = new PresenceReporter(feed, Report, time);
    }

    public PresenceReporter Presence { get; }

    private ICoEditedGrain Grain => _grains.GetDocument(_feed.Document);

    /// <summary>Subscribes unless this node is subscribed.</summary>
    public Task Ensure() => _isSubscribed ? Task.CompletedTask : Renew();

    /// <summary>Renews when it is time; failures are left for the next time.</summary>
    public Task RenewIfDue(TimeSpan every, DateTimeOffset now) => !_isSubscribed || now - _renewed >= every ? TryRenew() : Task.CompletedTask;

    /// <summary>Subscribes or renews, takes what was missed, and repairs what the document may have forgotten. One at a time.</summary>
    public Task Renew()
    {
        lock (_gate) return _renewal.IsCompleted ? _renewal = Subscribe() : _renewal;
    }

    /// <summary>Takes a batch that the document delivered.</summary>
    public void Take(AudienceBatch batch)
    {
        if (batch.Activation == _feed.Activation && _feed.Take(batch)) return;

        // Another activation, or a change of rights that did not reach this node.
        Log.OutOfStep(_log, _feed.Document.ToString());
        _ = TryRenew();
    }

    /// <summary>Renews where nobody waits for it; the gateway tries again shortly when it fails.</summary>
    public async Task TryRenew()
    {
        try
        {
            await Renew();
        }
        catch (Exception failure) when (failure is not OutOfMemoryException) // the silo is out of reach for now
        {
            Log.RenewFailed(_log, failure, _feed.Document.ToString());
        }
    }

    public async Task End()
    {
        try
        {
            await Grain.Unsubscribe(_node.Name);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException) // it forgets this node by itself when nobody renews
        {
            Log.RenewFailed(_log, failure, _feed.Document.ToString());
        }
    }

    private async Task Subscribe()
    {
        _isSubscribed = false;
        var subscription = await Grain.Subscribe(_node.Name, _node.Reference, _feed.Sequence);
        var isComplete = _feed.Take(subscription.Missed);
        _renewed = _time.GetUtcNow();
        _isSubscribed = true;
        if (!isComplete) await AskForAccess();
        if (subscription.IsNew) Presence.PeopleMoved();
    }

    private async Task AskForAccess()
    {
        foreach (var person in _feed.People)
        {
            var answer = await Grain.OpenDocument(person);
            _feed.Apply(new PersonAccess(person, answer.Value?.Sections ?? []));
        }
    }

    private async Task Report(NodePresence presence)
    {
        try
        {
            if (await Grain.Report(_node.Name, presence) != _feed.Activation) await Renew();
        }
        catch (Exception failure) when (failure is not OutOfMemoryException) // presence is lossy; renewing brings everyone back
        {
            Log.RenewFailed(_log, failure, _feed.Document.ToString());
            _isSubscribed = false;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(3001, LogLevel.Information, "This node is out of step with document {Document} and subscribes anew.", EventName = "OutOfStep")]
        public static partial void OutOfStep(ILogger logger, string document);

        [LoggerMessage(3002, LogLevel.Warning, "This node does not reach document {Document}; it tries again.", EventName = "RenewFailed")]
        public static partial void RenewFailed(ILogger logger, Exception failure, string document);
    }
}

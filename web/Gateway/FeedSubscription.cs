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
    private const int MostAttempts = 5;

    // Less than the response timeout of IDocumentAudience.Deliver.
    private static readonly TimeSpan DocumentsPatience = TimeSpan.FromSeconds(2);

    private readonly Lock _gate = new();
    private readonly DocumentFeed _feed;
    private readonly IGrainFactory _grains;
    private readonly GatewayIdentity _node;
    private readonly TimeProvider _time;
    private readonly ILogger _log;
    private Task _renewal = Task.CompletedTask;
    private bool _isRenewing;
    private bool _isAskedAgain;
    private DateTimeOffset _renewed;
    private volatile bool _isSubscribed;
    private volatile bool _hasUnreported;

    public FeedSubscription(DocumentFeed feed, IGrainFactory grains, GatewayIdentity node, TimeProvider time, ILogger log)
    {
        // A name of its own for each subscription: the late farewell of one must not end the next.
        (_feed, _grains, _node, _time, _log) = (feed, grains, node with { Name = $"{node.Name}.{Guid.NewGuid():N}" }, time, log);
        Presence = new PresenceReporter(feed, Report, time);
    }

    public PresenceReporter Presence { get; }

    private ICoEditedGrain Grain => _grains.GetDocument(_feed.Document);

    /// <summary>Subscribes unless this node is subscribed.</summary>
    public Task Ensure() => _isSubscribed ? Task.CompletedTask : Renew();

    /// <summary>Renews when it is time; failures are left for the next time.</summary>
    public Task RenewIfDue(TimeSpan every, DateTimeOffset now) => !_isSubscribed || now - _renewed >= every ? TryRenew() : Task.CompletedTask;

    /// <summary>
    /// Subscribes or renews, takes what was missed, and repairs what the document may have forgotten. One at a time; who asks while
    /// one runs gets another after it, because the answer on its way may be older than the reason for asking.
    /// </summary>
    public Task Renew()
    {
        lock (_gate)
        {
            _isAskedAgain = _isRenewing;
            if (_isRenewing) return _renewal;
            _isRenewing = true;
            return _renewal = RenewUntilNobodyAsks();
        }
    }

    /// <summary>An activation has ended or dropped this node: perhaps the one that this node follows, or is about to.</summary>
    public void Ended(Guid activation)
    {
        bool concerns;
        lock (_gate) concerns = _isRenewing || activation == _feed.Activation;
        if (concerns) _ = TryRenew();
    }

    /// <summary>Takes a batch that the document delivered.</summary>
    /// <returns>Ends when rights that the batch changes are applied here: whoever withdrew one waits for that.</returns>
    public Task Take(AudienceBatch batch)
    {
        if (_isSubscribed && _feed.TryTake(batch))
        {
            if (batch.Access.Count > 0) Presence.PeopleMoved(); // some may have had to leave sections
            return Task.CompletedTask;
        }

        // Another activation, or a change of rights that did not reach this node. Nothing was taken, so the renewal brings it again.
        Log.OutOfStep(_log, _feed.Document.ToString());
        if (batch.Access.Count > 0) return ApplyInTime();
        _ = TryRenew();
        return Task.CompletedTask;
    }

    // The document waits only so long for a node and then drops it; this one subscribes anew after that.
    private async Task ApplyInTime()
    {
        try
        {
            await Renew().WaitAsync(DocumentsPatience, _time);
        }
        catch
        {
            _ = TryRenew();
            throw;
        }
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
        if (_feed.Activation == Guid.Empty) return; // a document that does not exist, or was never reached: nothing to take leave of
        try
        {
            await Grain.Unsubscribe(_node.Name);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException) // it forgets this node by itself when nobody renews
        {
            Log.RenewFailed(_log, failure, _feed.Document.ToString());
        }
    }

    private async Task RenewUntilNobodyAsks()
    {
        try
        {
            do await Subscribe();
            while (IsAskedAgain());
        }
        catch
        {
            lock (_gate) _isRenewing = _isAskedAgain = false;
            throw;
        }
    }

    private bool IsAskedAgain()
    {
        lock (_gate)
        {
            _isRenewing = _isAskedAgain;
            _isAskedAgain = false;
            return _isRenewing;
        }
    }

    private async Task Subscribe()
    {
        _isSubscribed = false;
        for (var attempt = 1; attempt <= MostAttempts; attempt++)
        {
            var subscription = await Grain.Subscribe(_node.Name, _node.Reference, _feed.Sequence);

            // Rights first: while they are asked for nothing is taken, and a failure leaves everything for the next attempt.
            if (!_feed.Follows(subscription.Missed) && !await AskForAccess(subscription.Missed)) continue;
            _feed.Adopt(subscription.Missed);
            _renewed = _time.GetUtcNow();
            _isSubscribed = true;
            if (subscription.IsNew || _hasUnreported)
            {
                _hasUnreported = false;
                Presence.PeopleMoved();
            }

            return;
        }

        throw new DocumentMovingException(_feed.Document);
    }

    /// <returns>False when another activation answered, or rights changed meanwhile.</returns>
    private async Task<bool> AskForAccess(AudienceBatch missed)
    {
        foreach (var person in _feed.People)
        {
            var answer = await Grain.OpenDocument(person);
            if (answer.Value is { } opening && (opening.Activation != missed.Activation || opening.AccessEpoch < missed.AccessEpoch)) return false;
            _feed.Apply(new PersonAccess(person, answer.Value?.Sections ?? []));
        }

        return true;
    }

    private async Task<bool> Report(NodePresence presence)
    {
        try
        {
            if (await Grain.Report(_node.Name, presence) == _feed.Activation) return true;
            _hasUnreported = true; // before the renewal, which has everyone reported again
            await Renew();
            return false;
        }
        catch (Exception failure) when (failure is not OutOfMemoryException) // the carets are kept, and renewing brings everyone back
        {
            Log.RenewFailed(_log, failure, _feed.Document.ToString());
            _isSubscribed = false;
        }

        _hasUnreported = true;
        return false;
    }

    private static partial class Log
    {
        [LoggerMessage(3001, LogLevel.Information, "This node is out of step with document {Document} and subscribes anew.", EventName = "OutOfStep")]
        public static partial void OutOfStep(ILogger logger, string document);

        [LoggerMessage(3002, LogLevel.Warning, "This node does not reach document {Document}; it tries again.", EventName = "RenewFailed")]
        public static partial void RenewFailed(ILogger logger, Exception failure, string document);
    }
}

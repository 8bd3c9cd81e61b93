using NvpOrleans.Abstractions.Documents;

namespace NvpOrleans.Web.Gateway;

/// <summary>
/// What one document calls on this node. Orleans makes the calls to an observer one after the other, so that with one for all
/// documents a slow one would keep the others waiting.
/// </summary>
internal sealed class FeedObserver : IDocumentAudience
{
    public FeedSubscription? Subscription { get; set; }

    public Task Deliver(AudienceBatch batch) => Subscription?.Take(batch) ?? Task.CompletedTask;

    public Task Ended(DocumentId document, Guid activation)
    {
        Subscription?.Ended(activation);
        return Task.CompletedTask;
    }
}

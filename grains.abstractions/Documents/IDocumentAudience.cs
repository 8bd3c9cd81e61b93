namespace NvpOrleans.Abstractions.Documents;

/// <summary>One web node, listening to a document for all its connections.</summary>
[Alias("nvp.IDocumentAudience")]
public interface IDocumentAudience : IGrainObserver
{
    /// <summary>
    /// Takes over a batch. Returns as soon as it is queued for the node's connections and the rights in it are applied; the
    /// document keeps one call in flight and drops a node that fails or does not answer, which then subscribes anew.
    /// </summary>
    [Alias("Deliver"), ResponseTimeout("00:00:03")]
    Task Deliver(AudienceBatch batch);

    /// <summary>
    /// The activation has ended, or has dropped this node. A node with readers subscribes anew at once, from the last sequence it has.
    /// </summary>
    [Alias("Ended"), ResponseTimeout("00:00:03")]
    Task Ended(DocumentId document, Guid activation);
}

using NvpOrleans.Abstractions.Documents;

namespace NvpOrleans.Web.Gateway;

/// <summary>One section on this node: who reads it, and the latest messages for those who join while others write.</summary>
internal sealed class SectionFeed(SectionKey key)
{
    private const int MostRecent = 64;
    private const int MostRecentBytes = 256 * 1024;

    private readonly Queue<Published> _recent = [];
    private int _recentBytes;

    public HashSet<FeedConnection> Readers { get; } = [];

    /// <summary>The sequence of the last batch that went to the readers; 0 when there was none on this node.</summary>
    public long LastSequence { get; private set; }

    /// <summary>Sends a batch to all readers.</summary>
    /// <returns>The number of readers.</returns>
    public int Publish(SectionBatch batch)
    {
        if (batch.Sequence <= LastSequence) return 0; // a repeat
        var published = new Published(batch.Previous, batch.Sequence, HubMessages.SectionUpdated(key, batch), batch.Updates.Sum(update => update.Length));
        LastSequence = batch.Sequence;
        _recent.Enqueue(published);
        _recentBytes += published.Bytes;
        while (_recent.Count > MostRecent || (_recentBytes > MostRecentBytes && _recent.Count > 1)) _recentBytes -= _recent.Dequeue().Bytes;
        foreach (var reader in Readers) reader.Outbox.SendUpdate(key, published.Message, published.Bytes);
        return Readers.Count;
    }

    /// <summary>Adds a reader who has everything up to a sequence; it gets what was published since.</summary>
    public void Join(FeedConnection reader, long has)
    {
        Readers.Add(reader);
        if (LastSequence <= has) return;
        var missed = _recent.Where(published => published.Sequence > has).ToList();
        if (missed.Count == 0 || missed[0].Previous > has) reader.Outbox.SendResync(key, "joined-late");
        else foreach (var published in missed) reader.Outbox.SendUpdate(key, published.Message, published.Bytes);
    }

    private readonly record struct Published(long Previous, long Sequence, FeedMessage Message, int Bytes);
}

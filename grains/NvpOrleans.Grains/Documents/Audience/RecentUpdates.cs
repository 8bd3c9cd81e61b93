using NvpOrleans.Abstractions.Documents;

namespace NvpOrleans.Grains.Documents.Audience;

/// <summary>
/// The latest durable updates, so that a node that missed some is served from memory. Bounded by bytes; a node that asks
/// for more than is here has its readers synchronise by state vector.
/// </summary>
internal sealed class RecentUpdates(int maxBytes, long startsAfter)
{
    private readonly Queue<RecentUpdate> _updates = [];
    private int _bytes;

    /// <summary>Every update after this sequence is here.</summary>
    public long StartsAfter { get; private set; } = startsAfter;

    /// <summary>The sequence up to which there is nothing more to tell than what is here.</summary>
    public long Last { get; private set; } = startsAfter;

    /// <summary>Entries up to a sequence changed no text.</summary>
    public void Pass(long sequence) => Last = Math.Max(Last, sequence);

    public void Add(RecentUpdate update)
    {
        _updates.Enqueue(update);
        _bytes += update.Bytes.Length;
        Last = update.Sequence;
        while (_bytes > maxBytes && _updates.Count > 1)
        {
            var oldest = _updates.Dequeue();
            _bytes -= oldest.Bytes.Length;
            StartsAfter = oldest.Sequence;
        }
    }

    /// <summary>The updates after a sequence, by section, in the order of the journal.</summary>
    public IReadOnlyList<SectionBatch> After(long sequence)
    {
        if (sequence >= Last) return [];
        var batches = new List<SectionBatch>(1);
        foreach (var group in _updates.Where(update => update.Sequence > sequence).GroupBy(update => update.Section))
        {
            var updates = group.ToList();
            batches.Add(new SectionBatch(group.Key, [.. updates.Select(update => update.Bytes)], updates[0].Previous, updates[^1].Sequence));
        }

        return batches;
    }
}

namespace NvpOrleans.Grains.Documents.Decisions;

/// <summary>All that was decided about a document, in the order of its journal. The state of the document is their fold.</summary>
internal sealed class DecisionLog
{
    private readonly List<RecordedDecision> _all = [];

    public IReadOnlyList<RecordedDecision> All => _all;

    /// <summary>The sequence of the last decision, durable or not; 0 when nothing was decided.</summary>
    public long LastSequence => _all.Count == 0 ? 0 : _all[^1].Sequence;

    public void Add(RecordedDecision decision) => _all.Add(decision);
}

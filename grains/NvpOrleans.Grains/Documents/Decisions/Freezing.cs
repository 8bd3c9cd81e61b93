using NvpOrleans.Planning.Workflow;

namespace NvpOrleans.Grains.Documents.Decisions;

/// <summary>The decision that froze a plan's text.</summary>
internal static class Freezing
{
    /// <summary>Its sequence; null when nothing was frozen at that time.</summary>
    public static long? At(DateTimeOffset frozenAt, IEnumerable<RecordedDecision> decisions)
    {
        foreach (var decision in decisions)
        {
            if (decision.Time == frozenAt && PlanEventJson.Read(decision.Payload) is PlanEvent.SubmittedToCouncil) return decision.Sequence;
        }

        return null;
    }
}

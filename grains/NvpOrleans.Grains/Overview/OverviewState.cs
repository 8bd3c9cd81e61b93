using NvpOrleans.Abstractions.Overview;

namespace NvpOrleans.Grains.Overview;

/// <summary>What an overview knew when it was last stored: a start that is nearly right, made right by asking.</summary>
internal sealed class OverviewState
{
    /// <summary>The summaries, in no order.</summary>
    public List<PlanSummary> Plans { get; set; } = [];
}

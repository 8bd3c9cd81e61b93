using NvpOrleans.Abstractions.Catalog;

namespace NvpOrleans.Planning.Workflow;

/// <summary>What a zonal cycle says about the workflow of its plans.</summary>
/// <param name="InForceFrom">The first day on which a plan of the cycle can be in force.</param>
/// <param name="InForceUntil">The last day of force, unless a plan is extended.</param>
/// <param name="DeemedApprovedAfter">
/// The term after which a plan that was sent to the ministers counts as approved; null where silence says nothing.
/// </param>
/// <param name="StaleAfterDays">After how many days without news an action that is being carried out counts as stale.</param>
public sealed record PlanSettings(DateOnly InForceFrom, DateOnly InForceUntil, TimeSpan? DeemedApprovedAfter = null, int StaleAfterDays = 90)
{
    /// <summary>By when plans shall have come through their stages.</summary>
    public StageDates Dates { get; init; } = StageDates.None;
}

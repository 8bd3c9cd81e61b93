using NvpOrleans.Abstractions.Documents;

namespace NvpOrleans.Abstractions.Overview;

/// <summary>A plan in the overview, as one person may see it.</summary>
/// <param name="Document">The plan.</param>
/// <param name="Public">For everybody.</param>
/// <param name="Working">What the person may know beyond that; null for nothing.</param>
[GenerateSerializer, Immutable, Alias("nvp.PlanOverview")]
public sealed record PlanOverview(
    [property: Id(0)] DocumentId Document,
    [property: Id(1)] PublicSummary Public,
    [property: Id(2)] WorkingSummary? Working)
{
    /// <summary>
    /// True while it is not known whether this is how the plan stands: the overview has begun anew, and the plan has not yet told of what its journal holds.
    /// </summary>
    [Id(3)]
    public bool IsAwaited { get; init; }
}

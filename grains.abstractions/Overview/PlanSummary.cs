using NvpOrleans.Abstractions.Documents;

namespace NvpOrleans.Abstractions.Overview;

/// <summary>What a plan tells of itself without being opened.</summary>
/// <param name="Document">The plan.</param>
/// <param name="Version">The journal sequence it was made at: a summary with a lower one is older, whenever it arrives.</param>
/// <param name="Public">For everybody.</param>
/// <param name="Working">For those who may read the plan.</param>
[GenerateSerializer, Immutable, Alias("nvp.PlanSummary")]
public sealed record PlanSummary(
    [property: Id(0)] DocumentId Document,
    [property: Id(1)] long Version,
    [property: Id(2)] PublicSummary Public,
    [property: Id(3)] WorkingSummary Working);

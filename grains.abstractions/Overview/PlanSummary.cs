using NvpOrleans.Abstractions.Documents;

namespace NvpOrleans.Abstractions.Overview;

/// <summary>What a plan tells of itself without being opened.</summary>
/// <param name="Document">The plan.</param>
/// <param name="Version">The journal sequence it was made at: a summary with a lower one is older, whenever it arrives.</param>
/// <param name="Public">For everybody.</param>
/// <param name="Working">For those who may read the plan.</param>
/// <param name="Actions">Its actions with the days from which they are late or stale, so that a day that passes needs no telling.</param>
[GenerateSerializer, Immutable, Alias("nvp.PlanSummary")]
public sealed record PlanSummary(
    [property: Id(0)] DocumentId Document,
    [property: Id(1)] long Version,
    [property: Id(2)] PublicSummary Public,
    [property: Id(3)] WorkingSummary Working,
    [property: Id(4)] IReadOnlyList<ActionSummary> Actions)
{
    /// <summary>Names the data files that it follows from beside the journal: dates, terms, languages, predecessors. Null where it does not say.</summary>
    [Id(5)]
    public string? Catalog { get; init; }

    /// <summary>The sections about phenomena and themes that it shows. Null where it does not say.</summary>
    [Id(6)]
    public IReadOnlyList<SectionId>? Shown { get; init; }
}

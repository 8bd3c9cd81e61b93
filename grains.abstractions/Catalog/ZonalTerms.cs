namespace NvpOrleans.Abstractions.Catalog;

/// <summary>What only a cycle of zone plans has.</summary>
/// <param name="InForceFrom">The first day on which a plan of the cycle can be in force.</param>
/// <param name="InForceUntil">The last day of force, unless a plan is extended.</param>
/// <param name="Previous">The cycle whose plans the new ones start from; null for the first.</param>
/// <param name="National">The national cycle whose phenomena and themes the plans graft onto.</param>
/// <param name="Certainty">How certain the dates are.</param>
/// <param name="Note">What a reader of the dates must know; null when there is nothing to say.</param>
[GenerateSerializer, Immutable, Alias("nvp.ZonalTerms")]
public sealed record ZonalTerms(
    [property: Id(0)] DateOnly InForceFrom,
    [property: Id(1)] DateOnly InForceUntil,
    [property: Id(2)] string? Previous,
    [property: Id(3)] string National,
    [property: Id(4)] CycleCertainty Certainty,
    [property: Id(5)] LocalizedText? Note)
{
    /// <summary>By when plans shall have come through their stages.</summary>
    [Id(6)]
    public StageDates Dates { get; init; } = StageDates.None;
}

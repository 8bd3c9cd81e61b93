namespace NvpOrleans.Abstractions.Catalog;

/// <summary>By when the plans of a cycle shall have come through their stages. An agreement or a proposal, never law.</summary>
/// <param name="Due">The stages that have a day, in the order of the stages.</param>
/// <param name="Certainty">Where the days come from.</param>
/// <param name="Note">What a reader of them must know; null when there is nothing to say.</param>
[GenerateSerializer, Immutable, Alias("nvp.StageDates")]
public sealed record StageDates(
    [property: Id(0)] IReadOnlyList<StageDue> Due,
    [property: Id(1)] CycleCertainty Certainty,
    [property: Id(2)] LocalizedText? Note)
{
    /// <summary>A cycle that names no days.</summary>
    public static StageDates None { get; } = new([], CycleCertainty.Sourced, null);
}

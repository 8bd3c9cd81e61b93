namespace NvpOrleans.Abstractions.Catalog;

/// <summary>By when a plan shall have come through a stage.</summary>
/// <param name="Stage">The stage, as a stable word.</param>
/// <param name="Until">The last day.</param>
[GenerateSerializer, Immutable, Alias("nvp.StageDue")]
public sealed record StageDue([property: Id(0)] string Stage, [property: Id(1)] DateOnly Until);

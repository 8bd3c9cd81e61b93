namespace NvpOrleans.Abstractions.Plans;

/// <summary>The actions of one year.</summary>
/// <param name="Year">The year.</param>
/// <param name="Stage">Where they stand.</param>
/// <param name="Evaluation">The council's evaluation; null until there is one.</param>
[GenerateSerializer, Immutable, Alias("nvp.ActionYear")]
public sealed record ActionYear(
    [property: Id(0)] int Year,
    [property: Id(1)] ActionYearStage Stage,
    [property: Id(2)] string? Evaluation);

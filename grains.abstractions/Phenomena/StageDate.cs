namespace NvpOrleans.Abstractions.Phenomena;

/// <summary>A stage of the cycle, and the day on which the document came to it.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Date">The day of the body, or on which the move was recorded; null when the document has not come there, or was sent back since.</param>
[GenerateSerializer, Immutable, Alias("nvp.StageDate")]
public readonly record struct StageDate([property: Id(0)] string Stage, [property: Id(1)] DateOnly? Date);

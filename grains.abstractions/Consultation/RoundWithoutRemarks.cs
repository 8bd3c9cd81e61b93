namespace NvpOrleans.Abstractions.Consultation;

/// <summary>The parties that said of a consultation that they had no remarks.</summary>
/// <param name="Number">As of <see cref="RoundReactions"/>.</param>
/// <param name="Parties">Their keys, in the order in which they said so.</param>
[GenerateSerializer, Immutable, Alias("nvp.RoundWithoutRemarks")]
public sealed record RoundWithoutRemarks([property: Id(0)] long Number, [property: Id(1)] IReadOnlyList<string> Parties);

namespace NvpOrleans.Abstractions.Plans;

/// <summary>A signature that was given on paper.</summary>
/// <param name="Signer">The name under it.</param>
/// <param name="SignedOn">The day on it.</param>
[GenerateSerializer, Immutable, Alias("nvp.PaperSignature")]
public sealed record PaperSignature([property: Id(0)] string Signer, [property: Id(1)] DateOnly SignedOn);

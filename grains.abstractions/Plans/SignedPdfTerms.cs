namespace NvpOrleans.Abstractions.Plans;

/// <summary>On which terms a PDF is taken.</summary>
/// <param name="MaxBytes">Its largest size.</param>
[GenerateSerializer, Immutable, Alias("nvp.SignedPdfTerms")]
public sealed record SignedPdfTerms([property: Id(0)] long MaxBytes);

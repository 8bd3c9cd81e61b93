namespace NvpOrleans.Abstractions.Catalog;

/// <summary>A text in the four languages of the interface.</summary>
[GenerateSerializer, Immutable, Alias("nvp.LocalizedText")]
public sealed record LocalizedText(
    [property: Id(0)] string Nl,
    [property: Id(1)] string Fr,
    [property: Id(2)] string De,
    [property: Id(3)] string En);

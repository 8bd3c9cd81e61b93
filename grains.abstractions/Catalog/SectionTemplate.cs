namespace NvpOrleans.Abstractions.Catalog;

/// <summary>A section that every document of a kind has.</summary>
/// <param name="Slug">Its slug (<c>scan/context</c>).</param>
/// <param name="Title">Its title.</param>
/// <param name="Guidance">One line for those who write it.</param>
/// <param name="Handling">For whom it is meant.</param>
[GenerateSerializer, Immutable, Alias("nvp.SectionTemplate")]
public sealed record SectionTemplate(
    [property: Id(0)] string Slug,
    [property: Id(1)] LocalizedText Title,
    [property: Id(2)] LocalizedText Guidance,
    [property: Id(3)] Handling Handling);

namespace NvpOrleans.Abstractions.Catalog;

/// <summary>A section that every document of a kind has.</summary>
/// <param name="Slug">Its slug (<c>scan/context</c>).</param>
/// <param name="Title">Its title.</param>
/// <param name="Guidance">One line for those who write it.</param>
/// <param name="Handling">For whom it is meant.</param>
/// <param name="Kind">What it holds. Prose stands once in each language, everything else once.</param>
/// <param name="Phenomenon">
/// The number of the phenomenon or theme that it is about (<c>3</c>, <c>T1</c>); null for the sections that every plan shows.
/// Such a section is shown when the plan retains the phenomenon, or when somebody has written in it.
/// </param>
[GenerateSerializer, Immutable, Alias("nvp.SectionTemplate")]
public sealed record SectionTemplate(
    [property: Id(0)] string Slug,
    [property: Id(1)] LocalizedText Title,
    [property: Id(2)] LocalizedText Guidance,
    [property: Id(3)] Handling Handling,
    [property: Id(4)] SectionKind Kind = SectionKind.Prose,
    [property: Id(5)] string? Phenomenon = null);

namespace NvpOrleans.Abstractions.Catalog;

/// <summary>A planning cycle. Zonal and national cycles have their own dates; the next one is data, not code.</summary>
/// <param name="Id">Years as text (<c>2020-2025</c>).</param>
/// <param name="InitialStage">The stage in which its documents start (<c>consultation</c>).</param>
/// <param name="Languages">Languages of its documents where they do not follow from the zone.</param>
/// <param name="Sections">The sections of its documents.</param>
/// <param name="Terms">What only a cycle of zone plans has; null for a national one.</param>
[GenerateSerializer, Immutable, Alias("nvp.Cycle")]
public sealed record Cycle(
    [property: Id(0)] string Id,
    [property: Id(1)] string InitialStage,
    [property: Id(2)] IReadOnlyList<string> Languages,
    [property: Id(3)] IReadOnlyList<SectionTemplate> Sections,
    [property: Id(4)] ZonalTerms? Terms = null)
{
    /// <summary>What stages of a national cycle are called, by their stable word; those that every client has a word for need none. Null where none has a title.</summary>
    [Id(5)]
    public IReadOnlyDictionary<string, LocalizedText>? StageTitles { get; init; }

    /// <summary>Themes, then phenomena, in the order of the national plan, each with a document; none in a cycle of zone plans, which has those of its national one.</summary>
    [Id(6)]
    public IReadOnlyList<Phenomenon> Phenomena { get; init; } = [];
}

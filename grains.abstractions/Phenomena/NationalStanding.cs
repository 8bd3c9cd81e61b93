namespace NvpOrleans.Abstractions.Phenomena;

/// <summary>Where a phenomenon or theme document stands, as one person finds it. Stage and dates are public.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Dates">All stages of the cycle in their order, each with its day.</param>
/// <param name="Steps">Where it can go next: everything for those who read the document, their own steps for the others.</param>
/// <param name="Hashes">The content hash of the frozen text, by language; null while it is written, or when the person may not read it.</param>
/// <param name="History">Every move, oldest first; null when the person may not read it.</param>
[GenerateSerializer, Immutable, Alias("nvp.NationalStanding")]
public sealed record NationalStanding(
    [property: Id(0)] string Stage,
    [property: Id(1)] IReadOnlyList<StageDate> Dates,
    [property: Id(2)] IReadOnlyList<NationalStep> Steps,
    [property: Id(3)] IReadOnlyDictionary<string, string>? Hashes,
    [property: Id(4)] IReadOnlyList<NationalMove>? History)
{
    /// <summary>The texts that came into force, oldest first: those of which the person may read something.</summary>
    [Id(5)]
    public IReadOnlyList<NationalVersion> Versions { get; init; } = [];
}

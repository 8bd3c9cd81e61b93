namespace NvpOrleans.Abstractions.Catalog;

/// <summary>A local police zone.</summary>
/// <param name="Key">Never changes: the official code where it is known, a slug of the name elsewhere.</param>
/// <param name="Code">The official code of the royal decree of 24 October 2001; null where unknown.</param>
/// <param name="NameNl">Dutch name.</param>
/// <param name="NameFr">French name; the same as the Dutch where the zone has one name.</param>
/// <param name="AlternativeNames">Other names people search by.</param>
/// <param name="Province">Province, or the Brussels region.</param>
/// <param name="Region">Region.</param>
/// <param name="JudicialDistrict">Judicial district.</param>
/// <param name="ProsecutorOffice">Office of the public prosecutor.</param>
/// <param name="Languages">Languages of the plan: nl, fr or de, or nl and fr.</param>
/// <param name="Municipalities">Municipalities.</param>
[GenerateSerializer, Immutable, Alias("nvp.Zone")]
public sealed record Zone(
    [property: Id(0)] string Key,
    [property: Id(1)] string? Code,
    [property: Id(2)] string NameNl,
    [property: Id(3)] string NameFr,
    [property: Id(4)] IReadOnlyList<string> AlternativeNames,
    [property: Id(5)] string Province,
    [property: Id(6)] string Region,
    [property: Id(7)] string JudicialDistrict,
    [property: Id(8)] string ProsecutorOffice,
    [property: Id(9)] IReadOnlyList<string> Languages,
    [property: Id(10)] IReadOnlyList<string> Municipalities)
{
    /// <summary>From when to when it exists, and what was there before it.</summary>
    [Id(11)]
    public ZoneTimes Times { get; init; } = ZoneTimes.Always;

    /// <summary>How certain these facts are; null where nobody has said.</summary>
    [Id(12)]
    public ZoneCertainty? Certainty { get; init; }
}

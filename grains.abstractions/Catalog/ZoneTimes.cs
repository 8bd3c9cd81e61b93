namespace NvpOrleans.Abstractions.Catalog;

/// <summary>From when to when a zone exists, and what was there before it.</summary>
/// <param name="ValidFrom">Its first day; null where it is as old as the data.</param>
/// <param name="ValidUntil">Its last day; null for a zone that exists.</param>
/// <param name="Predecessors">The keys of the zones that merged into it.</param>
/// <param name="FormerZones">Codes of zones that had ended before the data begins, as text; empty for none.</param>
[GenerateSerializer, Immutable, Alias("nvp.ZoneTimes")]
public sealed record ZoneTimes(
    [property: Id(0)] DateOnly? ValidFrom,
    [property: Id(1)] DateOnly? ValidUntil,
    [property: Id(2)] IReadOnlyList<string> Predecessors,
    [property: Id(3)] string FormerZones)
{
    /// <summary>A zone that has always been there.</summary>
    public static ZoneTimes Always { get; } = new(null, null, [], "");

    /// <summary>True when the zone exists on at least one of these days.</summary>
    public bool Meets(DateOnly from, DateOnly until) => (ValidFrom ?? DateOnly.MinValue) <= until && (ValidUntil ?? DateOnly.MaxValue) >= from;
}

namespace NvpOrleans.Abstractions.Catalog;

/// <summary>The world the plans are written in: cycles, zones, phenomena and themes.</summary>
/// <param name="ZonalCycle">The cycle of the zone plans.</param>
/// <param name="NationalCycle">The cycle of the phenomena and themes.</param>
/// <param name="Zones">All zones, by code and name.</param>
/// <param name="Phenomena">Themes, then phenomena, in the order of the plan.</param>
[GenerateSerializer, Immutable, Alias("nvp.PlanningCatalog")]
public sealed record PlanningCatalog(
    [property: Id(0)] Cycle ZonalCycle,
    [property: Id(1)] Cycle NationalCycle,
    [property: Id(2)] IReadOnlyList<Zone> Zones,
    [property: Id(3)] IReadOnlyList<Phenomenon> Phenomena);

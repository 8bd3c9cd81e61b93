namespace NvpOrleans.Abstractions.Catalog;

/// <summary>The world the plans are written in: zones and cycles, the national ones with their phenomena and themes.</summary>
/// <param name="ZonalCycles">The cycles of the zone plans, each after the one it follows on.</param>
/// <param name="ShownFirst">The id of the zonal cycle that lists show when nobody asks for another.</param>
/// <param name="NationalCycle">The cycle of phenomena and themes onto which the plans graft that lists show first.</param>
/// <param name="Zones">All zones, by code and name.</param>
/// <param name="NationalCycles">All cycles of phenomena and themes.</param>
[GenerateSerializer, Immutable, Alias("nvp.PlanningCatalog")]
public sealed record PlanningCatalog(
    // 0 was the only zonal cycle; retired, never reuse
    [property: Id(4)] IReadOnlyList<Cycle> ZonalCycles,
    [property: Id(5)] string ShownFirst,
    [property: Id(1)] Cycle NationalCycle,
    [property: Id(2)] IReadOnlyList<Zone> Zones,
    // 3 was Phenomena, the same for every national cycle; retired, never reuse
    [property: Id(6)] IReadOnlyList<Cycle> NationalCycles)
{
    /// <summary>A zonal cycle by its id; null when there is none.</summary>
    public Cycle? FindZonal(string id) => ZonalCycles.FirstOrDefault(cycle => cycle.Id == id);
}

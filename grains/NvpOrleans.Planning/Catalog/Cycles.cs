namespace NvpOrleans.Planning.Catalog;

/// <summary>What the file of cycles says.</summary>
internal sealed record Cycles(IReadOnlyList<ZonalCycle> Zonal, string ShownFirst, IReadOnlyList<NationalCycle> National)
{
    /// <summary>The national cycle that the zonal one grafts onto that lists show first.</summary>
    public NationalCycle ShownNational
    {
        get
        {
            var id = Zonal.First(found => found.Cycle.Id == ShownFirst).Cycle.Terms!.National;
            return National.First(found => found.Cycle.Id == id);
        }
    }
}

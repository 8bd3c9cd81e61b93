using NvpOrleans.Abstractions.Catalog;

namespace NvpOrleans.Planning.Catalog;

/// <summary>A phenomenon or theme as the file lists it.</summary>
/// <param name="Phenomenon">The phenomenon.</param>
/// <param name="Cycles">The national cycles that it is of; none for every one.</param>
internal sealed record ListedPhenomenon(Phenomenon Phenomenon, IReadOnlySet<string> Cycles)
{
    public bool IsOf(string cycle) => Cycles.Count == 0 || Cycles.Contains(cycle);

    /// <summary>True when both are of one cycle, or could be.</summary>
    public bool Meets(ListedPhenomenon other) => Cycles.Count == 0 || other.Cycles.Count == 0 || Cycles.Overlaps(other.Cycles);
}

using NvpOrleans.Abstractions.Catalog;

namespace NvpOrleans.Planning.Catalog;

/// <summary>
/// The phenomena and themes of all national cycles. A file may name cycles that do not exist yet: it is replaced before the file of cycles,
/// which refers to it.
/// </summary>
internal sealed class PhenomenonList(IReadOnlyList<ListedPhenomenon> listed)
{
    /// <summary>Those of one national cycle: themes, then phenomena, in the order of their numbers.</summary>
    public IReadOnlyList<Phenomenon> Of(string cycle) => InOrder(listed.Where(found => found.IsOf(cycle)));

    /// <summary>Every number that some cycle has, once.</summary>
    public IReadOnlyList<Phenomenon> Numbers => InOrder(listed.DistinctBy(found => found.Phenomenon.Number));

    private static IReadOnlyList<Phenomenon> InOrder(IEnumerable<ListedPhenomenon> some) =>
        [.. some.Select(found => found.Phenomenon).OrderByDescending(p => p.IsTheme).ThenBy(p => p.Number.Length).ThenBy(p => p.Number, StringComparer.Ordinal)];
}

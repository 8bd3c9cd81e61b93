namespace NvpOrleans.Planning.Objectives;

/// <summary>
/// The tree rule: where each row stands, whatever people did at the same time. The client has the same rule, and both are held
/// against the same cases (<c>tests/kit/Objectives/tree-cases.json</c>). No row is lost or stands twice.
/// </summary>
internal sealed class ObjectiveOrder
{
    private const string Root = "";

    private readonly Dictionary<string, ObjectiveRow> _rows;
    private readonly HashSet<string> _cut;
    private readonly ILookup<string, ObjectiveRow> _children;

    public ObjectiveOrder(IEnumerable<ObjectiveRow> rows)
    {
        _rows = rows.ToDictionary(row => row.Id, StringComparer.Ordinal);
        _cut = FindCuts();
        _children = _rows.Values.Where(row => !row.IsDeleted)
            .OrderBy(row => row.Position ?? "", StringComparer.Ordinal).ThenBy(row => row.Id, StringComparer.Ordinal)
            .ToLookup(FindParent, StringComparer.Ordinal);
    }

    public IEnumerable<ObjectiveRow> Roots => _children[Root];

    public IEnumerable<ObjectiveRow> ChildrenOf(ObjectiveRow row) => _children[row.Id];

    /// <summary>The nearest ancestor that is not deleted; the root when the walk ends.</summary>
    private string FindParent(ObjectiveRow row)
    {
        var at = Above(row);
        while (at is { IsDeleted: true }) at = Above(at);
        return at?.Id ?? Root;
    }

    /// <summary>The row that <c>parent</c> names, deleted or not; null where there is none, or where a cycle is cut.</summary>
    private ObjectiveRow? Above(ObjectiveRow row) => _cut.Contains(row.Id) ? null : Named(row);

    private ObjectiveRow? Named(ObjectiveRow row) => row.Parent is { Length: > 0 } parent ? _rows.GetValueOrDefault(parent) : null;

    // Of every cycle, deleted rows included, the row with the smallest id counts as having no parent.
    private HashSet<string> FindCuts()
    {
        var cuts = new HashSet<string>(StringComparer.Ordinal);
        var walkOf = new Dictionary<string, int>(StringComparer.Ordinal);
        var walk = 0;
        foreach (var start in _rows.Values)
        {
            walk++;
            var row = start;
            while (row is not null && walkOf.TryAdd(row.Id, walk)) row = Named(row);
            if (row is not null && walkOf[row.Id] == walk) cuts.Add(SmallestOfCycle(row));
        }

        return cuts;
    }

    private string SmallestOfCycle(ObjectiveRow entry)
    {
        var smallest = entry.Id;
        for (var row = Named(entry)!; row.Id != entry.Id; row = Named(row)!)
            if (string.CompareOrdinal(row.Id, smallest) < 0) smallest = row.Id;
        return smallest;
    }
}

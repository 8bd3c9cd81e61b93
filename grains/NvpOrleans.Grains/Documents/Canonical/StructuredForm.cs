using NvpOrleans.Grains.Documents.Structured;
using NvpOrleans.Planning.Objectives;
using NvpOrleans.Yjs;

namespace NvpOrleans.Grains.Documents.Canonical;

/// <summary>The canonical form of structured sections: their cells, without those that are empty.</summary>
internal static class StructuredForm
{
    /// <summary>What the tree says in its own way, and what a reader does not see.</summary>
    private static readonly string[] Arrangement = ["parent", "position", "deleted"];

    /// <summary>The choices by number; null when nothing is chosen and no reason is given.</summary>
    public static object? OfChoices(Doc doc)
    {
        var choices = doc.GetMap("choices").Entries
            .Where(entry => entry.Value is YMap)
            .Select(entry => KeyValuePair.Create(entry.Key, (object?)CellsOf((YMap)entry.Value!)))
            .Where(entry => entry.Value is Dictionary<string, object?> { Count: > 0 })
            .ToDictionary();
        return choices.Count > 0 ? choices : null;
    }

    /// <summary>The goals and actions as they stand under each other; null when there are none.</summary>
    public static object? OfObjectives(Doc doc)
    {
        var items = doc.GetMap("items");
        var tree = ObjectiveTree.Of(ObjectivesReader.Rows(doc), new HashSet<string>());
        List<object?> rows = [.. tree.All.Select(objective => RowOf(objective, (YMap)items[objective.Id]!))];
        return rows.Count > 0 ? rows : null;
    }

    private static Dictionary<string, object?> RowOf(Objective objective, YMap item)
    {
        var row = CellsOf(item);
        foreach (var cell in Arrangement) row.Remove(cell);
        row["depth"] = (long)objective.Depth;
        row["id"] = objective.Id;
        return row;
    }

    private static Dictionary<string, object?> CellsOf(YMap cells)
    {
        var form = new Dictionary<string, object?>();
        foreach (var (key, value) in cells.Entries)
        {
            var cell = value is YText text ? text.ToString() : value;
            if (cell is not (null or "" or false)) form[key] = cell;
        }

        return form;
    }
}

using NvpOrleans.Grains.Documents.Structured;
using NvpOrleans.Planning.Objectives;
using NvpOrleans.Yjs;

namespace NvpOrleans.Grains.Documents.Canonical;

/// <summary>
/// The canonical form of structured sections: their cells, without those that are empty. In a language these are the cells of no language
/// and those of this one; without, all of them.
/// </summary>
internal static class StructuredForm
{
    /// <summary>What the tree says in its own way, and what a reader does not see.</summary>
    private static readonly string[] Arrangement = ["parent", "position", "deleted"];

    /// <summary>The choices by number; null when nothing is chosen and no reason is given.</summary>
    public static object? OfChoices(Doc doc, string? language)
    {
        var choices = doc.GetMap("choices").Entries
            .Where(entry => entry.Value is YMap)
            .Select(entry => KeyValuePair.Create(entry.Key, (object?)CellsOf((YMap)entry.Value!, language)))
            .Where(entry => entry.Value is Dictionary<string, object?> { Count: > 0 })
            .ToDictionary();
        return choices.Count > 0 ? choices : null;
    }

    /// <summary>The goals and actions as they stand under each other, or the indicators one after the other; null when there are none.</summary>
    public static object? OfItems(Doc doc, string? language)
    {
        var items = doc.GetMap("items");
        var tree = ObjectiveTree.Of(ObjectivesReader.Rows(doc), new HashSet<string>());
        List<object?> rows = [.. tree.All.Select(objective => RowOf(objective, (YMap)items[objective.Id]!, language))];
        return rows.Count > 0 ? rows : null;
    }

    private static Dictionary<string, object?> RowOf(Objective objective, YMap item, string? language)
    {
        var row = CellsOf(item, language);
        foreach (var cell in Arrangement) row.Remove(cell);
        row["depth"] = (long)objective.Depth;
        row["id"] = objective.Id;
        return row;
    }

    private static Dictionary<string, object?> CellsOf(YMap cells, string? language)
    {
        var form = new Dictionary<string, object?>();
        foreach (var (key, value) in cells.Entries.Where(cell => IsIn(language, cell.Key)))
        {
            var cell = value is YText text ? text.ToString() : value;
            if (cell is not (null or "" or false)) form[key] = cell;
        }

        return form;
    }

    /// <summary>True for a cell that a reader of a language reads: it is named <c>title@nl</c> in one language, and <c>unit</c> in none.</summary>
    internal static bool IsIn(string? language, string cell) =>
        language is null || cell.LastIndexOf('@') is var at && (at < 0 || cell.AsSpan(at + 1).SequenceEqual(language));
}

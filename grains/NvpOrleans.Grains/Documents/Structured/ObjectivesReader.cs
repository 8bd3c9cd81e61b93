using NvpOrleans.Planning.Objectives;
using NvpOrleans.Yjs;

namespace NvpOrleans.Grains.Documents.Structured;

/// <summary>From the document of the objectives to its rows.</summary>
internal static class ObjectivesReader
{
    private static readonly string[] Values =
        ["phenomenon", "municipality", "start", "end", "baseline", "baselineDate", "target", "targetDate", "unit"];

    /// <summary>The rows in the order of their ids, deleted ones included.</summary>
    public static IEnumerable<ObjectiveRow> Rows(Doc doc) => doc.GetMap("items").Entries
        .Where(item => item.Value is YMap)
        .OrderBy(item => item.Key, StringComparer.Ordinal)
        .Select(item => Read(item.Key, (YMap)item.Value!));

    private static ObjectiveRow Read(string id, YMap cells) => new(id)
    {
        Parent = Cells.Word(cells, "parent"),
        Position = Cells.Word(cells, "position"),
        IsDeleted = cells["deleted"] is true,
        Values = Values.ToDictionary(key => key, key => Cells.Word(cells, key)),
        Texts = Cells.Texts(cells),
    };
}

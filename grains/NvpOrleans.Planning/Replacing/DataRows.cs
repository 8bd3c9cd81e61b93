using System.Text;
using NvpOrleans.Abstractions.Catalog;
using NvpOrleans.Planning.Catalog;

namespace NvpOrleans.Planning.Replacing;

/// <summary>The rows of a data file by their keys, so that two files can be compared. In a file of cycles each cycle is a row.</summary>
internal sealed class DataRows
{
    private readonly Dictionary<string, Row> _rows = [];

    private DataRows()
    {
    }

    public static DataRows None { get; } = new();

    public int Count => _rows.Count;

    /// <summary>The rows of a file as far as they can be read.</summary>
    public static DataRows Read(string file, byte[] bytes)
    {
        using var text = new StreamReader(new MemoryStream(bytes), Encoding.UTF8);
        var rows = new DataRows();
        foreach (var row in file == CycleFile.Name ? Cycles(text) : Sheet(file, text)) rows._rows.TryAdd(row.Key, row);
        return rows;
    }

    /// <summary>The key of a national cycle, which may have the years of a zonal one.</summary>
    public static string NationalKey(string id) => $"national {id}";

    public int? LineOf(string key) => _rows.GetValueOrDefault(key)?.Line;

    /// <summary>What is changed, added and removed, in the order of the new file, what is gone at the end.</summary>
    public static IReadOnlyList<DataChange> Compare(DataRows before, DataRows after) =>
    [
        .. after._rows.Values.Select(row => Compare(before._rows.GetValueOrDefault(row.Key), row)).OfType<DataChange>(),
        .. before._rows.Values.Where(row => !after._rows.ContainsKey(row.Key)).Select(row => new DataChange(DataChangeKind.Removed, row.Key, row.Name, null, [])),
    ];

    private static DataChange? Compare(Row? before, Row after)
    {
        if (before is null) return new DataChange(DataChangeKind.Added, after.Key, after.Name, after.Line, []);
        IReadOnlyList<DataFieldChange> fields =
        [
            .. after.Cells.Keys.Union(before.Cells.Keys)
                .Select(column => new DataFieldChange(column, before.Cells.GetValueOrDefault(column, ""), after.Cells.GetValueOrDefault(column, "")))
                .Where(field => field.Before != field.After),
        ];
        return fields.Count == 0 ? null : new DataChange(DataChangeKind.Changed, after.Key, after.Name, after.Line, fields);
    }

    private static IEnumerable<Row> Sheet(string file, TextReader text)
    {
        var columns = file == ZoneFile.Name ? ZoneFile.Columns : file == PhenomenonFile.Name ? PhenomenonFile.Columns : AreaFiles.OfficeColumns;
        var name = file == PhenomenonFile.Name ? "nl" : "name_nl";
        var rows = CsvSheet.Read(file, text, columns, new ProblemList(), file == PhenomenonFile.Name ? PhenomenonFile.Cycles : null);
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            // National cycles number their phenomena anew: of two rows with one number the later one is named with its cycles too.
            var key = row.Optional(columns[0]);
            if (!keys.Add(key) && file == PhenomenonFile.Name) key = $"{key} {row.Optional(PhenomenonFile.Cycles)}";
            yield return new Row(key, row.Optional(name), row.Line, row.Cells);
        }
    }

    private static IEnumerable<Row> Cycles(TextReader text)
    {
        var file = JsonPlace.Read(CycleFile.Name, text, new ProblemList());
        foreach (var cycle in file.Items("zonal")) yield return Cycle(cycle, cycle.Text("id"));
        foreach (var cycle in file.Objects(NationalCycleList.Property)) yield return Cycle(cycle, NationalKey(cycle.Text("id")));
        yield return new Row("shownFirst", "", file.Line, new Dictionary<string, string> { ["shownFirst"] = file.Text("shownFirst") });
    }

    private static Row Cycle(JsonPlace cycle, string key) => new(key, "", cycle.Line, cycle.Leaves().ToDictionary(leaf => leaf.Path, leaf => leaf.Text));

    private sealed record Row(string Key, string Name, int Line, IReadOnlyDictionary<string, string> Cells);
}

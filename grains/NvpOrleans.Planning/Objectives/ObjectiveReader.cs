using System.Globalization;

namespace NvpOrleans.Planning.Objectives;

/// <summary>Reads the cells of an item, and lists those that it cannot read.</summary>
internal sealed class ObjectiveReader(IReadOnlySet<string> numbers, List<UnreadableCell> problems)
{
    private const NumberStyles Decimals = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    /// <summary>The item at its depth, without its children.</summary>
    public Objective Read(ObjectiveRow row, int depth)
    {
        if (row.Parent is null) Report(row, "parent", null);
        if (row.Position is null) Report(row, "position", null);
        return new Objective(row, depth, [])
        {
            Phenomenon = Read(row, "phenomenon", text => numbers.Contains(text) ? text : null),
            Municipality = Read(row, "municipality", text => text),
            Start = ReadDate(row, "start"),
            End = ReadDate(row, "end"),
            Baseline = new Measure(ReadNumber(row, "baseline"), ReadDate(row, "baselineDate")),
            Target = new Measure(ReadNumber(row, "target"), ReadDate(row, "targetDate")),
            Unit = Read(row, "unit", text => text),
        };
    }

    private DateOnly? ReadDate(ObjectiveRow row, string cell) =>
        TextOf(row, cell) is not { } text ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date
        : Report<DateOnly>(row, cell, text);

    private decimal? ReadNumber(ObjectiveRow row, string cell) =>
        TextOf(row, cell) is not { } text ? null
        : decimal.TryParse(text, Decimals, CultureInfo.InvariantCulture, out var number) ? number
        : Report<decimal>(row, cell, text);

    private string? Read(ObjectiveRow row, string cell, Func<string, string?> read)
    {
        if (TextOf(row, cell) is not { } text) return null;
        if (read(text) is { } value) return value;
        Report(row, cell, text);
        return null;
    }

    /// <summary>What stands in a cell; null when it is empty, or is no text, which is reported.</summary>
    private string? TextOf(ObjectiveRow row, string cell)
    {
        if (!row.Values.TryGetValue(cell, out var text)) return null;
        if (text is null) Report(row, cell, null);
        return text is "" ? null : text;
    }

    private void Report(ObjectiveRow row, string cell, string? value) => problems.Add(new UnreadableCell(row.Id, cell, value));

    private T? Report<T>(ObjectiveRow row, string cell, string value)
        where T : struct
    {
        Report(row, cell, value);
        return null;
    }
}

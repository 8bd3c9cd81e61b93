namespace NvpOrleans.Planning.Catalog;

/// <summary>One row of a sheet. What it cannot read it reports, and gives a harmless value in its place.</summary>
internal sealed class CsvRow(string file, int line, IReadOnlyList<string> columns, IReadOnlyList<string> values, ProblemList problems)
{
    public int Line => line;

    /// <summary>The cells with their columns.</summary>
    public IReadOnlyDictionary<string, string> Cells => columns.Zip(values).ToDictionary(cell => cell.First, cell => cell.Second);

    public void Report(string? column, string word, params IReadOnlyList<(string Name, object Value)> details) => problems.Add(file, line, column, word, details);

    public string Optional(string column) => values[IndexOf(column)];

    public string Required(string column)
    {
        var value = Optional(column);
        if (value.Length == 0) Report(column, "missing");
        return value;
    }

    /// <summary>A value that must be among the known ones. Where none is known, their own file has the problem.</summary>
    public string OneOf(string column, IReadOnlyCollection<string> known)
    {
        var value = Required(column);
        if (value.Length > 0 && known.Count > 0 && !known.Contains(value)) Report(column, "unknown", ("value", value), ("known", string.Join(", ", known)));
        return value;
    }

    /// <summary>The parts of a list separated by semicolons.</summary>
    public IReadOnlyList<string> List(string column) =>
        Optional(column).Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>A list of languages that a document can be written in.</summary>
    public IReadOnlyList<string> ListOfLanguages(string column)
    {
        var languages = List(column);
        if (languages.Count == 0) Report(column, "missing");
        foreach (var language in languages.Where(l => !Languages.OfDocuments.Contains(l)))
            Report(column, "unknown", ("value", language), ("known", string.Join(", ", Languages.OfDocuments)));
        if (languages.Distinct().Count() != languages.Count) Report(column, "language-twice");
        return languages;
    }

    /// <summary>A day; null where the cell is empty, or holds something else.</summary>
    public DateOnly? Day(string column)
    {
        var text = Optional(column);
        if (text.Length == 0) return null;
        if (Days.TryRead(text, out var day)) return day;
        Report(column, "day", ("value", text));
        return null;
    }

    /// <summary>Reports a value that an earlier row has.</summary>
    public void Unique(string column, string value, Dictionary<string, int> seen)
    {
        if (value.Length > 0 && !seen.TryAdd(value, line)) Report(column, "already", ("value", value), ("line", seen[value]));
    }

    private int IndexOf(string column)
    {
        for (var i = 0; i < columns.Count; i++)
        {
            if (columns[i] == column) return i;
        }

        throw new ArgumentException($"{file} has no column {column}", nameof(column));
    }
}

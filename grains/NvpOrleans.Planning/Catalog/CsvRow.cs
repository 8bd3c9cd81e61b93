namespace NvpOrleans.Planning.Catalog;

/// <summary>One row of a sheet. What it cannot read it reports, and gives a harmless value in its place.</summary>
internal sealed class CsvRow(string file, int line, IReadOnlyList<string> columns, IReadOnlyList<string> values, ProblemList problems)
{
    public void Report(string message) => problems.Add(file, line, message);

    public string Optional(string column) => values[IndexOf(column)];

    public string Required(string column)
    {
        var value = Optional(column);
        if (value.Length == 0) Report($"{column} is missing");
        return value;
    }

    /// <summary>A value that must be among the known ones. Where none is known, their own file has the problem.</summary>
    public string OneOf(string column, IReadOnlyCollection<string> known)
    {
        var value = Required(column);
        if (value.Length > 0 && known.Count > 0 && !known.Contains(value))
            Report($"{column} '{value}' is unknown (known: {string.Join(", ", known)})");
        return value;
    }

    /// <summary>The parts of a list separated by semicolons.</summary>
    public IReadOnlyList<string> List(string column) =>
        Optional(column).Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Reports a value that an earlier row has.</summary>
    public void Unique(string column, string value, Dictionary<string, int> seen)
    {
        if (value.Length > 0 && !seen.TryAdd(value, line)) Report($"{column} '{value}' is already in line {seen[value]}");
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

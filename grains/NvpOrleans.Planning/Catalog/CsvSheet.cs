using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace NvpOrleans.Planning.Catalog;

/// <summary>A CSV file with a known header: RFC 4180, UTF-8, comma.</summary>
internal static class CsvSheet
{
    /// <summary>The rows that have the right number of columns; everything else becomes a problem.</summary>
    public static IReadOnlyList<CsvRow> Read(string file, TextReader text, IReadOnlyList<string> columns, ProblemList problems)
    {
        var line = 1;
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            // A header and rows are compared here; the library would otherwise throw at the first fault.
            HasHeaderRecord = false,
            TrimOptions = TrimOptions.Trim,
            BadDataFound = _ => problems.Add(file, line, "a quotation mark stands where none may be"),
        };
        using var parser = new CsvParser(text, configuration);
        if (!parser.Read())
        {
            problems.Add(file, null, "is empty");
            return [];
        }

        if (!parser.Record!.SequenceEqual(columns))
        {
            problems.Add(file, 1, $"the header must be {string.Join(',', columns)}");
            return [];
        }

        var rows = new List<CsvRow>();
        for (line = parser.RawRow + 1; parser.Read(); line = parser.RawRow + 1)
        {
            if (parser.Record!.Length == columns.Count) rows.Add(new CsvRow(file, line, columns, parser.Record, problems));
            else problems.Add(file, line, $"has {parser.Record.Length} columns instead of {columns.Count}");
        }

        if (rows.Count == 0) problems.Add(file, null, "has no rows");
        return rows;
    }
}

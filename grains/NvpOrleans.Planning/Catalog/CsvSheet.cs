using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace NvpOrleans.Planning.Catalog;

/// <summary>A CSV file with a known header: RFC 4180, UTF-8, comma.</summary>
internal static class CsvSheet
{
    private const int MostRows = 2_000;

    // A zone with many municipalities stays far below; a cell beyond it is something else than a fact.
    private const int MostCharacters = 4_000;

    /// <summary>The rows that have the right number of columns; everything else becomes a problem.</summary>
    public static IReadOnlyList<CsvRow> Read(string file, TextReader text, IReadOnlyList<string> columns, ProblemList problems)
    {
        var line = 1;
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            // A header and rows are compared here; the library would otherwise throw at the first fault.
            HasHeaderRecord = false,
            TrimOptions = TrimOptions.Trim,
            BadDataFound = _ => problems.Add(file, line, null, "quotation-mark"),
        };
        using var parser = new CsvParser(text, configuration);
        if (!parser.Read())
        {
            problems.Add(file, null, null, "empty");
            return [];
        }

        if (!parser.Record!.SequenceEqual(columns))
        {
            // What office programs save as CSV in this country has semicolons between the cells.
            var isSemicolons = parser.Record is [var only] && only.Split(';').SequenceEqual(columns);
            problems.Add(file, 1, null, isSemicolons ? "semicolons" : "header", ("header", string.Join(',', columns)));
            return [];
        }

        var rows = new List<CsvRow>();
        for (line = parser.RawRow + 1; parser.Read(); line = parser.RawRow + 1)
        {
            if (rows.Count == MostRows)
            {
                problems.Add(file, line, null, "too-many-rows", ("limit", MostRows));
                break;
            }

            if (parser.Record!.Length != columns.Count) problems.Add(file, line, null, "columns", ("count", parser.Record.Length), ("expected", columns.Count));
            else rows.Add(Check(new CsvRow(file, line, columns, parser.Record, problems)));
        }

        if (rows.Count == 0) problems.Add(file, null, null, "no-rows");
        return rows;
    }

    private static CsvRow Check(CsvRow row)
    {
        foreach (var (column, value) in row.Cells)
        {
            if (value.Length > MostCharacters) row.Report(column, "too-long", ("limit", MostCharacters));
            if (value.Any(char.IsControl)) row.Report(column, "control-character");
        }

        return row;
    }
}

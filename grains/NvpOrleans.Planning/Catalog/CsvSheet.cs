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
    /// <param name="file">The file's name.</param>
    /// <param name="text">Its text.</param>
    /// <param name="columns">The columns that it must have, in their order.</param>
    /// <param name="problems">Where problems go.</param>
    /// <param name="later">A column that may stand at the end and that older files lack; its cells are empty there.</param>
    public static IReadOnlyList<CsvRow> Read(string file, TextReader text, IReadOnlyList<string> columns, ProblemList problems, string? later = null)
    {
        var line = 1;
        IReadOnlyList<string> all = later is null ? columns : [.. columns, later];
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

        var header = parser.Record!;
        if (!IsHeader(header))
        {
            // What office programs save as CSV in this country has semicolons between the cells.
            var isSemicolons = header is [var only] && IsHeader(only.Split(';'));
            problems.Add(file, 1, null, isSemicolons ? "semicolons" : "header", ("header", string.Join(',', all)));
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

            if (parser.Record!.Length != header.Length) problems.Add(file, line, null, "columns", ("count", parser.Record.Length), ("expected", header.Length));
            else rows.Add(Check(new CsvRow(file, line, all, [.. parser.Record, .. Enumerable.Repeat("", all.Count - header.Length)], problems)));
        }

        if (rows.Count == 0) problems.Add(file, null, null, "no-rows");
        return rows;

        bool IsHeader(string[] cells) => cells.SequenceEqual(columns) || cells.SequenceEqual(all);
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

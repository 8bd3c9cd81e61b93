using System.Text.RegularExpressions;
using NvpOrleans.Abstractions.Catalog;

namespace NvpOrleans.Planning.Catalog;

/// <summary>The sheet of the transversal themes and security phenomena of all national cycles.</summary>
internal static partial class PhenomenonFile
{
    public const string Name = "phenomena.csv";

    private const string Theme = "theme";
    private static readonly string[] Kinds = [Theme, "phenomenon"];

    /// <summary>The national cycles that a row is of, every one where the cell is empty; older files have no such column.</summary>
    public const string Cycles = "cycles";

    public static readonly string[] Columns =
        ["number", "kind", "nl", "fr", "de", "en", "nl_status", "fr_status", "de_status", "en_status"];

    private const string Translated = "translated";

    /// <summary><c>quoted</c>: an official name as another source quotes it; <c>quoted short</c>: a shortened one.</summary>
    private static readonly string[] Statuses = ["official", "quoted", "quoted short", Translated];

    public static PhenomenonList Read(TextReader text, ProblemList problems)
    {
        var phenomena = new List<(CsvRow Row, ListedPhenomenon Listed)>();
        foreach (var row in CsvSheet.Read(Name, text, Columns, problems, Cycles))
        {
            var number = row.Required("number");
            var isTheme = row.OneOf("kind", Kinds) == Theme;
            if (!(isTheme ? ThemePattern() : NumberPattern()).IsMatch(number))
                row.Report("number", isTheme ? "theme-number" : "phenomenon-number", ("value", number));
            var name = new LocalizedText(row.Required("nl"), row.Required("fr"), row.Required("de"), row.Required("en"));
            var official = Languages.OfInterface.ToDictionary(l => l, l => row.OneOf($"{l}_status", Statuses) != Translated);
            var listed = new ListedPhenomenon(new Phenomenon(number, isTheme, name, official), ReadCycles(row));
            ReportTwice("number", number, listed, found => found.Number);
            ReportTwice("nl", name.Nl, listed, found => found.Name.Nl);
            phenomena.Add((row, listed));

            void ReportTwice(string column, string value, ListedPhenomenon own, Func<Phenomenon, string> of)
            {
                var same = phenomena.Find(other => string.Equals(of(other.Listed.Phenomenon), value, StringComparison.OrdinalIgnoreCase) && other.Listed.Meets(own));
                if (value.Length > 0 && same.Row is { } earlier) row.Report(column, "already", ("value", value), ("line", earlier.Line));
            }
        }

        return new PhenomenonList([.. phenomena.Select(found => found.Listed)]);
    }

    private static HashSet<string> ReadCycles(CsvRow row)
    {
        var cycles = row.List(Cycles);
        foreach (var cycle in cycles.Where(cycle => !CycleId.IsOne(cycle))) row.Report(Cycles, "cycle-id", ("value", cycle));
        return [.. cycles];
    }

    [GeneratedRegex(@"^T[1-9]\d?\z")]
    private static partial Regex ThemePattern();

    [GeneratedRegex(@"^[1-9]\d?\z")]
    private static partial Regex NumberPattern();
}

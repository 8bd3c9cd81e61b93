using System.Text.RegularExpressions;
using NvpOrleans.Abstractions.Catalog;

namespace NvpOrleans.Planning.Catalog;

/// <summary>The sheet of transversal themes and security phenomena of the national cycle.</summary>
internal static partial class PhenomenonFile
{
    public const string Name = "phenomena.csv";

    private const string Theme = "theme";
    private static readonly string[] Kinds = [Theme, "phenomenon"];

    public static readonly string[] Columns =
        ["number", "kind", "nl", "fr", "de", "en", "nl_status", "fr_status", "de_status", "en_status"];

    private const string Translated = "translated";

    /// <summary><c>quoted</c>: an official name as another source quotes it; <c>quoted short</c>: a shortened one.</summary>
    private static readonly string[] Statuses = ["official", "quoted", "quoted short", Translated];

    /// <summary>Themes, then phenomena, in the order of their numbers.</summary>
    public static IReadOnlyList<Phenomenon> Read(TextReader text, ProblemList problems)
    {
        var numbers = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var names = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var phenomena = new List<Phenomenon>();
        foreach (var row in CsvSheet.Read(Name, text, Columns, problems))
        {
            var number = row.Required("number");
            row.Unique("number", number, numbers);
            var isTheme = row.OneOf("kind", Kinds) == Theme;
            if (!(isTheme ? ThemePattern() : NumberPattern()).IsMatch(number))
                row.Report("number", isTheme ? "theme-number" : "phenomenon-number", ("value", number));
            var name = new LocalizedText(row.Required("nl"), row.Required("fr"), row.Required("de"), row.Required("en"));
            row.Unique("nl", name.Nl, names);
            var official = Languages.OfInterface.ToDictionary(l => l, l => row.OneOf($"{l}_status", Statuses) != Translated);
            phenomena.Add(new Phenomenon(number, isTheme, name, official));
        }

        return [.. phenomena.OrderByDescending(p => p.IsTheme).ThenBy(p => p.Number.Length).ThenBy(p => p.Number, StringComparer.Ordinal)];
    }

    [GeneratedRegex(@"^T[1-9]\d?\z")]
    private static partial Regex ThemePattern();

    [GeneratedRegex(@"^[1-9]\d?\z")]
    private static partial Regex NumberPattern();
}

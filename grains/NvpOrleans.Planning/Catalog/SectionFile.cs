using NvpOrleans.Abstractions.Catalog;
using NvpOrleans.Abstractions.Documents;

namespace NvpOrleans.Planning.Catalog;

/// <summary>The file of the sections of a kind of document.</summary>
internal static class SectionFile
{
    public const string Plan = "plan-sections.json";
    public const string National = "national-sections.json";

    /// <param name="file">The file's name.</param>
    /// <param name="text">Its text.</param>
    /// <param name="phenomena">All for which an entry with <c>{number}</c> in its slug makes a section in some document.</param>
    /// <param name="problems">Where problems go.</param>
    public static SectionPatterns Read(
        string file, TextReader text, IReadOnlyList<Phenomenon> phenomena, ProblemList problems)
    {
        var slugs = new Dictionary<string, int>(StringComparer.Ordinal);
        var kinds = new HashSet<SectionKind>();
        var patterns = new List<SectionTemplate>();
        var list = JsonPlace.Read(file, text, problems);
        foreach (var place in list.Items())
        {
            var pattern = ReadPattern(place);
            foreach (var section in new SectionPatterns([pattern]).Of(phenomena))
            {
                if (section.Slug.Length > 0 && SectionId.Parse(section.Slug) is not { Language: null })
                    place.ReportText($"slug '{section.Slug}' is not a section's slug");
                if (section.Slug.Length > 0 && !slugs.TryAdd(section.Slug, place.Line))
                    place.ReportText($"slug '{section.Slug}' is already in line {slugs[section.Slug]}");
                if (section.Kind != SectionKind.Prose && !kinds.Add(section.Kind))
                    place.ReportText($"kind '{WireNames.Of(section.Kind)}' stands twice");
            }

            patterns.Add(pattern);
        }

        if (patterns.Count == 0) list.ReportText("has no sections");
        return new SectionPatterns(patterns);
    }

    private static SectionTemplate ReadPattern(JsonPlace place)
    {
        place.Only("slug", "kind", "handling", "title", "guidance");
        return new SectionTemplate(
            place.Text("slug"), place.InEveryLanguage("title"), place.InEveryLanguage("guidance"), place.Word<Handling>("handling"),
            place.Has("kind") ? place.Word<SectionKind>("kind") : SectionKind.Prose);
    }
}

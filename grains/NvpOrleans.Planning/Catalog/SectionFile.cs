using NvpOrleans.Abstractions.Catalog;
using NvpOrleans.Abstractions.Documents;

namespace NvpOrleans.Planning.Catalog;

/// <summary>The sections of a kind of document, in their order.</summary>
internal static class SectionFile
{
    public const string Plan = "plan-sections.json";
    public const string National = "national-sections.json";

    private const string NumberPlace = "{number}";

    /// <param name="file">The file's name.</param>
    /// <param name="text">Its text.</param>
    /// <param name="phenomena">Those for each of which an entry with <c>{number}</c> in its slug makes a section.</param>
    /// <param name="problems">Where problems go.</param>
    public static IReadOnlyList<SectionTemplate> Read(
        string file, TextReader text, IReadOnlyList<Phenomenon> phenomena, ProblemList problems)
    {
        var slugs = new Dictionary<string, int>(StringComparer.Ordinal);
        var kinds = new HashSet<SectionKind>();
        var sections = new List<SectionTemplate>();
        var list = JsonPlace.Read(file, text, problems);
        foreach (var place in list.Items())
        {
            foreach (var section in ReadSections(place, phenomena))
            {
                if (section.Slug.Length > 0 && SectionId.Parse(section.Slug) is not { Language: null })
                    place.ReportText($"slug '{section.Slug}' is not a section's slug");
                if (section.Slug.Length > 0 && !slugs.TryAdd(section.Slug, place.Line))
                    place.ReportText($"slug '{section.Slug}' is already in line {slugs[section.Slug]}");
                if (section.Kind != SectionKind.Prose && !kinds.Add(section.Kind))
                    place.ReportText($"kind '{WireNames.Of(section.Kind)}' stands twice");
                sections.Add(section);
            }
        }

        if (sections.Count == 0) list.ReportText("has no sections");
        return sections;
    }

    private static IEnumerable<SectionTemplate> ReadSections(JsonPlace place, IReadOnlyList<Phenomenon> phenomena)
    {
        place.Only("slug", "kind", "handling", "title", "guidance");
        var section = new SectionTemplate(
            place.Text("slug"), place.InEveryLanguage("title"), place.InEveryLanguage("guidance"), place.Word<Handling>("handling"),
            place.Has("kind") ? place.Word<SectionKind>("kind") : SectionKind.Prose);
        return phenomena.Count > 0 && section.Slug.Contains(NumberPlace, StringComparison.Ordinal)
            ? phenomena.Select(phenomenon => About(phenomenon, section))
            : [section];
    }

    private static SectionTemplate About(Phenomenon phenomenon, SectionTemplate section) => section with
    {
        Slug = Fill(section.Slug, phenomenon, phenomenon.Name.En).ToLowerInvariant(),
        Title = Fill(section.Title, phenomenon),
        Guidance = Fill(section.Guidance, phenomenon),
        Phenomenon = phenomenon.Number,
    };

    private static LocalizedText Fill(LocalizedText text, Phenomenon phenomenon) => new(
        Fill(text.Nl, phenomenon, phenomenon.Name.Nl),
        Fill(text.Fr, phenomenon, phenomenon.Name.Fr),
        Fill(text.De, phenomenon, phenomenon.Name.De),
        Fill(text.En, phenomenon, phenomenon.Name.En));

    private static string Fill(string text, Phenomenon phenomenon, string name)
    {
        var filled = text.Replace(NumberPlace, phenomenon.Number, StringComparison.Ordinal).Replace("{name}", name, StringComparison.Ordinal);

        // Names are written as they stand in a sentence; a title begins with a capital. A name that is missing was reported.
        return text.StartsWith("{name}", StringComparison.Ordinal) && filled.Length > 0 ? char.ToUpperInvariant(filled[0]) + filled[1..] : filled;
    }
}

using NvpOrleans.Abstractions.Catalog;
using NvpOrleans.Abstractions.Documents;

namespace NvpOrleans.Planning.Catalog;

/// <summary>The sections of a kind of document, in their order.</summary>
internal static class SectionFile
{
    public const string Plan = "plan-sections.json";
    public const string National = "national-sections.json";

    public static IReadOnlyList<SectionTemplate> Read(string file, TextReader text, ProblemList problems)
    {
        var slugs = new Dictionary<string, int>(StringComparer.Ordinal);
        var sections = new List<SectionTemplate>();
        var list = JsonPlace.Read(file, text, problems);
        foreach (var place in list.Items())
        {
            place.Only("slug", "handling", "title", "guidance");
            var slug = place.Text("slug");
            if (slug.Length > 0 && SectionId.Parse(slug) is not { Language: null }) place.Report($"slug '{slug}' is not a section's slug");
            if (slug.Length > 0 && !slugs.TryAdd(slug, place.Line)) place.Report($"slug '{slug}' is already in line {slugs[slug]}");
            sections.Add(new SectionTemplate(slug, ReadText(place, "title"), ReadText(place, "guidance"), place.Word<Handling>("handling")));
        }

        if (sections.Count == 0) list.Report("has no sections");
        return sections;
    }

    private static LocalizedText ReadText(JsonPlace section, string name)
    {
        var text = section.Object(name).Only([.. Languages.OfInterface]);
        return new LocalizedText(text.Text("nl"), text.Text("fr"), text.Text("de"), text.Text("en"));
    }
}

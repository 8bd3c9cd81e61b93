using System.Text.RegularExpressions;
using NvpOrleans.Abstractions.Catalog;
using NvpOrleans.Planning.Catalog;

namespace NvpOrleans.Planning.Seeds;

/// <summary>The texts with which sections of national documents start.</summary>
internal static partial class NationalSeedFile
{
    public const string Name = "national-seeds.json";

    private const int HeadingLevel = 2;
    private static readonly string[] Placeholders = ["{cycle}", "{name}", "{number}"];

    public static IReadOnlyList<NationalSeed> Read(TextReader text, IReadOnlyList<SectionTemplate> sections, ProblemList problems)
    {
        var seeds = new List<NationalSeed>();
        foreach (var place in JsonPlace.Read(Name, text, problems).Items())
        {
            place.Only("cycle", "kind", "section", "language", "blocks");
            var kind = place.Text("kind");
            if (kind is not ("" or "theme" or "phenomenon")) place.ReportText($"kind '{kind}' is neither theme nor phenomenon");
            var section = place.Text("section");
            if (section.Length > 0 && sections.All(s => s.Slug != section)) place.ReportText($"section '{section}' is no section of national documents");
            var language = place.Text("language");
            if (language.Length > 0 && !Languages.OfDocuments.Contains(language)) place.ReportText($"language '{language}' is unknown");
            var seed = new NationalSeed(CycleId.Read(place, "cycle"), kind == "theme", section, language, [.. place.Items("blocks").Select(ReadBlock)]);
            if (seeds.Any(s => s.Cycle == seed.Cycle && s.IsTheme == seed.IsTheme && s.Section == section && s.Language == language))
                place.ReportText($"{kind} {section} in {language} stands twice");
            seeds.Add(seed);
        }

        return seeds;
    }

    private static SeedBlock ReadBlock(JsonPlace block)
    {
        block.Only("heading", "paragraph");
        return block.Has("heading")
            ? new SeedBlock.Heading(HeadingLevel, ReadText(block, "heading"))
            : new SeedBlock.Paragraph(ReadText(block, "paragraph"));
    }

    private static string ReadText(JsonPlace block, string name)
    {
        var text = block.Text(name);
        foreach (var unknown in PlaceholderPattern().Matches(text).Select(m => m.Value).Except(Placeholders))
            block.ReportText($"placeholder {unknown} is unknown (known: {string.Join(", ", Placeholders)})");
        return text;
    }

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex PlaceholderPattern();
}

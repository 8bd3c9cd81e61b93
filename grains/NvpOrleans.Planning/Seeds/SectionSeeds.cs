using NvpOrleans.Abstractions.Catalog;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Planning.Catalog;

namespace NvpOrleans.Planning.Seeds;

/// <summary>The text with which a section starts. Only what the data files say; nothing invented.</summary>
public sealed class SectionSeeds(CatalogIndex catalog)
{
    private const string ContextSection = "scan/context";

    /// <summary>The blocks of a new section; none where it starts empty or does not exist.</summary>
    public IReadOnlyList<SeedBlock> Of(DocumentId document, SectionId section)
    {
        if (section.Language is not { } language || !catalog.Exists(document, section)) return [];
        if (catalog.ZoneOf(document) is { } zone)
            return section.Slug == ContextSection ? ContextSeed.Of(zone, language, catalog.Areas) : [];

        var phenomenon = catalog.PhenomenonOf(document)!;
        var seed = catalog.NationalSeeds.FirstOrDefault(
            s => s.Cycle == document.Cycle && s.IsTheme == phenomenon.IsTheme && s.Section == section.Slug && s.Language == language);
        return seed is null ? [] : [.. seed.Blocks.Select(block => Fill(block, document.Cycle, phenomenon, language))];
    }

    private static SeedBlock Fill(SeedBlock block, string cycle, Phenomenon phenomenon, string language)
    {
        return block switch
        {
            SeedBlock.Heading heading => heading with { Text = Fill(heading.Text) },
            SeedBlock.Paragraph paragraph => paragraph with { Text = Fill(paragraph.Text) },
            _ => block,
        };

        string Fill(string text) => text
            .Replace("{cycle}", cycle, StringComparison.Ordinal)
            .Replace("{number}", phenomenon.Number, StringComparison.Ordinal)
            .Replace("{name}", NameIn(phenomenon, language), StringComparison.Ordinal);
    }

    private static string NameIn(Phenomenon phenomenon, string language) => language switch
    {
        "nl" => phenomenon.Name.Nl,
        "fr" => phenomenon.Name.Fr,
        _ => phenomenon.Name.De,
    };
}

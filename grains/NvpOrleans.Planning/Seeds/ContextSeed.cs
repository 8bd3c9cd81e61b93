using NvpOrleans.Abstractions.Catalog;
using NvpOrleans.Planning.Catalog;

namespace NvpOrleans.Planning.Seeds;

/// <summary>How <c>scan/context</c> starts: the zone's municipalities and the areas it lies in.</summary>
internal static class ContextSeed
{
    private const string Brussels = "Brussels";

    private static readonly Dictionary<string, Phrases> ByLanguage = new()
    {
        ["nl"] = new(
            "Grondgebied",
            "De politiezone {0} omvat één gemeente:",
            "De politiezone {0} omvat {1} gemeenten:",
            "Provincie: {0}.",
            "Gewest: {0}.",
            "Gerechtelijk arrondissement: {0}. Parket van de procureur des Konings: {1}."),
        ["fr"] = new(
            "Territoire",
            "La zone de police {0} comprend une commune :",
            "La zone de police {0} comprend {1} communes :",
            "Province : {0}.",
            "Région : {0}.",
            "Arrondissement judiciaire : {0}. Parquet du procureur du Roi : {1}."),
        ["de"] = new(
            "Gebiet",
            "Die Polizeizone {0} umfasst eine Gemeinde:",
            "Die Polizeizone {0} umfasst {1} Gemeinden:",
            "Provinz: {0}.",
            "Region: {0}.",
            "Gerichtsbezirk: {0}. Staatsanwaltschaft des Prokurators des Königs: {1}."),
    };

    public static IReadOnlyList<SeedBlock> Of(Zone zone, string language, Areas areas)
    {
        var say = ByLanguage[language];
        var name = language == "fr" ? zone.NameFr : zone.NameNl;
        var province = areas.Provinces[zone.Province].In(language);
        var municipalities = zone.Municipalities.Count == 1 ? say.OneMunicipality : say.Municipalities;
        List<SeedBlock> blocks =
        [
            new SeedBlock.Heading(2, say.Heading),
            new SeedBlock.Paragraph(Fill(municipalities, name, $"{zone.Municipalities.Count}")),
            new SeedBlock.BulletList([.. zone.Municipalities.Select(m => NameIn(m, language))]),
            new SeedBlock.Paragraph(Fill(zone.Region == Brussels ? say.Region : say.Province, province)),
        ];
        // What is uncertain about district or office is left to those who know the zone.
        if (zone.Certainty?.District == ZoneFile.CertainDistrict)
        {
            var district = areas.JudicialDistricts[zone.JudicialDistrict].In(language);
            var office = areas.ProsecutorOffices[zone.ProsecutorOffice].In(language);
            blocks.Add(new SeedBlock.Paragraph(Fill(say.District, district, office)));
        }

        return blocks;
    }

    // A bilingual municipality has its Dutch name, a slash and its French name.
    private static string NameIn(string municipality, string language) =>
        municipality.Split(" / ") is [var dutch, var french] ? (language == "fr" ? french : dutch) : municipality;

    private static string Fill(string phrase, params string[] values)
    {
        for (var i = 0; i < values.Length; i++) phrase = phrase.Replace($"{{{i}}}", values[i], StringComparison.Ordinal);
        return phrase;
    }

    private sealed record Phrases(
        string Heading, string OneMunicipality, string Municipalities, string Province, string Region, string District);
}

using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Planning.Seeds;

namespace NvpOrleans.Tests.Unit.Planning.Seeds;

public sealed class SectionSeedsTests
{
    private static readonly SectionSeeds Seeds = new(World.Catalog);

    [Fact]
    public void Of_WhenZoneHasOneMunicipality_NamesItAndItsAreas() =>
        Assert.Equal(
            [
                "# Grondgebied",
                "De politiezone Antwerpen omvat één gemeente:",
                "- Antwerpen",
                "Provincie: Antwerpen.",
                "Gerechtelijk arrondissement: Antwerpen. Parket van de procureur des Konings: Antwerpen.",
            ],
            LinesOf("plan/2020-2025/5345", "scan/context@nl"));

    [Fact]
    public void Of_WhenZoneIsBilingual_SpeaksTheLanguageOfTheSection()
    {
        Assert.Equal(
            [
                "# Territoire",
                "La zone de police Bruxelles CAPITALE Ixelles comprend 2 communes :",
                "- Bruxelles",
                "- Ixelles",
                "Région : Région de Bruxelles-Capitale.",
                "Arrondissement judiciaire : Bruxelles. Parquet du procureur du Roi : Bruxelles.",
            ],
            LinesOf("plan/2020-2025/5339", "scan/context@fr"));
        Assert.Contains("- Elsene", LinesOf("plan/2020-2025/5339", "scan/context@nl"));
    }

    [Fact]
    public void Of_WhenZoneIsGerman_IsGerman() =>
        Assert.Equal("Provinz: Lüttich.", LinesOf("plan/2020-2025/5291", "scan/context@de")[^2]);

    [Theory]
    [InlineData("scheldewaas", "scan/context@nl")]
    [InlineData("5326", "scan/context@fr")]
    public void Of_WhenDistrictIsUncertain_DoesNotStateIt(string zone, string section) =>
        Assert.StartsWith("Provin", LinesOf($"plan/2020-2025/{zone}", section)[^1], StringComparison.Ordinal);

    [Fact]
    public void Of_WhenSectionIsAPicture_PlacesThePhenomenonInThePlan()
    {
        var dutch = LinesOf("phenomenon/2022-2025/3", "picture@nl");
        Assert.Equal(["# Plaats in het Nationaal Veiligheidsplan 2022-2025", "Veiligheidsfenomeen 3: drugs."], dutch.Take(2));
        var french = LinesOf("phenomenon/2022-2025/12", "picture@fr");
        Assert.Equal("Phénomène de sécurité 12 : la traite des êtres humains.", french[1]);
    }

    [Fact]
    public void Of_WhenSectionIsAPictureOfATheme_SaysSo() =>
        Assert.Equal("Transversaal thema: geïntegreerd grensbeheer.", LinesOf("theme/2022-2025/T3", "picture@nl")[1]);

    [Theory]
    [InlineData("plan/2020-2025/5345", "foreword@nl")]
    [InlineData("plan/2020-2025/5345", "scan/context@fr")]
    [InlineData("phenomenon/2022-2025/3", "partners@nl")]
    [InlineData("plan/2020-2025/9999", "scan/context@nl")]
    public void Of_WhenThereIsNothingToSay_IsEmpty(string document, string section) => Assert.Empty(LinesOf(document, section));

    [Fact]
    public void Of_ForEveryDocumentAndSection_LeavesNoPlaceholder() =>
        Assert.All(
            from document in World.Catalog.Documents
            from section in World.Catalog.SectionsOf(document)
            from line in LinesOf(document.ToString(), section.ToString())
            select line,
            line => Assert.DoesNotContain('{', line));

    private static List<string> LinesOf(string document, string section) =>
    [
        .. Seeds.Of(DocumentId.Parse(document)!.Value, SectionId.Parse(section)!.Value).SelectMany(block => block switch
        {
            SeedBlock.Heading heading => [$"# {heading.Text}"],
            SeedBlock.BulletList list => list.Items.Select(item => $"- {item}"),
            SeedBlock.Paragraph paragraph => [paragraph.Text],
            _ => throw new NotSupportedException(),
        }),
    ];
}

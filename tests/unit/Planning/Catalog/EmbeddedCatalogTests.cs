using NvpOrleans.Abstractions.Catalog;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Planning.Catalog;

namespace NvpOrleans.Tests.Unit.Planning.Catalog;

public sealed class EmbeddedCatalogTests
{
    private static readonly CatalogIndex Catalog = World.Catalog;

    [Fact]
    public void LoadEmbedded_WhenRead_HoldsTheCountry()
    {
        Assert.Equal(176, Catalog.Catalog.Zones.Count);
        Assert.Equal(565, Catalog.Catalog.Zones.SelectMany(z => z.Municipalities).Distinct().Count());
        Assert.Equal(14, Catalog.Areas.ProsecutorOffices.Count);
        Assert.Equal(12, Catalog.Areas.JudicialDistricts.Count);
        Assert.Equal(11, Catalog.Areas.Provinces.Count);
    }

    [Fact]
    public void LoadEmbedded_WhenRead_HoldsFourThemesThenFifteenPhenomenaInTheOrderOfThePlan() =>
        Assert.Equal(
            ["T1", "T2", "T3", "T4", .. Enumerable.Range(1, 15).Select(n => $"{n}")],
            Catalog.Catalog.NationalCycle.Phenomena.Select(p => p.Number));

    [Fact]
    public void Documents_WhenListed_AreAllPlansThenThemesThenPhenomena()
    {
        Assert.Equal(2 * 176 + 4 + 15, Catalog.Documents.Count);
        Assert.Equal(Catalog.Documents.OrderBy(d => d.Kind == DocumentKind.Plan ? 0 : d.Kind == DocumentKind.Theme ? 1 : 2), Catalog.Documents);
        Assert.All(Catalog.Documents, d => Assert.Equal(d, DocumentId.Parse(d.ToString())));
    }

    [Fact]
    public void Zones_WithoutOfficialCode_HaveASlugAsKey() =>
        Assert.Equal(
            ["haspengouw", "noord-limburg", "scheldewaas", "vlaamse-ardennen"],
            Catalog.Catalog.Zones.Where(z => z.Code is null).Select(z => z.Key));

    [Fact]
    public void SectionsOf_WhenZoneHasOneLanguage_AreItsProseInThatLanguageAndTheStructuredOnes() =>
        Assert.Equal(
            [
                "foreword@nl", "mission@nl", "scan/context@nl", "scan/safety-picture@nl", "scan/federal-figures@nl",
                "scan/organisation@nl", "scan/services@nl", "scan/cooperation@nl", "scan/capacity@nl", "choices", "strategy/lessons@nl",
                "phenomenon/t1@nl", "phenomenon/t2@nl", "phenomenon/t3@nl", "phenomenon/t4@nl",
                .. Enumerable.Range(1, 15).Select(number => $"phenomenon/{number}@nl"),
                "objectives", "justice@nl", "communication@nl", "distribution@nl",
            ],
            Catalog.SectionsOf(World.Antwerpen).Select(s => s.ToString()));

    [Fact]
    public void SectionsOf_WhenZoneIsBilingual_HaveTheStructuredOnesOnce() =>
        Assert.Equal(["choices", "objectives"], Catalog.SectionsOf(World.Brussel).Where(s => s.Language is null).Select(s => s.Slug));

    [Fact]
    public void Templates_OfPhenomena_HaveTheirNamesAsTitles()
    {
        var theme = Catalog.TemplateOf(World.Antwerpen, "phenomenon/t3")!;
        Assert.Equal(("T3", SectionKind.Prose, "Geïntegreerd grensbeheer"), (theme.Phenomenon, theme.Kind, theme.Title.Nl));
        Assert.Equal("Les drogues", Catalog.TemplateOf(World.Antwerpen, "phenomenon/3")!.Title.Fr);
        Assert.Equal(Catalog.Catalog.NationalCycle.Phenomena.Select(p => p.Number), Catalog.Catalog.ZonalCycles[0].Sections.Select(s => s.Phenomenon).OfType<string>());
        Assert.All(Catalog.Catalog.ZonalCycles[0].Sections, s => Assert.DoesNotContain('{', s.Slug + s.Title.Nl + s.Title.En + s.Guidance.Nl));
    }

    [Theory]
    [InlineData("choices", SectionKind.Choices)]
    [InlineData("objectives", SectionKind.Objectives)]
    [InlineData("mission", SectionKind.Prose)]
    public void Templates_WhenRead_SayWhatTheSectionHolds(string slug, SectionKind kind) =>
        Assert.Equal((kind, null), (Catalog.TemplateOf(World.Antwerpen, slug)!.Kind, Catalog.TemplateOf(World.Antwerpen, slug)!.Phenomenon));

    [Fact]
    public void Templates_OfNationalDocuments_HaveOneListOfIndicators() =>
        Assert.Equal(["indicators"], Catalog.Catalog.NationalCycle.Sections.Where(section => section.Kind == SectionKind.Indicators).Select(section => section.Slug));

    [Fact]
    public void SectionsOf_WhenZoneIsBilingual_HaveBothLanguages() =>
        Assert.Equal(
            ["foreword@nl", "foreword@fr", "mission@nl", "mission@fr"],
            Catalog.SectionsOf(World.Brussel).Take(4).Select(s => s.ToString()));

    [Fact]
    public void SectionsOf_WhenZoneIsGerman_AreGerman() =>
        Assert.Equal(["de"], Catalog.SectionsOf(DocumentId.Parse("plan/2020-2025/5291")!.Value).Select(s => s.Language).OfType<string>().Distinct());

    [Fact]
    public void SectionsOf_WhenDocumentIsNational_HaveDutchAndFrench() =>
        Assert.Equal(
            [
                "picture@nl", "picture@fr", "national-approach@nl", "national-approach@fr", "partners@nl", "partners@fr", "indicators",
                "justice@nl", "justice@fr", "model-texts@nl", "model-texts@fr",
            ],
            Catalog.SectionsOf(World.Drugs).Select(s => s.ToString()));

    [Theory]
    [InlineData("plan/2020-2025/9999")]
    [InlineData("plan/2032-2037/5345")]
    [InlineData("phenomenon/2022-2025/T1")]
    [InlineData("theme/2022-2025/3")]
    [InlineData("phenomenon/2022-2025/16")]
    public void Exists_WhenCatalogueDoesNotName_IsFalse(string id)
    {
        var document = DocumentId.Parse(id)!.Value;
        Assert.False(Catalog.Exists(document));
        Assert.Empty(Catalog.SectionsOf(document));
        Assert.Null(Catalog.ZoneOf(document));
        Assert.Null(Catalog.PhenomenonOf(document));
    }

    [Fact]
    public void Exists_WhenSectionIsInAnotherLanguage_IsFalse()
    {
        Assert.True(Catalog.Exists(World.Antwerpen, SectionId.Parse("mission@nl")!.Value));
        Assert.False(Catalog.Exists(World.Antwerpen, SectionId.Parse("mission@fr")!.Value));
        Assert.False(Catalog.Exists(World.Antwerpen, SectionId.Parse("mission")!.Value));
    }

    [Fact]
    public void ZonalCycles_WhenTheirDatesAreAssumed_SaySoInEveryLanguage()
    {
        Assert.Equal(["2020-2025", "2026-2031"], Catalog.Catalog.ZonalCycles.Select(c => c.Id));
        Assert.Equal("2020-2025", Catalog.Catalog.ShownFirst);
        var terms = Catalog.Catalog.FindZonal("2026-2031")!.Terms!;
        Assert.Equal((CycleCertainty.Assumed, "2020-2025", "2022-2025"), (terms.Certainty, terms.Previous, terms.National));
        Assert.DoesNotContain("", new[] { terms.Note!.Nl, terms.Note.Fr, terms.Note.De, terms.Note.En });
    }

    [Fact]
    public void PreviousOf_WhenThereIsACycleBefore_IsTheSameZonesPlan()
    {
        var next = World.Antwerpen with { Cycle = "2026-2031" };
        Assert.Equal(World.Antwerpen, Catalog.PreviousOf(next));
        Assert.Null(Catalog.PreviousOf(World.Antwerpen));
        Assert.Null(Catalog.PreviousOf(World.Drugs));
        Assert.Null(Catalog.PreviousOf(next with { Key = "9999" }));
        Assert.Equal(new DateOnly(2031, 12, 31), Catalog.SettingsOf(next).InForceUntil);
    }

    [Fact]
    public void InitialStageOf_ByKindOfDocument_IsThatOfTheCycle()
    {
        Assert.Equal("preparation", Catalog.InitialStageOf(World.Antwerpen with { Cycle = "2026-2031" }));
        Assert.Equal("consultation", Catalog.InitialStageOf(World.Antwerpen));
        Assert.Equal("working-group", Catalog.InitialStageOf(World.Drugs));
        Assert.Equal("working-group", Catalog.InitialStageOf(World.Internet));
    }

    [Fact]
    public void Phenomena_WhenNamed_SayWhichNamesAreOfficial() =>
        Assert.All(Catalog.Catalog.NationalCycle.Phenomena, p => Assert.Equal(
            ["fr", "nl"], p.IsOfficial.Where(o => o.Value).Select(o => o.Key).Order()));
}

using NvpOrleans.Abstractions.Catalog;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Grains.Documents.Sections;
using NvpOrleans.Grains.Documents.Seeding;
using NvpOrleans.Tests.Unit.Planning;
using NvpOrleans.Yjs;

namespace NvpOrleans.Tests.Unit.Grains.Seeding;

/// <summary>The texts of zones that merge, one after the other, each under the name of its zone.</summary>
public sealed class MergedTextTests
{
    private static readonly PredecessorText Antwerpen = Of(World.Antwerpen, 2, ("mission@nl", "Wij waken."), ("justice@nl", ""));
    private static readonly PredecessorText Brussel = Of(World.Brussel, 1, ("mission@nl", "Wij luisteren."), ("mission@fr", "Nous écoutons."));

    [Fact]
    public void Texts_StandOneAfterTheOther_UnderTheNamesOfTheirZones()
    {
        Assert.Equal(
            "<heading level=\"2\">Politiezone Antwerpen: plan 2020-2025, versie 2</heading><paragraph>Wij waken.</paragraph>"
                + "<heading level=\"2\">Politiezone Brussel HOOFDSTAD Elsene: plan 2020-2025, versie 1</heading><paragraph>Wij luisteren.</paragraph>",
            Seed(["nl", "fr"], "mission@nl"));
        Assert.Equal(
            "<heading level=\"2\">Zone de police Bruxelles CAPITALE Ixelles : plan 2020-2025, version 1</heading><paragraph>Nous écoutons.</paragraph>",
            Seed(["nl", "fr"], "mission@fr"));
    }

    [Fact]
    public void AText_InALanguageThatTheNewPlanDoesNotHave_StandsInItsFirst_AndSaysSo()
    {
        var mission = Seed(["nl"], "mission@nl");
        Assert.EndsWith("versie 1 (in het Frans)</heading><paragraph>Nous écoutons.</paragraph>", mission, StringComparison.Ordinal);
        Assert.StartsWith("<heading level=\"2\">Zone de police Bruxelles", Seed(["fr", "nl"], "mission@fr"), StringComparison.Ordinal);
    }

    [Fact]
    public void ASection_InWhichNobodyWrote_IsLeftToTheDataFiles()
    {
        Assert.Null(Seed(["nl"], "foreword@nl"));
        Assert.Null(Seed(["nl"], "justice@nl"));
        Assert.Null(Seed(["nl"], "choices"));
        Assert.Null(Seed(["nl"], "objectives"));
    }

    [Fact]
    public void Sources_AreThePlansThatGaveSomething_EachWithItsSections()
    {
        SectionId[] carried = [new("mission", "nl"), new("mission", "fr")];
        var sources = Merged(["nl", "fr"]).SourcesOf(carried).Select(from => $"{from.Source.Document} {string.Join(' ', from.Sections)}");
        Assert.Equal([$"{World.Antwerpen} mission@nl", $"{World.Brussel} mission@nl mission@fr"], sources);
    }

    [Fact]
    public void Seed_IsTheServicesAlone_WithNothingDeleted()
    {
        var update = Update.Decode(Merged(["nl"]).SeedOf(new SectionId("mission", "nl"))!);
        Assert.Equal([Section.ServiceClientId], update.Clients);
        Assert.True(update.DeleteSet.IsEmpty);
    }

    private static string? Seed(string[] languages, string section)
    {
        if (Merged(languages).SeedOf(SectionId.Parse(section)!.Value) is not { } update) return null;
        var doc = new Doc(7);
        doc.Integrate(Update.Decode(update));
        return doc.GetXmlFragment("default").ToString();
    }

    private static MergedText Merged(string[] languages) => new([Antwerpen, Brussel], new InheritingDocument("default", languages, ["3"], section => section.Slug switch
    {
        "choices" => SectionKind.Choices,
        "objectives" => SectionKind.Objectives,
        _ => SectionKind.Prose,
    }));

    private static PredecessorText Of(DocumentId document, int version, params (string Section, string Text)[] sections) => new(
        World.Catalog.ZoneOf(document)!, new PreviousText(document, version, 9, true, sections.ToDictionary(section => section.Section, section => Prose(section.Text))), true);

    private static Doc Prose(string text)
    {
        var doc = new Doc(5);
        doc.Transact(_ =>
        {
            var paragraph = doc.GetXmlFragment("default").InsertElement(0, "paragraph");
            if (text.Length > 0) paragraph.InsertText(0, text);
        });
        return doc;
    }
}

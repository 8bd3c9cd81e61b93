using NvpOrleans.Abstractions.Catalog;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Grains.Documents.Sections;
using NvpOrleans.Grains.Documents.Seeding;
using NvpOrleans.Grains.Documents.Structured;
using NvpOrleans.Planning.Choices;
using NvpOrleans.Planning.Objectives;
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

    /// <summary>One of the zones had its plan in a cycle that used the number for another subject.</summary>
    [Fact]
    public void WhatIsAboutAnotherSubject_IsNotHandedOver()
    {
        var (choices, objectives) = (new Doc(5), new Doc(6));
        choices.Integrate(Update.Decode(ChoicesSeed.Write(["3"], ["nl"], [new ChoiceRow("3", "priority", new Dictionary<string, string>())])));
        objectives.Integrate(Update.Decode(ObjectivesSeed.Write(
            ObjectiveTree.Of([new ObjectiveRow("goal") { Position = "a0", Values = new Dictionary<string, string?> { ["phenomenon"] = "3" } }], new HashSet<string> { "3" }), ["nl"], keepsDates: false)));
        var wrote = new Dictionary<string, Doc> { ["phenomenon/3@nl"] = Prose("Over iets anders."), ["choices"] = choices, ["objectives"] = objectives };
        PredecessorText from = new(World.Catalog.ZoneOf(World.Antwerpen)!, new PreviousText(World.Antwerpen, 1, 9, true, wrote), false);

        Assert.Equal(("Over iets anders.", "priority", "3"), Handed(_ => ["3"]));
        Assert.Equal(("", "", ""), Handed(document => document == World.Antwerpen ? [] : ["3"]));

        (string Prose, string? Level, string? Phenomenon) Handed(Func<DocumentId, IReadOnlyList<string>> shared)
        {
            var merged = new MergedText([from], Target(["nl"], shared));
            var goal = Assert.Single(ObjectivesReader.Rows(DocOf(merged.SeedOf(new SectionId("objectives", null)))));
            var level = merged.SeedOf(new SectionId("choices", null)) is { } seed ? ChoicesReader.Rows(DocOf(seed), ["3"]).Single().Level : "";
            var prose = merged.SeedOf(new SectionId("phenomenon/3", "nl")) is { } text ? DocOf(text).GetXmlFragment("default").ToString() : "";
            return (prose.Contains("Over iets anders.", StringComparison.Ordinal) ? "Over iets anders." : prose, level, goal.Values["phenomenon"]);
        }
    }

    private static Doc DocOf(byte[]? update)
    {
        var doc = new Doc(7);
        doc.Integrate(Update.Decode(update!));
        return doc;
    }

    private static string? Seed(string[] languages, string section)
    {
        if (Merged(languages).SeedOf(SectionId.Parse(section)!.Value) is not { } update) return null;
        var doc = new Doc(7);
        doc.Integrate(Update.Decode(update));
        return doc.GetXmlFragment("default").ToString();
    }

    private static MergedText Merged(string[] languages) => new([Antwerpen, Brussel], Target(languages, _ => ["3"]));

    private static InheritingDocument Target(string[] languages, Func<DocumentId, IReadOnlyList<string>> shared) => new("default", languages, ["3"], section => section.Slug switch
    {
        "choices" => SectionKind.Choices,
        "objectives" => SectionKind.Objectives,
        _ => SectionKind.Prose,
    }, shared);

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

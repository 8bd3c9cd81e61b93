using NvpOrleans.Abstractions.Catalog;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Grains.Documents.Canonical;
using NvpOrleans.Grains.Documents.Sections;
using NvpOrleans.Grains.Documents.Seeding;
using NvpOrleans.Grains.Documents.Structured;
using NvpOrleans.Planning.Objectives;
using NvpOrleans.Tests.Unit.Grains.Canonical;
using NvpOrleans.Tests.Unit.Planning;
using NvpOrleans.Yjs;

namespace NvpOrleans.Tests.Unit.Grains.Seeding;

/// <summary>What becomes of each kind of section on its way into the next plan.</summary>
public sealed class InheritedTextTests
{
    private static readonly string[] Numbers = ["T1", "3", "10"];

    private static readonly Dictionary<string, (Doc Doc, SectionKind Kind)> Old = GoldenPlan.Sections.ToDictionary(
        section => section.Id.ToString(), section => (GoldenPlan.Read(section.Id, section.Kind, section.Updates).Doc, section.Kind));

    private static readonly InheritedText Inherited = new(
        new PreviousText(World.Brussel, null, 9, false, Old.ToDictionary(section => section.Key, section => section.Value.Doc)),
        new InheritingDocument("default", GoldenPlan.Languages, Numbers, section => Old[section.ToString()].Kind, _ => Numbers));

    [Fact]
    public void Prose_WhenCarriedOver_ReadsTheSame_ToTheLastMark()
    {
        var carried = Carried("mission@nl");
        Assert.Equal(CanonicalJson.Of(FormOf(Old["mission@nl"].Doc)), CanonicalJson.Of(FormOf(carried)));
    }

    [Theory]
    [InlineData("mission@nl")]
    [InlineData("choices")]
    [InlineData("objectives")]
    public void Seed_OfEveryKind_IsTheServicesAlone_WithNothingDeleted(string section)
    {
        var update = Update.Decode(Inherited.SeedOf(SectionId.Parse(section)!.Value)!);
        Assert.Equal([Section.ServiceClientId], update.Clients);
        Assert.True(update.DeleteSet.IsEmpty);
    }

    [Theory]
    [InlineData("mission@fr")]
    [InlineData("foreword@nl")]
    public void Seed_OfWhatHoldsNothing_IsNone(string section) => Assert.Null(Inherited.SeedOf(SectionId.Parse(section)!.Value));

    [Fact]
    public void Choices_WhenCarriedOver_KeepLevelsAndReasons()
    {
        var (old, carried) = (ChoicesReader.Rows(Old["choices"].Doc, Numbers), ChoicesReader.Rows(Carried("choices"), Numbers));
        Assert.Equal(old.Select(Describe), carried.Select(Describe));

        static string Describe(NvpOrleans.Planning.Choices.ChoiceRow row) =>
            $"{row.Number} {row.Level} {string.Join('|', row.Reasons.OrderBy(reason => reason.Key).Select(reason => $"{reason.Key}: {reason.Value}"))}";
    }

    [Fact]
    public void Objectives_WhenCarriedOver_StandInTheSameTree_WithoutDates()
    {
        var (old, carried) = (TreeOf(Old["objectives"].Doc), TreeOf(Carried("objectives")));

        Assert.Equal(old.All.Select(Describe), carried.All.Select(Describe));
        Assert.Contains(old.All, item => item.End is not null);
        Assert.All(carried.All, item => Assert.Equal((null, null, default, default), (item.Start, item.End, item.Baseline, item.Target)));
        Assert.DoesNotContain(ObjectivesReader.Rows(Carried("objectives")), row => row.IsDeleted);
        Assert.Empty(carried.Problems);

        static string Describe(Objective item) => $"{item.Depth} {item.Id} {item.Text("title@nl")} {item.Phenomenon} {item.Unit}";
    }

    /// <summary>The next national cycle uses 3 for another subject: what the old plan said under it is not said of that.</summary>
    [Fact]
    public void WhatIsAboutAPhenomenonOfThatCycleAlone_StaysThere()
    {
        var (text, objectives) = (Inherited.Source.Written["mission@nl"], new Doc(9));
        objectives.Integrate(Update.Decode(Old["objectives"].Doc.EncodeStateAsUpdate()));
        var goals = TreeOf(objectives).All.Take(2).Select(item => (YMap)objectives.GetMap("items")[item.Id]!).ToList();
        goals[0].Set("phenomenon", "3");
        goals[1].Set("phenomenon", "10");
        var source = Inherited.Source with
        {
            Written = new Dictionary<string, Doc>(Inherited.Source.Written) { ["phenomenon/3@nl"] = text, ["phenomenon/10@nl"] = text, ["objectives"] = objectives },
        };
        var other = new InheritedText(source, new InheritingDocument(
            "default", GoldenPlan.Languages, Numbers, section => Old.TryGetValue(section.ToString(), out var old) ? old.Kind : SectionKind.Prose, document => document == World.Brussel ? ["T1", "10"] : Numbers));

        Assert.Null(other.SeedOf(new SectionId("phenomenon/3", "nl")));
        Assert.NotNull(other.SeedOf(new SectionId("phenomenon/10", "nl")));
        Assert.Equal(["3"], ChoicesReader.Rows(Old["choices"].Doc, Numbers).Where(row => row.Level is { Length: > 0 }).Select(row => row.Number));
        Assert.Null(other.SeedOf(new SectionId("choices", null)));
        Assert.Equal(["3", "10"], TreeOf(objectives).All.Take(2).Select(item => item.Phenomenon));
        Assert.Equal([null, "10"], TreeOf(Carried("objectives", other)).All.Take(2).Select(item => item.Phenomenon));
    }

    private static Doc Carried(string section, InheritedText? from = null)
    {
        var doc = new Doc(7);
        doc.Integrate(Update.Decode((from ?? Inherited).SeedOf(SectionId.Parse(section)!.Value)!));
        return doc;
    }

    private static IReadOnlyList<object?> FormOf(Doc doc) => ProseForm.Of(doc.GetXmlFragment("default"))!;

    private static ObjectiveTree TreeOf(Doc doc) => ObjectiveTree.Of(ObjectivesReader.Rows(doc), Numbers.ToHashSet());
}

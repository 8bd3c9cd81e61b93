using NvpOrleans.Abstractions.Catalog;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Grains.Documents.Canonical;
using NvpOrleans.Tests.Kit.Sections;
using NvpOrleans.Yjs;

namespace NvpOrleans.Tests.Unit.Grains.Canonical;

/// <summary>The hash follows the content: every change of it, and nothing else.</summary>
public sealed class ContentHashesTests
{
    private static readonly string[] Languages = ["nl", "fr"];
    private static readonly DocumentId Plan = DocumentId.Parse("plan/2020-2025/5339")!.Value;

    private static readonly Dictionary<string, Action<Doc>> ChangesOfProse = new()
    {
        ["a letter more"] = doc => First(doc).Insert(0, "x"),
        ["a letter less"] = doc => First(doc).Delete(0, 1),
        ["a mark"] = doc => First(doc).Format(0, 1, [new("underline", ValueObject.Empty)]),
        ["a mark of another value"] = doc => First(doc).Format(0, 1, [new("link", new Dictionary<string, object?> { ["href"] = "https://example.be/other" })]),
        ["an attribute"] = doc => Element(doc).SetAttribute("start", 7),
        ["an attribute of another value"] = doc => Element(doc).SetAttribute("level", (Element(doc).GetAttribute("level") as double? ?? 1) % 3 + 1),
        ["a node more"] = doc => doc.GetXmlFragment("default").InsertElement(0, "horizontalRule"),
        ["a node less"] = doc => doc.GetXmlFragment("default").Delete(0),
        ["an empty paragraph more"] = doc => doc.GetXmlFragment("default").InsertElement(doc.GetXmlFragment("default").Count, "paragraph"),
        ["a node within"] = doc => Element(doc).InsertElement(0, "hardBreak"),
    };

    private static readonly Dictionary<string, Action<YMap>> ChangesOfAnItem = new()
    {
        ["a value"] = item => item.Set("unit", "%"),
        ["a text"] = item => ((YText)item["lead"]!).Insert(0, "x"),
        ["a text in a language"] = item => ((YText)item["title@fr"]!).Insert(0, "x"),
        ["its parent"] = item => item.Set("parent", "item00000002"),
        ["its place"] = item => item.Set("position", "zz"),
        ["its deletion"] = item => item.Set("deleted", true),
    };

    public static TheoryData<string, int> Prose() => Each(ChangesOfProse.Keys);

    public static TheoryData<string, int> Items() => Each(ChangesOfAnItem.Keys);

    [Theory]
    [MemberData(nameof(Prose))]
    public void Of_WhenProseChanges_IsAnother(string change, int seed)
    {
        var doc = RandomProse(seed);
        doc.GetXmlFragment("default").InsertElement(0, "heading").InsertText(0, "kop");
        Element(doc).SetAttribute("level", 1);
        var before = HashOf(SectionKind.Prose, doc);
        ChangesOfProse[change](doc);
        Assert.NotEqual(before, HashOf(SectionKind.Prose, doc));
    }

    [Theory]
    [MemberData(nameof(Items))]
    public void Of_WhenAnItemChanges_IsAnother(string change, int seed)
    {
        var doc = new Doc(7);
        var sections = new RandomSections(new Random(seed));
        for (var step = 0; step < 30; step++) sections.EditObjectives(doc);
        foreach (var (number, position) in new[] { (1, "a"), (2, "b") })
        {
            var made = doc.GetMap("items").SetMap($"item{number:00000000}");
            made.SetText("lead");
            made.SetText("title@fr");
            made.Set("parent", "");
            made.Set("position", position);
        }

        var before = HashOf(SectionKind.Objectives, doc, "fr");
        ChangesOfAnItem[change]((YMap)doc.GetMap("items")["item00000001"]!);
        Assert.NotEqual(before, HashOf(SectionKind.Objectives, doc, "fr"));
    }

    /// <summary>The text that CANONICAL.md describes, spelled out: it never changes.</summary>
    [Fact]
    public void TextOf_Indicators_HasThemInTheirOrder_WithWhatStandsInThem()
    {
        var doc = new Doc(7);
        Add("indicator002", "b", "Opgehelderde feiten", "40.5");
        Add("indicator001", "c", "Inbraken", "8");
        Add("indicator003", "a", "Geschrapt", "1");
        ((YMap)doc.GetMap("items")["indicator003"]!).Set("deleted", true);

        Assert.Equal(
            """
            {"document":"phenomenon/2022-2025/3","form":"nvp-content-2","language":"nl","remarks":[],"sections":{"indicators":[{"depth":0,"id":"indicator002","target":"40.5","targetDate":"2025-12-31","title@nl":"Opgehelderde feiten"},{"depth":0,"id":"indicator001","target":"8","targetDate":"2025-12-31","title@nl":"Inbraken"}]}}
            """.Trim(),
            ContentHashes.TextOf(
                ContentForm.Unremarked, DocumentId.Parse("phenomenon/2022-2025/3")!.Value, "nl", "default", [new(new("indicators", null), SectionKind.Indicators, doc)]));

        void Add(string id, string position, string title, string target)
        {
            var item = doc.GetMap("items").SetMap(id);
            foreach (var cell in new[] { "parent", "unit", "baseline", "latest" }) item.Set(cell, "");
            item.Set("position", position);
            item.Set("target", target);
            item.Set("targetDate", "2025-12-31");
            item.Set("deleted", false);
            item.SetText("title@nl").Insert(0, title);
            item.SetText("title@fr").Insert(0, "en français");
        }
    }

    [Fact]
    public void Of_WhenAChoiceChanges_IsAnother()
    {
        var doc = new Doc(7);
        new RandomSections(new Random(1)).EditChoices(doc);
        var hashes = new HashSet<string>();
        foreach (var level in new[] { "", "priority", "attention-point", "regular-work", "not-retained" })
        {
            ((YMap)doc.GetMap("choices")["2"]!).Set("level", level);
            Assert.True(hashes.Add(HashOf(SectionKind.Choices, doc)));
        }

        ((YText)((YMap)doc.GetMap("choices")["T1"]!)["reasons@nl"]!).Insert(0, "x");
        Assert.True(hashes.Add(HashOf(SectionKind.Choices, doc)));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Of_WhenEqualProseHasAnotherHistory_IsTheSame(int seed)
    {
        var random = new Random(seed);
        var doc = RandomProse(seed);
        var copy = new Doc(99, gc: false);
        foreach (var child in doc.GetXmlFragment("default").Children.OfType<YXmlElement>()) RetypeNode(copy.GetXmlFragment("default"), child, random);
        Assert.Equal(doc.GetXmlFragment("default").Descendants().OfType<YXmlElement>().Select(node => node.NodeName),
            copy.GetXmlFragment("default").Descendants().OfType<YXmlElement>().Select(node => node.NodeName));
        Assert.NotEqual(doc.EncodeStateAsUpdate(), copy.EncodeStateAsUpdate());
        Assert.Equal(HashOf(SectionKind.Prose, doc), HashOf(SectionKind.Prose, copy));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Of_WhenUpdatesArriveInAnotherOrder_IsTheSame(int seed)
    {
        var random = new Random(seed);
        var updates = new List<byte[]>();
        var one = new Doc(7);
        one.Updated += (update, _) => updates.Add(update);
        var sections = new RandomSections(random);
        for (var step = 0; step < 60; step++) sections.EditObjectives(one);
        var other = new Doc(8);
        foreach (var update in updates.OrderBy(_ => random.Next())) other.Integrate(Update.Decode(update));
        Assert.Equal(HashOf(SectionKind.Objectives, one), HashOf(SectionKind.Objectives, other));
    }

    [Fact]
    public void Of_WhenASectionWasNeverOpened_IsThatOfAnEmptyOne()
    {
        var empty = new Doc(7);
        empty.GetXmlFragment("default").InsertElement(0, "paragraph");
        Assert.Equal(
            ContentHashes.Of(ContentForm.Unremarked, Plan, Languages, "default", []),
            ContentHashes.Of(ContentForm.Unremarked, Plan, Languages, "default", [new SectionContent(new("mission", "nl"), SectionKind.Prose, empty)]));
    }

    [Fact]
    public void Of_WhenOneLanguageChanges_TheOtherStays()
    {
        var dutch = RandomProse(3);
        var before = Hashes();
        dutch.GetXmlFragment("default").InsertElement(0, "horizontalRule");
        var after = Hashes();
        Assert.NotEqual(before["nl"], after["nl"]);
        Assert.Equal(before["fr"], after["fr"]);

        IReadOnlyDictionary<string, string> Hashes() => ContentHashes.Of(
            ContentForm.Unremarked,             Plan, Languages, "default", [new(new("mission", "nl"), SectionKind.Prose, dutch), new(new("mission", "fr"), SectionKind.Prose, RandomProse(4))]);
    }

    [Fact]
    public void Of_WhenTheDocumentIsAnother_IsAnother() =>
        Assert.NotEqual(
            ContentHashes.Of(ContentForm.Unremarked, Plan, ["nl"], "default", [])["nl"], ContentHashes.Of(ContentForm.Unremarked, DocumentId.Parse("plan/2020-2025/5345")!.Value, ["nl"], "default", [])["nl"]);

    public static TheoryData<int> Seeds() => [.. Enumerable.Range(1, 20)];

    private static TheoryData<string, int> Each(IEnumerable<string> changes)
    {
        var data = new TheoryData<string, int>();
        foreach (var change in changes)
            foreach (var seed in new[] { 1, 2, 3 }) data.Add(change, seed);
        return data;
    }

    private static string HashOf(SectionKind kind, Doc doc, string language = "nl") =>
        ContentHashes.Of(ContentForm.Unremarked, Plan, [language], "default", [new SectionContent(new("x", null), kind, doc)])[language];

    private static Doc RandomProse(int seed)
    {
        var doc = new Doc(7);
        var sections = new RandomSections(new Random(seed));
        for (var step = 0; step < 60; step++) sections.EditProse(doc);
        return doc;
    }

    private static YXmlElement Element(Doc doc) => (YXmlElement)doc.GetXmlFragment("default")[0]!;

    private static YXmlText First(Doc doc) => doc.GetXmlFragment("default").Descendants().OfType<YXmlText>().First(text => text.Length > 0);

    // The same node, made with detours: other clients' words, detours that were taken back, text in pieces.
    private static void RetypeNode(YXmlFragment parent, YXmlElement node, Random random)
    {
        var made = parent.InsertElement(parent.Count, node.NodeName);
        var detour = random.Next(parent.Count + 1);
        parent.InsertElement(detour, "blockquote");
        parent.Delete(detour);
        foreach (var (name, value) in node.Attributes.Reverse())
        {
            made.SetAttribute(name, "elsewhere");
            made.SetAttribute(name, value);
        }

        foreach (var child in node.Children)
        {
            if (child is YXmlElement element) RetypeNode(made, element, random);
            else Retype(made.InsertText(made.Count), ((YXmlText)child!).ToDelta());
        }
    }

    private static void Retype(YXmlText made, IReadOnlyList<DeltaInsert> delta)
    {
        foreach (var insert in delta)
        {
            made.Insert(made.Length, (string)insert.Insert!, insert.Attributes ?? ValueObject.Empty);
            made.Insert(0, "detour");
            made.Delete(0, 6);
        }

        if (made.Length == 0) return;
        made.Format(0, made.Length, [new("italic--detour00", ValueObject.Empty)]);
        made.Format(0, made.Length, [new("italic--detour00", null)]);
    }
}

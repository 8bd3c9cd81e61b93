using NvpOrleans.Abstractions.Catalog;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Grains.Documents.Schema;
using NvpOrleans.Grains.Documents.Structured;
using NvpOrleans.Yjs;

namespace NvpOrleans.Tests.Unit.Grains;

public sealed class StructuredRulesTests
{
    private const string Item = "abcdefghij01";

    private static readonly StructuredSchema Schema = StructuredSchema.LoadEmbedded();
    private static readonly StructuredRules Choices = Schema.RulesOf(SectionKind.Choices, ["nl", "fr"]);
    private static readonly StructuredRules Objectives = Schema.RulesOf(SectionKind.Objectives, ["nl", "fr"]);

    private static readonly StructuredRules Indicators = Schema.RulesOf(SectionKind.Indicators, ["nl", "fr"]);

    private static readonly Dictionary<string, (Action<Doc> Change, string What)> RefusedInIndicators = new()
    {
        ["an indicator under another"] = (doc => Found(doc).Set("parent", Item), "value"),
        ["a lead"] = (doc => Found(doc).SetText("lead"), "cell"),
        ["a last value that is no number"] = (doc => Found(doc).Set("latest", "veel"), "value"),
        ["a day that is none"] = (doc => Found(doc).Set("latestDate", "gisteren"), "value"),
        ["an item of the objectives"] = (doc => Add(doc, "zyxwvutsrq"), "cell"),
    };

    private static readonly Dictionary<string, (Action<Doc> Change, string What)> RefusedInChoices = new()
    {
        ["a new number"] = (doc => doc.GetMap("choices").SetMap("16").Set("level", ""), "entry"),
        ["a number again"] = (doc => doc.GetMap("choices").SetMap("3"), "entry"),
        ["a value for an entry"] = (doc => doc.GetMap("choices").Set("3", "priority"), "entry"),
        ["a deleted number"] = (doc => doc.GetMap("choices").Delete("3"), "deletion"),
        ["an unknown level"] = (doc => Choice(doc).Set("level", "important"), "value"),
        ["a level that is no word"] = (doc => Choice(doc).Set("level", true), "value"),
        ["no level"] = (doc => Choice(doc).Set("level", null), "value"),
        ["a deleted level"] = (doc => Choice(doc).Delete("level"), "deletion"),
        ["an unknown cell"] = (doc => Choice(doc).Set("note", "x"), "cell"),
        ["reasons in another language"] = (doc => Choice(doc).SetText("reasons@de"), "cell"),
        ["reasons again"] = (doc => Choice(doc).SetText("reasons@nl"), "cell"),
        ["reasons as a word"] = (doc => Choice(doc).Set("reasons@nl", "x"), "cell"),
        ["deleted reasons"] = (doc => Choice(doc).Delete("reasons@nl"), "deletion"),
        ["a mark"] = (doc => Reasons(doc).Insert(0, "x", [new("bold", true)]), "mark"),
        ["an embed"] = (doc => Reasons(doc).InsertEmbed(0, "x"), "content"),
        ["an attribute of a text"] = (doc => Reasons(doc).SetAttribute("id", "x"), "attribute"),
        ["another root"] = (doc => doc.GetMap("items").Set("x", 1), "root"),
        ["prose"] = (doc => doc.GetXmlFragment("default").InsertElement(0, "paragraph"), "root"),
    };

    private static readonly Dictionary<string, (Action<Doc> Change, string What)> RefusedInObjectives = new()
    {
        ["a short id"] = (doc => Add(doc, "abc"), "entry"),
        ["an id with capitals"] = (doc => Add(doc, "ABCDEFGHIJ01"), "entry"),
        ["an id again"] = (doc => Add(doc, Item), "entry"),
        ["an item without its cells"] = (doc => doc.GetMap("items").SetMap("zyxwvutsrq"), "cell"),
        ["an item without a text"] = (doc => Add(doc, "zyxwvutsrq", item => item.Delete("lead")), "cell"),
        ["an item without a value"] = (doc => Add(doc, "zyxwvutsrq", item => item.Delete("unit")), "cell"),
        ["a deleted item"] = (doc => doc.GetMap("items").Delete(Item), "deletion"),
        ["a new text in an old item"] = (doc => Found(doc).SetText("title@nl"), "cell"),
        ["an unknown cell"] = (doc => Found(doc).Set("status", "done"), "cell"),
        ["a parent that is no id"] = (doc => Found(doc).Set("parent", "../x"), "value"),
        ["a position with other characters"] = (doc => Found(doc).Set("position", "a-b"), "value"),
        ["deleted as a word"] = (doc => Found(doc).Set("deleted", "yes"), "value"),
        ["a date with a line break"] = (doc => Found(doc).Set("start", "2026-01-01\n"), "value"),
        ["a month that is none"] = (doc => Found(doc).Set("end", "2026-13-01"), "value"),
        ["a number with a comma"] = (doc => Found(doc).Set("target", "1,5"), "value"),
        ["a number as a number"] = (doc => Found(doc).Set("target", 1.5), "value"),
        ["a phenomenon that is none"] = (doc => Found(doc).Set("phenomenon", "drugs"), "value"),
        ["a long unit"] = (doc => Found(doc).Set("unit", new string('x', 41)), "value"),
        ["an array in a cell"] = (doc => Found(doc).SetArray("unit"), "value"),
        ["a deleted value"] = (doc => Found(doc).Delete("parent"), "deletion"),
    };

    public static TheoryData<string> OfChoices() => [.. RefusedInChoices.Keys];

    public static TheoryData<string> OfObjectives() => [.. RefusedInObjectives.Keys];

    [Theory]
    [MemberData(nameof(OfChoices))]
    public void Check_OfChoices_WhenOutsideTheSchema_SaysWhat(string name) =>
        Assert.Equal(RefusedInChoices[name].What, What(Choices, SeededChoices(), RefusedInChoices[name].Change));

    [Theory]
    [MemberData(nameof(OfObjectives))]
    public void Check_OfObjectives_WhenOutsideTheSchema_SaysWhat(string name) =>
        Assert.Equal(RefusedInObjectives[name].What, What(Objectives, OneItem(), RefusedInObjectives[name].Change));

    public static TheoryData<string> OfIndicators() => [.. RefusedInIndicators.Keys];

    [Theory]
    [MemberData(nameof(OfIndicators))]
    public void Check_OfIndicators_WhenOutsideTheSchema_SaysWhat(string name) =>
        Assert.Equal(RefusedInIndicators[name].What, What(Indicators, OneItem(Indicators), RefusedInIndicators[name].Change));

    [Fact]
    public void Check_OfIndicators_WhenTheyAreFilledInMovedAndFlagged_HasNoObjection() =>
        Assert.Null(What(Indicators, OneItem(Indicators), doc =>
        {
            Add(doc, "zyxwvutsrq", rules: Indicators);
            Found(doc).Set("latest", "-12.5");
            Found(doc).Set("latestDate", "2025-06-30");
            Found(doc).Set("position", "a1");
            Found(doc).Set("deleted", true);
            ((YText)Found(doc)["source@fr"]!).Insert(0, "Statistiques policières");
        }));

    [Fact]
    public void Check_OfChoices_WhenLevelsAndReasonsAreWritten_HasNoObjection() =>
        Assert.Null(What(Choices, SeededChoices(), doc =>
        {
            Choice(doc).Set("level", "priority");
            Choice(doc).Set("level", "attention-point");
            Reasons(doc).Insert(0, "zowel gemeten\nals beleefd");
            Reasons(doc).Delete(0, 6);
        }));

    [Fact]
    public void Check_OfObjectives_WhenItemsAreMadeMovedAndFlagged_HasNoObjection() =>
        Assert.Null(What(Objectives, OneItem(), doc =>
        {
            Add(doc, "zyxwvutsrq", item =>
            {
                item.Set("parent", Item);
                item.Set("target", "-12.5");
                item.Set("start", "2026-02-28");
                ((YText)item["title@fr"]!).Insert(0, "moins de cambriolages");
            });
            Found(doc).Set("deleted", true);
        }));

    [Fact]
    public void Check_WhenAnOfflineSpellIsSentAsOneState_HasNoObjection()
    {
        var before = OneItem();
        var doc = Copy(before, 9);
        for (var step = 0; step < 20; step++)
        {
            Found(doc).Set("position", $"a{step}");
            ((YText)Found(doc)["lead"]!).Insert(0, "x");
            if (step % 3 == 0) ((YText)Found(doc)["lead"]!).Delete(0, 1);
        }

        Add(doc, "zyxwvutsrq");
        doc.GetMap("items").TryGetValue("zyxwvutsrq", out var made);
        ((YMap)made!).Set("unit", "%");
        Assert.Null(Objectives.Check(before, Update.Decode(doc.EncodeStateAsUpdate(before.StateVector))));
    }

    [Fact]
    public void Check_WhenATextGetsTooLong_IsTooLarge() =>
        Assert.Equal(RefusalCode.TooLarge, Objections(Objectives, OneItem(), doc => ((YText)Found(doc)["lead"]!).Insert(0, new string('x', 2001)))!.Code);

    [Fact]
    public void Check_WhenThereAreTooManyItems_IsTooLarge() =>
        Assert.Equal(RefusalCode.TooLarge, Objections(Objectives, OneItem(), doc =>
        {
            for (var number = 0; number < 2000; number++) Add(doc, $"item{number:000000}");
        })!.Code);

    [Fact]
    public void Check_WhenAKeyIsBuriedUnderATombstone_ObjectsToIt()
    {
        // What no client of ours sends: a struct that is deleted already, under the key of an entry, takes the entry away.
        var before = SeededChoices();
        var doc = Copy(before, 9);
        doc.Transact(_ =>
        {
            doc.GetMap("choices").Set("3", "x");
            doc.GetMap("choices").Delete("3");
        });
        Assert.Equal("entry", Objections(Choices, before, doc)?.Arguments?["what"]);
    }

    private static YMap Choice(Doc doc) => (YMap)doc.GetMap("choices")["3"]!;

    private static YText Reasons(Doc doc) => (YText)Choice(doc)["reasons@nl"]!;

    private static YMap Found(Doc doc) => (YMap)doc.GetMap("items")[Item]!;

    private static void Add(Doc doc, string id, Action<YMap>? more = null, StructuredRules? rules = null) => doc.Transact(_ =>
    {
        var item = doc.GetMap("items").SetMap(id);
        foreach (var (cell, rule) in (rules ?? Objectives).Cells)
        {
            if (rule.IsText) item.SetText(cell);
            else item.Set(cell, rule.Type == "boolean" ? false : "");
        }

        more?.Invoke(item);
    });

    private static Doc SeededChoices()
    {
        var doc = new Doc(2);
        doc.Integrate(Update.Decode(ChoicesSeed.Write(["T1", "3"], ["nl", "fr"])));
        return doc;
    }

    private static Doc OneItem(StructuredRules? rules = null)
    {
        var doc = new Doc(2);
        Add(doc, Item, rules: rules);
        return doc;
    }

    private static Doc Copy(Doc doc, ulong client)
    {
        var copy = new Doc(client);
        copy.Integrate(Update.Decode(doc.EncodeStateAsUpdate()));
        return copy;
    }

    private static string? What(StructuredRules rules, Doc before, Action<Doc> change) => Objections(rules, before, change)?.Arguments?["what"];

    private static Refusal? Objections(StructuredRules rules, Doc before, Action<Doc> change)
    {
        var doc = Copy(before, 9);
        doc.Transact(_ => change(doc));
        return Objections(rules, before, doc);
    }

    private static Refusal? Objections(StructuredRules rules, Doc before, Doc after) =>
        rules.Check(before, Update.Decode(after.EncodeStateAsUpdate(before.StateVector)));
}

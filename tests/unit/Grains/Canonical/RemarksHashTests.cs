using System.Text.Json.Nodes;
using NvpOrleans.Abstractions.Catalog;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Grains.Documents.Canonical;
using NvpOrleans.Grains.Documents.Comments;
using NvpOrleans.Planning.Workflow;
using NvpOrleans.Tests.Kit.Sections;
using NvpOrleans.Yjs;

namespace NvpOrleans.Tests.Unit.Grains.Canonical;

/// <summary>The hash follows what was said of the text: every change of a remark, an answer or an outcome, and nothing else.</summary>
public sealed class RemarksHashTests
{
    private static readonly DocumentId Plan = DocumentId.Parse("plan/2020-2025/5339")!.Value;
    private static readonly string[] Languages = ["nl", "fr"];
    private static readonly DateTimeOffset Noon = new(2026, 9, 30, 12, 0, 0, TimeSpan.Zero);
    private static readonly Guid Thread = new("aaaaaaaa-0000-0000-0000-000000000001");
    private static readonly Guid Objection = new("aaaaaaaa-0000-0000-0000-000000000002");
    private static readonly Guid Between = new("aaaaaaaa-0000-0000-0000-000000000003");

    private static readonly Dictionary<string, Action<List<(string Section, DateTimeOffset Time, JsonObject Event)>>> Changes = new()
    {
        ["a word of the remark"] = all => all[0].Event["text"] = "Waarom niet?",
        ["a word of the answer"] = all => all[1].Event["text"] = "Daarom niet.",
        ["the reason of the outcome"] = all => all[2].Event["reason"] = "Anders.",
        ["the outcome"] = all => all[2] = all[2] with { Event = Turn("resolved", Thread, "reason", "Te duur.") },
        ["no outcome"] = all => all.RemoveAt(2),
        ["no answer"] = all => all.RemoveAt(1),
        ["one answer more"] = all => all.Insert(2, ("mission@nl", Noon, Turn("answered", Thread, "text", "Nog iets."))),
        ["a correction"] = all => all.Add(("mission@nl", Noon, With(Turn("amended", Thread, "text", "Waarom?"), "entry", Thread))),
        ["opened again"] = all => all.Add(("mission@nl", Noon, Turn("reopened", Thread, "reason", ""))),
        ["the organisation of an answer"] = all => all[1].Event["organisation"] = "Parket",
        ["the world of an answer"] = all => all[1].Event["organisationKind"] = "justice",
        ["the kind"] = all => all[0].Event["kind"] = "question",
        ["the words it stands at"] = all => all[0].Event["quote"]!["text"] = "de zones",
        ["what stood before them"] = all => all[0].Event["quote"]!["before"] = "Hoe ",
        ["the replacement"] = all => all[0].Event["replacement"] = "de stad",
        ["the section"] = all => all[0] = all[0] with { Section = "foreword@nl" },
        ["the row"] = all => all[3].Event["item"] = "4",
        ["the cell"] = all => all[3].Event["field"] = "reasons@nl",
        ["a millisecond"] = all => all[1] = all[1] with { Time = all[1].Time.AddMilliseconds(1) },
        ["the order"] = all => (all[0], all[3]) = (all[3], all[0]),
        ["all of it"] = all => all.Clear(),
    };

    public static TheoryData<string> Names() => [.. Changes.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Of_WhenARemarkChanges_IsAnother(string change)
    {
        var said = Said();
        var before = HashesOf(Remarks.Form(said))["nl"];
        Changes[change](said);
        Assert.NotEqual(before, HashesOf(Remarks.Form(said))["nl"]);
    }

    [Fact]
    public void Of_WhenAnObjectionIsSetAside_OrForAnotherReason_IsAnother() => Assert.Equal(3, new[]
    {
        new Dictionary<string, string>(), new() { [Objection.ToString("n")] = "Beslist." }, new() { [Objection.ToString("n")] = "Anders beslist." },
    }.Select(overridden => HashesOf(Remarks.Form(Said(), overridden))["nl"]).Distinct().Count());

    [Fact]
    public void Of_WhenAnOrganisationSpeaksAmongItsOwn_IsTheSame()
    {
        var said = Said();
        var before = HashesOf(Remarks.Form(said));
        said.Add(("mission@nl", Noon, With(Started(Between, "remark", "Onder ons."), "audience", "office")));
        said.Add(("mission@nl", Noon, Turn("answered", Between, "text", "Ook onder ons.")));
        Assert.Equal(before, HashesOf(Remarks.Form(said)));
        Assert.DoesNotContain("nder ons", ContentHashes.TextOf(Remarks.Form(said), Plan, "nl", "default", []), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_WhenSomethingIsSaidAfterTheFreeze_IsTheSame()
    {
        var log = new CommentLog();
        foreach (var comment in Remarks.Recorded(Said())) log.Add(comment);
        var freeze = log.LastSequence + 1;
        var before = HashesOf(new ContentForm(ContentForms.WithRemarks, log.BookBefore(freeze).Threads, new Dictionary<string, string>()));
        foreach (var later in Remarks.Recorded([("mission@nl", Noon, Turn("reopened", Thread, "reason", "")), ("mission@nl", Noon, Started(Between, "remark", "Te laat."))]))
            log.Add(later with { Sequence = later.Sequence + freeze });
        Assert.Equal(before, HashesOf(new ContentForm(ContentForms.WithRemarks, log.BookBefore(freeze).Threads, new Dictionary<string, string>())));
        Assert.NotEqual(before, HashesOf(new ContentForm(ContentForms.WithRemarks, log.Book.Threads, new Dictionary<string, string>())));
        Assert.Equal(freeze - 1, log.LastBefore(freeze));
    }

    [Theory]
    [InlineData("mission@nl", null, "nl")]
    [InlineData("mission@fr", null, "fr")]
    [InlineData("choices", null, "nl,fr")]
    [InlineData("choices", "level", "nl,fr")]
    [InlineData("choices", "reasons@nl", "nl")]
    [InlineData("choices", "reasons@fr", "fr")]
    public void Of_WhenARemarkStandsSomewhere_ChangesTheHashesOfThatLanguage(string section, string? field, string changed)
    {
        var before = HashesOf(ContentForm.Unremarked);
        var started = Started(Thread, "remark", "Waarom?");
        if (field is not null) (started["item"], started["field"]) = ("3", field);
        var after = HashesOf(Remarks.Form([(section, Noon, started)]));
        Assert.Equal(changed, string.Join(',', Languages.Where(language => before[language] != after[language])));
    }

    [Fact]
    public void Of_WhenACellOfOneLanguageChanges_TheOtherLanguageStays()
    {
        var (choices, objectives) = (new Doc(7), new Doc(7));
        new RandomSections(new Random(1)).EditChoices(choices);
        var made = objectives.GetMap("items").SetMap("item00000001");
        foreach (var cell in new[] { "title@nl", "title@fr", "lead" }) made.SetText(cell);
        (string Cell, string Changed, Action Change)[] changes =
        [
            ("reasons@fr", "fr", () => ((YText)((YMap)choices.GetMap("choices")["T1"]!)["reasons@fr"]!).Insert(0, "x")),
            ("reasons@nl", "nl", () => ((YText)((YMap)choices.GetMap("choices")["T1"]!)["reasons@nl"]!).Insert(0, "x")),
            ("level", "nl,fr", () => ((YMap)choices.GetMap("choices")["T1"]!).Set("level", "regular-work")),
            ("title@fr", "fr", () => ((YText)made["title@fr"]!).Insert(0, "x")),
            ("lead", "nl,fr", () => ((YText)made["lead"]!).Insert(0, "x")),
        ];
        foreach (var (cell, changed, change) in changes)
        {
            var before = Hashes();
            change();
            var after = Hashes();
            Assert.Equal((cell, changed), (cell, string.Join(',', Languages.Where(language => before[language] != after[language]))));
        }

        IReadOnlyDictionary<string, string> Hashes() => ContentHashes.Of(
            ContentForm.Unremarked, Plan, Languages, "default",
            [new(new("choices", null), SectionKind.Choices, choices), new(new("objectives", null), SectionKind.Objectives, objectives)]);
    }

    [Fact]
    public void Of_InAFormThatIsNotKnown_IsNoHash() =>
        Assert.Throws<InvalidDataException>(() => HashesOf(ContentForm.Unremarked with { Name = "nvp-content-99" }));

    private static List<(string Section, DateTimeOffset Time, JsonObject Event)> Said()
    {
        var first = Started(Thread, "suggestion", "Waarom?");
        first["quote"] = new JsonObject { ["text"] = "de zone", ["before"] = "Zo ", ["after"] = "." };
        first["replacement"] = "het korps";
        var second = Started(Objection, "blocking", "Zo niet.");
        (second["item"], second["field"]) = ("3", "level");
        return
        [
            ("mission@nl", Noon, first),
            ("mission@nl", Noon.AddHours(1), Turn("answered", Thread, "text", "Daarom.")),
            ("mission@nl", Noon.AddHours(2), Turn("declined", Thread, "reason", "Te duur.")),
            ("choices", Noon.AddHours(3), second),
        ];
    }

    private static JsonObject Started(Guid thread, string kind, string text) => new()
    {
        ["type"] = "started", ["operation"] = thread, ["command"] = "00", ["organisation"] = "PZ Antwerpen", ["organisationKind"] = "zonal",
        ["kind"] = kind, ["audience"] = "plan", ["text"] = text,
    };

    private static JsonObject Turn(string type, Guid thread, string name, string words) => new()
    {
        ["type"] = type, ["operation"] = Guid.NewGuid(), ["command"] = "00", ["organisation"] = "PZ Antwerpen", ["organisationKind"] = "zonal",
        ["thread"] = thread, [name] = words,
    };

    private static JsonObject With(JsonObject happened, string name, JsonNode value)
    {
        happened[name] = value;
        return happened;
    }

    private static IReadOnlyDictionary<string, string> HashesOf(ContentForm form) => ContentHashes.Of(form, Plan, Languages, "default", []);
}

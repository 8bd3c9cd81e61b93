using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using NvpOrleans.Abstractions.Catalog;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Grains.Documents.Canonical;
using NvpOrleans.Grains.Documents.Comments;
using NvpOrleans.Planning.Workflow;
using NvpOrleans.Tests.Kit.Comments;
using NvpOrleans.Tests.Kit.Sections;
using NvpOrleans.Yjs;

namespace NvpOrleans.Tests.Interop;

/// <summary>What people sign, computed a second time from CANONICAL.md with npm yjs: the texts and the hashes agree.</summary>
public class ContentTests(Judge judge) : IClassFixture<Judge>
{
    private static readonly DocumentId Plan = DocumentId.Parse("plan/2020-2025/5339")!.Value;
    private static readonly string[] Languages = ["nl", "fr"];

    public static TheoryData<int> Seeds => [.. Interop.Seeds.UpTo(25)];

    [Theory, MemberData(nameof(Seeds))]
    public void Hashes_OfRandomSections_AreThoseThatNodeComputes(int seed)
    {
        var random = new Random(seed);
        List<SectionContent> sections =
        [
            new(new("mission", "nl"), SectionKind.Prose, Written(random, doc => new RandomSections(random).EditProse(doc))),
            new(new("mission", "fr"), SectionKind.Prose, Written(random, doc => new RandomSections(random).EditProse(doc))),
            new(new("scan/context", "nl"), SectionKind.Prose, Written(random, doc => new RandomSections(random).EditProse(doc))),
            new(new("choices", null), SectionKind.Choices, Written(random, doc => new RandomSections(random).EditChoices(doc))),
            new(new("objectives", null), SectionKind.Objectives, Written(random, doc => new RandomSections(random).EditObjectives(doc))),
            new(new("indicators", null), SectionKind.Indicators, Written(random, doc => new RandomSections(random).EditIndicators(doc))),
        ];
        var said = RandomRemarks.Of(random);
        var overridden = said.Where(entry => entry.Event["kind"]?.GetValue<string>() == "blocking" && random.Next(2) == 0)
            .ToDictionary(entry => entry.Event["operation"]!.GetValue<Guid>().ToString("n"), _ => "Beslist: \"zo\".");
        var threads = CommentLog.Fold(said.Select((entry, at) => new RecordedComment(
            at + 1, entry.Section, "somebody", entry.Time, Encoding.UTF8.GetBytes(entry.Event.ToJsonString())))).Threads;
        foreach (var form in new[] { ContentForms.First, ContentForms.WithRemarks })
        {
            var ours = ContentHashes.Of(new ContentForm(form, threads, overridden), Plan, Languages, "default", sections);
            foreach (var language in Languages) Assert.Equal(Ask(form, language, sections, said, overridden), ours[language]);
        }
    }

    [Theory]
    [InlineData("plan-v1.json", ContentForms.First)]
    [InlineData("plan-v2.json", ContentForms.WithRemarks)]
    public void Hashes_OfTheGoldenPlan_AreThoseThatNodeComputes(string file, string form)
    {
        var golden = JsonNode.Parse(File.ReadAllText(Path.Combine(SourceFolder.Path, "..", "unit", "Grains", "Canonical", "Golden", file)))!;
        foreach (var language in Languages)
        {
            var sections = golden["sections"]!.AsArray().Select(section => new
            {
                Slug = section!["section"]!.GetValue<string>().Split('@')[0],
                Language = section["section"]!.GetValue<string>().Split('@') is [_, var written] ? written : null,
                Kind = section["kind"]!.GetValue<string>(),
                Update = Update.MergeUpdates(section["updates"]!.AsArray().Select(update => Convert.FromHexString(update!.GetValue<string>()))),
            });
            var answer = judge.Ask(
                "contentForm", ("form", form), ("document", golden["document"]!.GetValue<string>()), ("language", language), ("sections", sections),
                ("comments", golden["comments"]?.DeepClone() ?? new JsonArray()), ("overridden", golden["overridden"]?.DeepClone() ?? new JsonObject()));
            Assert.Equal(golden["texts"]![language]!.GetValue<string>(), answer["text"]!.GetValue<string>());
            Assert.Equal(golden["hashes"]![language]!.GetValue<string>(), answer["hash"]!.GetValue<string>());
        }
    }

    [Fact]
    public void Outline_OfEveryTreeCase_IsTheOneThatNodeFinds()
    {
        foreach (var found in JsonNode.Parse(File.ReadAllText(Path.Combine(SourceFolder.Path, "..", "kit", "Objectives", "tree-cases.json")))!.AsArray())
            Assert.Equal(found!["outline"]!.ToJsonString(), judge.Ask("outline", ("rows", found["rows"]))["outline"]!.ToJsonString());
    }

    private string Ask(
        string form, string language, IEnumerable<SectionContent> sections, IEnumerable<(string Section, DateTimeOffset Time, JsonObject Event)> said,
        IReadOnlyDictionary<string, string> overridden) => judge.Ask(
        "contentForm", ("form", form), ("document", Plan.ToString()), ("language", language), ("overridden", overridden),
        ("comments", said.Select(entry => new { entry.Section, entry.Time, Event = entry.Event.DeepClone() })),
        ("sections", sections.Select(section => new
        {
            section.Id.Slug,
            section.Id.Language,
            Kind = JsonNamingPolicy.KebabCaseLower.ConvertName(section.Kind.ToString()),
            Update = section.Doc.EncodeStateAsUpdate(),
        })))["hash"]!.GetValue<string>();

    // Several people at once, who hear of each other now and then.
    private static Doc Written(Random random, Action<Doc> edit)
    {
        Doc[] people = [new(11), new(12), new(13)];
        edit(people[0]); // what a section starts with is there before anybody else comes
        foreach (var person in people[1..]) Hear(person, people[0]);
        for (var step = random.Next(80); step > 0; step--)
        {
            edit(people[random.Next(people.Length)]);
            if (random.Next(5) == 0) Hear(people[random.Next(people.Length)], people[random.Next(people.Length)]);
        }

        foreach (var person in people[1..]) Hear(people[0], person);
        return people[0];
    }

    private static void Hear(Doc listener, Doc speaker)
    {
        if (listener != speaker) listener.Integrate(Update.Decode(speaker.EncodeStateAsUpdate(listener.StateVector)));
    }
}

using NvpOrleans.Journal;
using NvpOrleans.Tests.Cluster.Hosting;
using NvpOrleans.Tests.Kit;
using NvpOrleans.Tests.Kit.Journal;
using NvpOrleans.Yjs;
using static NvpOrleans.Tests.Cluster.Hosting.Places;

namespace NvpOrleans.Tests.Cluster.Updates;

/// <summary>Choices and objectives: what the service starts them with, what it takes and what it refuses.</summary>
public sealed class StructuredSectionTests(SharedService service) : IClassFixture<SharedService>
{
    private const string Choices = "choices";
    private const string Objectives = "objectives";

    private static readonly Dictionary<string, (string Section, Action<Doc> Make)> Refused = new()
    {
        ["a new key"] = (Choices, doc => doc.GetMap("choices").SetMap("16")),
        ["an unknown level"] = (Choices, doc => Choice(doc, "5").Set("level", "urgent")),
        ["a key taken away"] = (Choices, doc => doc.GetMap("choices").Delete("5")),
        ["prose in the grid"] = (Choices, doc => Change.Type(doc, "los")),
        ["an item without its cells"] = (Objectives, doc => doc.GetMap("items").SetMap("abcdefghij99")),
        ["an item with another id"] = (Objectives, doc => Add(doc, "X", [])),
        ["a date that is none"] = (Objectives, doc => Add(doc, "abcdefghij99", new() { ["start"] = "morgen" })),
        ["a list in place of the items"] = (Objectives, doc => doc.GetArray("items").Insert(0, "x")),
    };

    public static TheoryData<string> Names() => [.. Refused.Keys];

    [Fact]
    public async Task Choices_WhenOpenedByMany_HaveEveryPhenomenonAndThemeOnce()
    {
        await using var lotte = await service.OpenAsync(Lotte, Choices);
        await using var karel = await service.OpenAsync(Karel, Choices);
        var choices = Read(karel).GetMap("choices");
        Assert.Equal(["T1", "T2", "T3", "T4", .. Enumerable.Range(1, 15).Select(n => $"{n}")], choices.Keys);
        Assert.All(choices.Values.OfType<YMap>(), choice => Assert.Equal(["level", "reasons@nl"], choice.Keys.Order()));
        Assert.All(Read(karel).StateVector, client => Assert.NotEqual(karel.ClientId, client.Key));

        var seeds = (await service.Host.Stores.Memory.ReadAllAsync(JournalId.Of(Plan))).Count(entry => entry.Subject == Choices && entry.Author == "service:nvp");
        Assert.Equal(1, seeds);
    }

    [Fact]
    public async Task Choices_WhenTwoPeopleWriteThem_AreTheSameForBoth()
    {
        await using var lotte = await service.OpenAsync(Lotte, Choices);
        await using var karel = await service.OpenAsync(Karel, Choices);
        await Task.WhenAll(
            lotte.EditAsync(doc =>
            {
                Choice(doc, "6").Set("level", "regular-work");
                Text(Choice(doc, "6"), "reasons@nl").Insert(0, "gewone werking ");
            }),
            karel.EditAsync(doc => Text(Choice(doc, "6"), "reasons@nl").Insert(0, "veel ongevallen ")));
        await lotte.WaitForAsync(() => Text(Choice(Read(lotte), "6"), "reasons@nl").Length == 31, "both reasons");
        await karel.WaitForAsync(() => lotte.StateVector.AsSpan().SequenceEqual(karel.StateVector), "agreement");
        Assert.Equal("regular-work", Choice(Read(karel), "6")["level"]);
    }

    [Fact]
    public async Task Objectives_WhenTwoPeopleAddAndMoveRows_HoldThemAll()
    {
        await using var lotte = await service.OpenAsync(Lotte, Objectives);
        await using var karel = await service.OpenAsync(Karel, Objectives);
        await lotte.EditAsync(doc => Add(doc, "goallotte001", new() { ["position"] = "a0" }));
        await karel.EditAsync(doc => Add(doc, "goalkarel001", new() { ["position"] = "a0" }));
        await lotte.WaitForAsync(() => Read(lotte).GetMap("items").ContainsKey("goalkarel001"), "Karel's goal");
        await lotte.EditAsync(doc => ((YMap)doc.GetMap("items")["goallotte001"]!).Set("parent", "goalkarel001"));
        await karel.WaitForAsync(() => Read(karel).GetMap("items")["goallotte001"] is YMap { } moved && moved["parent"] is "goalkarel001", "the move");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Content_OutsideTheSchema_IsRefusedAndChangesNothing(string name)
    {
        var (section, make) = Refused[name];
        await using var lotte = await service.OpenAsync(Lotte, section);
        var before = await service.Host.UpdateAsync(section);
        var refused = await Assert.ThrowsAsync<RefusedException>(
            () => lotte.Connection.PushAsync(Plan, section, lotte.Generation, Change.By(lotte, make)));
        Assert.Equal(("forbidden", "schema"), (refused.Code, refused.Reason));
        Assert.Equal(before, await service.Host.UpdateAsync(section));
    }

    private static Doc Read(Editor editor)
    {
        var doc = new Doc(0);
        doc.Integrate(Update.Decode(editor.State, DecodeLimits.Trusted));
        return doc;
    }

    private static YMap Choice(Doc doc, string number) => (YMap)doc.GetMap("choices")[number]!;

    private static YText Text(YMap cells, string cell) => (YText)cells[cell]!;

    private static void Add(Doc doc, string id, Dictionary<string, string> values)
    {
        var item = doc.GetMap("items").SetMap(id);
        foreach (var cell in new[] { "parent", "position", "phenomenon", "municipality", "start", "end", "baseline", "baselineDate", "target", "targetDate", "unit" })
            item.Set(cell, values.GetValueOrDefault(cell, ""));
        item.Set("deleted", false);
        foreach (var cell in new[] { "title@nl", "indicator@nl", "lead", "partners", "references" }) item.SetText(cell);
    }
}

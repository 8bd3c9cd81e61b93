using NvpOrleans.Grains.Documents;
using NvpOrleans.Grains.Documents.Seeding;
using NvpOrleans.Journal;
using NvpOrleans.Journal.Memory;
using NvpOrleans.Planning.Workflow;
using NvpOrleans.Tests.Unit.Planning;
using NvpOrleans.Yjs;

namespace NvpOrleans.Tests.Unit.Grains.Seeding;

/// <summary>Which text of a plan the next one starts from.</summary>
public sealed class PreviousTextTests
{
    private readonly MemoryJournalStore _store = new();
    private readonly Doc _doc = new(7);
    private DateTimeOffset _now = World.Now;

    [Fact]
    public async Task Read_WhileNothingIsInForce_IsTheLatestText()
    {
        await WriteAsync("een ");
        await DecideAsync(new PlanEvent.SubmittedToCouncil(Hashes));
        await DecideAsync(new PlanEvent.ReturnedFromCouncil("Nee."));
        await WriteAsync("twee");

        var previous = await ReadAsync();

        Assert.Equal((null, 8L, "een twee"), (previous.Version, previous.Sequence, TextOf(previous)));
    }

    [Fact]
    public async Task Read_WhenAVersionIsInForce_IsThatVersion_ThoughAnAddendumIsBeingWritten()
    {
        await WriteAsync("in voege ");
        await DecideAsync(new PlanEvent.SubmittedToCouncil(Hashes));
        await DecideAsync(new PlanEvent.CameIntoForce(1, new DateOnly(2027, 1, 1)));
        await DecideAsync(new PlanEvent.AddendumOpened("Nieuw nationaal plan."));
        await WriteAsync("nog niet");

        var previous = await ReadAsync();

        Assert.Equal((1, 4L, "in voege "), (previous.Version, previous.Sequence, TextOf(previous)));
    }

    [Fact]
    public async Task Read_OfSectionsThatNobodyWroteIn_LeavesThemToTheDataFiles()
    {
        await AppendAsync(EntryKind.Seed, "scan/context@nl", [0, 0]);
        Assert.Empty((await ReadAsync()).Written);
    }

    [Fact]
    public async Task Read_OfSectionsThatWereCarriedOverThemselves_HandsThemOn()
    {
        await AppendAsync(EntryKind.Seed, "mission@nl", [0, 0]);
        await DecideAsync(new PlanEvent.TextCarriedOver("plan/2014-2019/5345", 1, 8, ["mission@nl", "choices"]));
        Assert.Equal(["mission@nl"], (await ReadAsync()).Written.Keys);
    }

    [Fact]
    public async Task Read_OfAPlanThatNobodyOpened_IsNothing()
    {
        var previous = await ReadAsync();
        Assert.Equal((null, 0L), (previous.Version, previous.Sequence));
        Assert.Empty(previous.Written);
    }

    private static Dictionary<string, string> Hashes => new() { ["nl"] = "00" };

    private Task<PreviousText> ReadAsync() => PreviousText.ReadAsync(_store, World.Catalog, World.Antwerpen, CancellationToken.None);

    private static string TextOf(PreviousText previous) => previous.Written["mission@nl"].GetText("t").ToString();

    private async Task WriteAsync(string text)
    {
        var before = _doc.StateVector;
        _doc.GetText("t").Insert(_doc.GetText("t").Length, text);
        await AppendAsync(EntryKind.Update, "mission@nl", _doc.EncodeStateAsUpdate(before));
    }

    private Task DecideAsync(PlanEvent decided) => AppendAsync(EntryKind.Decision, "*", PlanEventJson.Write(decided with { Operation = Guid.NewGuid() }));

    // Each opening of a journal has an entry of its own before what is appended.
    private async Task AppendAsync(EntryKind kind, string subject, byte[] payload)
    {
        _now = _now.AddMinutes(1);
        var journal = await JournalWriter.OpenAsync(_store, JournalId.Of(World.Antwerpen.ToString()), Guid.NewGuid(), TimeProvider.System, CancellationToken.None);
        await journal.Writer.AppendAsync([new JournalEntry((byte)kind, subject, "somebody", _now, payload)], CancellationToken.None);
    }
}

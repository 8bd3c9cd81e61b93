using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Abstractions.Plans;
using NvpOrleans.Journal;
using NvpOrleans.Tests.Cluster.Hosting;
using NvpOrleans.Tests.Kit;
using NvpOrleans.Tests.Kit.Journal;
using NvpOrleans.Yjs;
using static NvpOrleans.Tests.Cluster.Hosting.Places;

namespace NvpOrleans.Tests.Cluster.Durable;

/// <summary>What was signed can be recomputed from the journal alone, at any entry.</summary>
public sealed class VerifierTests
{
    private static readonly JournalId Journal = JournalId.Of(Plan);

    [Fact]
    public async Task Verify_AtEachEntry_TellsEveryContentApartAndTheSameContentAgain()
    {
        await using var host = await ServiceHost.StartAsync(null, ("Journal:Snapshots:MaxTailEntries", "3")); // snapshots come, and are not looked at
        await using var lotte = await Editor.OpenAsync(host.Address, Lotte, Plan, Cooperation);
        var seeded = await TailAsync(host);
        await lotte.AppendAsync("samen ");
        var typed = await TailAsync(host);
        await lotte.DeleteAsync(0, 6);
        await lotte.AppendAsync("samen ");
        var typedAgain = await TailAsync(host);
        await using (var karel = await Editor.OpenAsync(host.Address, Karel, Plan, "choices"))
            await karel.EditAsync(doc => ((YMap)doc.GetMap("choices")["3"]!).Set("level", "priority"));

        var hashes = await Task.WhenAll(
            HashAsync(host, seeded), HashAsync(host, typed), HashAsync(host, typedAgain), HashAsync(host, await TailAsync(host)));
        Assert.All(hashes, hash => Assert.Matches("^[0-9a-f]{64}$", hash));
        Assert.Equal(hashes[1], hashes[2]);
        Assert.Equal(3, hashes.Distinct().Count());
    }

    [Fact]
    public async Task Verify_WhenAsked_NamesTheJournalUpToThere()
    {
        await using var host = await ServiceHost.StartAsync();
        await using var lotte = await Editor.OpenAsync(host.Address, Lotte, Plan, Cooperation);
        await lotte.AppendAsync("tekst");
        var frames = await host.Stores.Memory.ReadAllAsync(Journal);
        var verified = (await VerifyAsync(host, frames[^1].Sequence)).Value!;
        Assert.Equal(
            (Plan, frames[^1].Sequence, frames[^1].Position.Hash.ToString(), frames[^1].Time),
            (verified.Document.ToString(), verified.Sequence, verified.JournalHash, verified.Time));
        Assert.Equal(["nl"], verified.Hashes.Keys);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(1_000_000)]
    public async Task Verify_OfAnEntryThatIsNone_IsNotFound(long sequence)
    {
        await using var host = await ServiceHost.StartAsync();
        await using var lotte = await Editor.OpenAsync(host.Address, Lotte, Plan, Cooperation);
        Assert.Equal(RefusalCode.NotFound, (await VerifyAsync(host, sequence)).Refusal?.Code);
    }

    [Fact]
    public async Task Verify_OfADocumentThatIsNone_IsNotFound()
    {
        await using var host = await ServiceHost.StartAsync();
        Assert.Equal(RefusalCode.NotFound, (await host.Grains.GetGrain<IPlanVerifierGrain>("plan/2020-2025/9999").Verify(1)).Refusal?.Code);
    }

    [Fact]
    public async Task Verify_WhenContentWasErased_SaysSo()
    {
        await using var host = await ServiceHost.StartAsync();
        await using var lotte = await Editor.OpenAsync(host.Address, Lotte, Plan, Cooperation);
        await lotte.AppendAsync("geheim");
        var last = await TailAsync(host);
        await host.Stores.Memory.EraseAsync(Journal, [last], CancellationToken.None);
        Assert.Equal((RefusalCode.Conflict, "journal-erased"), Reason(await VerifyAsync(host, last)));
        Assert.Null((await VerifyAsync(host, last - 1)).Refusal);
    }

    private static (RefusalCode?, string?) Reason(Answer<VerifiedContent> answer) => (answer.Refusal?.Code, answer.Refusal?.Reason);

    private static async Task<string> HashAsync(ServiceHost host, long sequence) => (await VerifyAsync(host, sequence)).Value!.Hashes["nl"];

    private static Task<Answer<VerifiedContent>> VerifyAsync(ServiceHost host, long sequence) =>
        host.Grains.GetGrain<IPlanVerifierGrain>(Plan).Verify(sequence);

    private static async Task<long> TailAsync(ServiceHost host) => (await host.Stores.Memory.ReadAllAsync(Journal))[^1].Sequence;
}

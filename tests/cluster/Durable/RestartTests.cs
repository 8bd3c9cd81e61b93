using NvpOrleans.Journal;
using NvpOrleans.Tests.Cluster.Hosting;
using NvpOrleans.Tests.Kit;
using NvpOrleans.Tests.Kit.Journal;
using NvpOrleans.Yjs;
using static NvpOrleans.Tests.Cluster.Hosting.Places;

namespace NvpOrleans.Tests.Cluster.Durable;

/// <summary>What a restart finds: snapshot and tail together are the document.</summary>
public sealed class RestartTests
{
    private static readonly (string, string)[] SmallTail = [("Journal:Snapshots:MaxTailEntries", "5")];

    [Fact]
    public async Task Section_AfterARestart_IsSnapshotAndTailTogether()
    {
        var stores = new HostStores();
        string xml;
        ulong client;
        await using (var host = await ServiceHost.StartAsync(stores, SmallTail))
        {
            await using var lotte = await Editor.OpenAsync(host.Address, Lotte, Plan, Cooperation);
            for (var i = 0; i < 23; i++) await lotte.AppendAsync($"{i} ");
            await lotte.DeleteAsync(0, 4);
            (xml, client) = (lotte.Xml, lotte.ClientId);
        }

        var journal = JournalId.Of(Plan);
        var snapshot = await stores.Memory.ReadSnapshotAsync(journal, CancellationToken.None);
        Assert.NotNull(snapshot);
        Assert.InRange((await stores.Memory.ReadAllAsync(journal, snapshot.Position.Sequence + 1)).Count, 1, 8);

        await using var restarted = await ServiceHost.StartAsync(stores, SmallTail);
        Assert.Equal(xml, await restarted.XmlAsync(Cooperation));

        // Whose client ids are whose survives too.
        await using var youssef = await Editor.OpenAsync(restarted.Address, Youssef, Plan, Cooperation);
        var stolen = Change.Alone(client, youssef.State, doc => Change.Type(doc, "in naam van een ander"));
        var refused = await Assert.ThrowsAsync<RefusedException>(() => youssef.Connection.PushAsync(Plan, Cooperation, youssef.Generation, stolen));
        Assert.Equal(("forbidden", "client-id"), (refused.Code, refused.Reason));
    }

    [Fact]
    public async Task Editors_WhenTheServiceRestartsUnderThem_MergeWhatTheyTypedMeanwhile()
    {
        var stores = new HostStores();
        var host = await ServiceHost.StartAsync(stores);
        await using var lotte = await Editor.OpenAsync(host.Address, Lotte, Plan, Cooperation);
        await using var youssef = await Editor.OpenAsync(host.Address, Youssef, Plan, Cooperation);
        await lotte.AppendAsync("samen ");
        await youssef.WaitForTextAsync("samen ");

        await lotte.DisconnectAsync();
        await youssef.DisconnectAsync();
        await host.DisposeAsync();
        _ = lotte.AppendAsync("Lotte ");
        _ = youssef.InsertAsync(0, "Youssef ");
        _ = youssef.DeleteAsync(8, 2);

        await using var restarted = await ServiceHost.StartAsync(stores);
        await lotte.ReconnectAsync(restarted.Address);
        await youssef.ReconnectAsync(restarted.Address);
        await Editor.WaitForAgreementAsync(lotte, youssef);
        Assert.Equal("Youssef men Lotte ", lotte.Text);
        Assert.Equal(lotte.Xml, youssef.Xml);
    }

    [Fact]
    public async Task Section_WhenItsMemoryWasGivenBack_IsTheSameAgain()
    {
        await using var host = await ServiceHost.StartAsync(
            null, ("Documents:SectionIdle", "00:00:00.001"), ("Documents:Housekeeping", "00:00:00.02"));
        await using var lotte = await Editor.OpenAsync(host.Address, Lotte, Plan, Cooperation);
        await using var youssef = await Editor.OpenAsync(host.Address, Youssef, Plan, Cooperation);
        for (var i = 0; i < 40; i++)
        {
            await lotte.AppendAsync($"{i} ");
            await youssef.InsertAsync(0, $"{i}. ");
        }

        await Editor.WaitForAgreementAsync(lotte, youssef);
        Assert.Equal(lotte.Xml, youssef.Xml);
        Assert.Equal(lotte.Xml, await host.XmlAsync(Cooperation));
        Assert.Equal(lotte.StateVector, StateVectorOf(await host.UpdateAsync(Cooperation)));
    }

    private static byte[] StateVectorOf(byte[] update)
    {
        var doc = new Doc(0);
        doc.Integrate(Update.Decode(update, DecodeLimits.Trusted));
        return doc.EncodeStateVector();
    }
}

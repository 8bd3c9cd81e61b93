using System.Net;
using System.Net.Sockets;
using NvpOrleans.Tests.Kit;

namespace NvpOrleans.Tests.Interop.SecondDoor;

/// <summary>The unmodified npm y-websocket joins the running service, next to people on the hub.</summary>
[Collection(RunningService.Name)]
public class YWebsocketTests(RunningService service)
{
    private const string Plan = "plan/2020-2025/5345";
    private const string Lotte = "zone-editor-antwerpen";
    private const string Karel = "zone-chief-antwerpen";
    private const string Coordinator = "coordinator-antwerpen";
    private const string Observer = "observer-cabinet";

    [Fact]
    public async Task Guest_NextToAnEditorOnTheHub_ExchangesEditsBothWays()
    {
        const string Section = "scan/cooperation@nl";
        await using var karel = await Editor.OpenAsync(service.Address, Karel, Plan, Section);
        await using var guest = await JoinAsync(Lotte, Section);
        await karel.AppendAsync("Karel zegt 😀 ");
        await guest.WaitForAsync(state => state.Xml.Contains("Karel zegt 😀 ", StringComparison.Ordinal), "Karel's text");
        guest.Type("en Lotte ook");
        await karel.WaitForTextAsync("en Lotte ook");
        guest.Mark(0, 5, "bold");
        await karel.WaitForAsync(() => karel.Xml.Contains("<bold>Karel</bold>", StringComparison.Ordinal), "the mark");
        await karel.DeleteAsync(0, 6);
        guest.Erase(0, 5);
        for (var i = 0; i < 200; i++)
        {
            guest.Type($" {i}");
            _ = karel.InsertAsync(0, $"{i} ");
        }

        await karel.WaitForTextAsync(" 199");
        await karel.WaitForSavedAsync();
        await guest.WaitForAsync(state => state.Xml == karel.Xml, "the same text");
        Assert.Empty(guest.State.Denials);
    }

    [Fact]
    public async Task Awareness_OfAGuestAndOfTheHub_IsSeenByTheOther()
    {
        const string Section = "mission@nl";
        await using var karel = await Editor.OpenAsync(service.Address, Karel, Plan, Section);
        await using var guest = await JoinAsync(Lotte, Section);
        guest.Show("user", new { name = "De Koning", color = "#12ab34" });
        await karel.WaitForAsync(() => karel.Carets.GetValueOrDefault(guest.State.Client)?.State?.Contains("De Koning", StringComparison.Ordinal) == true, "the guest");
        Assert.Equal(Lotte, karel.Carets[guest.State.Client].Person.Id);

        await karel.SetPresenceAsync("{\"cursor\":{\"anchor\":1}}");
        await guest.WaitForAsync(state => state.States.ContainsKey(karel.ClientId), "Karel");
        var shown = guest.State.States[karel.ClientId];
        Assert.Equal(1, (int)shown["cursor"]!["anchor"]!);
        Assert.Equal(Karel, (string)shown["user"]!["id"]!);

        guest.Leave();
        await karel.WaitForAsync(() => !karel.Carets.ContainsKey(guest.State.Client), "the guest to be gone");
        guest.Return();
        await guest.WaitForSyncAsync();
        await karel.SetPresenceAsync("{\"cursor\":{\"anchor\":2}}"); // a state it has seen before is no news to y-protocols
        await guest.WaitForAsync(state => state.States.ContainsKey(karel.ClientId), "Karel again");
        guest.Show("cursor", 7);
        await karel.WaitForAsync(() => karel.Carets.ContainsKey(guest.State.Client), "the guest again");
        await karel.DisconnectAsync();
        await guest.WaitForAsync(state => !state.States.ContainsKey(karel.ClientId), "Karel to be gone");
    }

    [Fact]
    public async Task TwoGuests_OfTwoPeople_SeeEachOther()
    {
        const string Section = "justice@nl";
        await using var lotte = await JoinAsync(Lotte, Section);
        await using var karel = await JoinAsync(Karel, Section);
        lotte.Show("cursor", 1);
        await karel.WaitForAsync(state => (string?)state.States.GetValueOrDefault(lotte.State.Client)?["user"]?["id"] == Lotte, "Lotte");
        karel.Show("cursor", 2);
        await lotte.WaitForAsync(state => (string?)state.States.GetValueOrDefault(karel.State.Client)?["user"]?["id"] == Karel, "Karel");
        lotte.Type("een");
        karel.Type("twee");
        await lotte.WaitForAsync(state => state.Xml.Contains("twee", StringComparison.Ordinal) && state.Xml == karel.State.Xml, "both texts");
    }

    [Fact]
    public async Task Observer_WhoMayNotRead_IsDeniedAndStaysAway()
    {
        await using var guest = await NodeGuest.JoinAsync(service.Address, Observer, $"{Plan}/mission@nl");
        await guest.WaitForAsync(state => state.Closed is not null, "the refusal");
        Assert.Equal(new GuestClosed(4403, "forbidden"), guest.State.Closed);
        Assert.Contains("no-access", Assert.Single(guest.State.Denials), StringComparison.Ordinal);
        Assert.Equal((false, ""), (guest.State.Synced, guest.State.Xml));
    }

    [Fact]
    public async Task Reader_WhoTypes_IsDeniedAndNothingChanges()
    {
        const string Section = "foreword@nl";
        await using var karel = await Editor.OpenAsync(service.Address, Karel, Plan, Section);
        await karel.AppendAsync("weg en hier ");
        await karel.DeleteAsync(0, 7);
        await using var reader = await JoinAsync(Coordinator, Section);
        await karel.AppendAsync("en daar");
        await reader.WaitForAsync(state => state.Xml.Contains("hier en daar", StringComparison.Ordinal), "Karel's text");
        Assert.Empty(reader.State.Denials); // that it tells what it has is no attempt to write
        var before = karel.Xml;
        reader.Type("niet van mij");
        await reader.WaitForAsync(state => state.Closed is not null, "the refusal");
        Assert.Equal(new GuestClosed(4403, "forbidden"), reader.State.Closed);
        Assert.Contains("role-comments", Assert.Single(reader.State.Denials), StringComparison.Ordinal);
        await using var later = await Editor.OpenAsync(service.Address, Lotte, Plan, Section);
        Assert.Equal((before, before), (later.Xml, karel.Xml));
    }

    [Fact]
    public async Task Guest_WhenTheServerIsKilledAndStartedAgain_LosesNothing()
    {
        const string Section = "mission@nl";
        var server = await ServerProcess.StartAsync(new ServerSettings { DataFolder = Directory.CreateTempSubdirectory("nvp-").FullName, Urls = FreeAddress() });
        try
        {
            await using var karel = await Editor.OpenAsync(server.Address, Karel, Plan, Section);
            await using var guest = await NodeGuest.JoinAsync(server.Address, Lotte, $"{Plan}/{Section}");
            await guest.WaitForSyncAsync();
            for (var i = 0; i < 30; i++) guest.Type($"voor{i} ");
            await karel.WaitForTextAsync("voor9 ");
            await server.KillAsync();
            await guest.WaitForAsync(state => !state.Connected, "the guest to notice");
            var seen = karel.Text;
            for (var i = 0; i < 30; i++) guest.Type($"na{i} ");

            var old = server;
            server = await server.RestartAsync();
            await old.DisposeAsync();
            await karel.ReconnectAsync(server.Address);
            await karel.WaitForTextAsync("na29 ");
            await guest.WaitForAsync(state => state.Synced && state.Xml == karel.Xml, "the same text");
            Assert.Contains(seen, karel.Text, StringComparison.Ordinal);
            Assert.All(Enumerable.Range(0, 30), i => Assert.Contains($"voor{i} ", karel.Text, StringComparison.Ordinal));
            Assert.All(Enumerable.Range(0, 30), i => Assert.Contains($"na{i} ", karel.Text, StringComparison.Ordinal));
            Assert.Empty(guest.State.Denials);
        }
        finally
        {
            await server.DisposeAsync();
            Directory.Delete(server.DataFolder, recursive: true);
        }
    }

    [Fact]
    public async Task TheScript_OfTheReadme_FollowsAPlan()
    {
        const string Section = "scan/services@nl";
        using var node = Node.Start("--input-type=module", "--eval", ReadmeScript().Replace("scan/context@nl", Section, StringComparison.Ordinal)
            .Replace("http://localhost:5080", service.Address.GetLeftPart(UriPartial.Authority), StringComparison.Ordinal));
        try
        {
            await using var karel = await Editor.OpenAsync(service.Address, Karel, Plan, Section);
            await karel.AppendAsync("wie volgt er mee?");
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
            string? line;
            do line = await node.StandardOutput.ReadLineAsync(patience.Token);
            while (line is not null && !line.Contains("wie volgt er mee?", StringComparison.Ordinal));
            Assert.NotNull(line);
        }
        finally
        {
            node.Kill();
            await node.WaitForExitAsync();
        }
    }

    private static string ReadmeScript()
    {
        var readme = File.ReadAllText(Path.Combine(SourceFolder.Path, "..", "..", "README.md"));
        var (start, end) = ("```js\n", "```");
        var from = readme.IndexOf(start, StringComparison.Ordinal) + start.Length;
        return readme[from..readme.IndexOf(end, from, StringComparison.Ordinal)];
    }

    // The provider comes back to the address it knows.
    private static string FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
    }

    private async Task<NodeGuest> JoinAsync(string persona, string section)
    {
        var guest = await NodeGuest.JoinAsync(service.Address, persona, $"{Plan}/{section}");
        await guest.WaitForSyncAsync();
        return guest;
    }
}

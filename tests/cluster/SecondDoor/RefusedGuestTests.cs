using System.Net;
using System.Net.WebSockets;
using NvpOrleans.Abstractions.Access;
using NvpOrleans.Tests.Cluster.Hosting;
using NvpOrleans.Tests.Kit;
using NvpOrleans.Yjs;
using static NvpOrleans.Tests.Cluster.Hosting.Places;

namespace NvpOrleans.Tests.Cluster.SecondDoor;

/// <summary>Who is not let in, who may not write, and what is not read at the second door.</summary>
public sealed class RefusedGuestTests(SharedService service) : IClassFixture<SharedService>
{
    private const string Section = "scan/context@nl";

    [Fact]
    public async Task Nobody_WithoutSignIn_IsLetIn()
    {
        var failure = await Assert.ThrowsAsync<WebSocketException>(() => Guest.ConnectAsync(Visitor.Anonymous(service.Address), $"{Plan}/{Section}"));
        Assert.Contains("401", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://elders.example")]
    [InlineData("null")]
    public async Task AForeignOrigin_WithASession_IsNotLetIn(string origin)
    {
        var visitor = await Visitor.SignInAsync(service.Address, Lotte);
        var failure = await Assert.ThrowsAsync<WebSocketException>(() => Guest.ConnectAsync(visitor, $"{Plan}/{Section}", origin));
        Assert.Contains("403", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OurOwnOrigin_WithASession_IsLetIn()
    {
        var visitor = await Visitor.SignInAsync(service.Address, Lotte);
        await using var guest = await Guest.ConnectAsync(visitor, $"{Plan}/{Section}", service.Address.GetLeftPart(UriPartial.Authority));
        await guest.AskAsync();
        await guest.WaitForSyncAsync();
    }

    [Fact]
    public async Task APlainRequest_IsAskedToUpgrade()
    {
        using var visitor = await Visitor.SignInAsync(service.Address, Lotte);
        using var answer = await visitor.GetAsync($"collab/{Plan}/{Section}");
        Assert.Equal(HttpStatusCode.UpgradeRequired, answer.StatusCode);
    }

    [Fact]
    public async Task APerson_WithAsManyConnectionsAsAreAllowed_IsNotLetInOnceMore()
    {
        var visitor = await Visitor.SignInAsync(service.Address, Coordinator);
        var guests = new List<Guest>();
        for (var i = 0; i < 32; i++) guests.Add(await Guest.ConnectAsync(visitor, $"{Plan}/{Section}"));
        foreach (var guest in guests)
        {
            await guest.AskAsync();
            await guest.WaitForSyncAsync();
        }

        await RefusedAsync(4413, "too-large ", await Guest.ConnectAsync(visitor, $"{Plan}/{Section}"));
        foreach (var guest in guests) await guest.DisposeAsync();
    }

    [Theory]
    [InlineData(1UL << 53, 1UL)]
    [InlineData(7UL, 1UL << 63)]
    public async Task AState_WithANumberThatNoBrowserCounts_IsMalformed(ulong client, ulong clock)
    {
        var guest = await Guest.ConnectAsync(await Visitor.SignInAsync(service.Address, Lotte), $"{Plan}/{Section}");
        await guest.AskAsync();
        await guest.WaitForSyncAsync();
        await guest.ShowAsync(new AwarenessState(client, clock, "{}"));
        await RefusedAsync(4400, "malformed ", guest);
    }

    [Theory]
    [InlineData("nergens")]
    [InlineData("plan/2020-2025/5345")]
    [InlineData("plan/2020-2025/5345/")]
    [InlineData("plan/2020-2025/9999/mission@nl")]
    [InlineData("plan/2020-2025/5345/no-such-section@nl")]
    [InlineData("plan/2020-2025/5345/mission@nl/more")]
    public async Task ARoom_ThatDoesNotExist_IsNotFound(string room) =>
        await RefusedAsync(4404, "not-found ", await Guest.JoinAsync(await Visitor.SignInAsync(service.Address, Lotte), room));

    [Fact]
    public async Task ARoom_WithEncodedSlashes_IsTheSame()
    {
        await using var guest = await Guest.JoinAsync(await Visitor.SignInAsync(service.Address, Lotte), Uri.EscapeDataString($"{Plan}/{Section}"));
        await guest.WaitForSyncAsync();
    }

    [Fact]
    public async Task AnObserver_WhoMayNotRead_IsRefusedAndToldNothing()
    {
        await using var guest = await Guest.JoinAsync(await Visitor.SignInAsync(service.Address, Observer), $"{Plan}/{Section}");
        await RefusedAsync(4403, "forbidden {\"reason\":\"no-access\"", guest);
        Assert.All(guest.Heard, message => Assert.Equal(WebsocketMessageKind.Auth, message.Kind));
    }

    [Theory]
    [InlineData(SyncStep.Update)]
    [InlineData(SyncStep.Step2)]
    public async Task AReader_WhoWrites_IsRefusedAndNothingChanges(SyncStep step)
    {
        await using var karel = await service.OpenAsync(Karel, Section);
        await using var reader = await JoinAsync(Coordinator);
        var before = await service.XmlAsync(Section);
        var update = Change.Alone(reader.ClientId, karel.State, doc => Change.Type(doc, "dit mag niet"));
        await reader.SendAsync(WebsocketMessage.Of(new SyncMessage(step, update)));
        await RefusedAsync(4403, "forbidden {\"reason\":\"role-comments\"", reader);
        Assert.Equal(before, await service.XmlAsync(Section));
        Assert.Equal(before, karel.Xml);
    }

    [Fact]
    public async Task AnUpdate_InTheNameOfSomeoneElse_IsRefused()
    {
        await using var karel = await service.OpenAsync(Karel, Section);
        await karel.AppendAsync("van Karel ");
        await using var guest = await JoinAsync(Lotte);
        await guest.SendUpdateAsync(Change.Alone(karel.ClientId, karel.State, doc => Change.Type(doc, "in naam van Karel")));
        await RefusedAsync(4403, "forbidden {\"reason\":\"client-id\"}", guest);
        Assert.DoesNotContain("in naam van Karel", await service.XmlAsync(Section), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AClientId_ThatHasWrittenAtThisDoor_BelongsToThatPersonForGood()
    {
        await using var karel = await service.OpenAsync(Karel, Section);
        await using var guest = await JoinAsync(Lotte);
        await guest.EditAsync(doc => Change.Type(doc, "van de gast"));
        await karel.WaitForAsync(() => karel.Xml.Contains("van de gast", StringComparison.Ordinal), "the text");
        var stolen = Change.Alone(guest.ClientId, karel.State, doc => Change.Type(doc, "gestolen"));
        var refused = await Assert.ThrowsAsync<RefusedException>(() => karel.Connection.PushAsync(Plan, Section, karel.Generation, stolen));
        Assert.Equal("client-id", refused.Reason);
    }

    [Fact]
    public async Task Content_OutsideTheSchema_IsRefused()
    {
        await using var guest = await JoinAsync(Lotte);
        await guest.EditAsync(doc => doc.GetXmlFragment("default").InsertElement(0, "iframe"));
        await RefusedAsync(4403, "forbidden {\"reason\":\"schema\"", guest);
    }

    [Theory]
    [InlineData("schema=999")]
    [InlineData("schema=x")]
    public async Task AnEditor_OfAnotherSchema_MayOnlyRead(string query)
    {
        await using var guest = await Guest.JoinAsync(await Visitor.SignInAsync(service.Address, Lotte), $"{Plan}/{Section}?{query}");
        await guest.WaitForSyncAsync();
        await guest.EditAsync(doc => Change.Type(doc, "oud"));
        await RefusedAsync(4409, "stale-client {\"reason\":\"schema\"", guest);
    }

    [Fact]
    public async Task AClient_ThatHoldsAnotherGeneration_MustStartAnew()
    {
        await using var karel = await service.OpenAsync(Karel, Section);
        await using var guest = await Guest.ConnectAsync(await Visitor.SignInAsync(service.Address, Lotte), $"{Plan}/{Section}?generation=7");
        guest.Doc.Integrate(Update.Decode(karel.State, DecodeLimits.Trusted));
        await guest.AskAsync();
        await RefusedAsync(4409, "stale-client {\"generation\":\"1\",\"reason\":\"generation\"}", guest);
    }

    [Theory]
    [InlineData("07", 4400)]
    [InlineData("0003", 4400)]
    [InlineData("010101", 4400)]
    [InlineData("0000ffffffff0f", 4400)]
    [InlineData("0000020101", 4400)]
    [InlineData("00020103", 4400)]
    public async Task HostileBytes_AreMalformedAndHarmNobody(string hex, int code)
    {
        await using var karel = await service.OpenAsync(Karel, Section);
        await using var guest = await JoinAsync(Lotte);
        await guest.SendAsync(Convert.FromHexString(hex));
        await RefusedAsync(code, "malformed ", guest);
        await karel.AppendAsync("gewoon verder ");
    }

    [Fact]
    public async Task AnUpdate_BeforeTheQuestion_IsRefused()
    {
        await using var guest = await Guest.ConnectAsync(await Visitor.SignInAsync(service.Address, Lotte), $"{Plan}/{Section}");
        await guest.SendUpdateAsync([0, 0]);
        await RefusedAsync(4403, "forbidden {\"reason\":\"not-open\"}", guest);
    }

    [Fact]
    public async Task Messages_BeyondTheLimits_AreTooLarge()
    {
        await using var update = await JoinAsync(Lotte);
        await update.SendUpdateAsync(new byte[(5 * 1024 * 1024) + 1]);
        await RefusedAsync(4413, "too-large ", update);

        await using var message = await JoinAsync(Lotte);
        await message.SendAsync(new byte[6 * 1024 * 1024]);
        await RefusedAsync(4413, "too-large ", message);

        await using var vector = await JoinAsync(Lotte);
        await vector.SendAsync(WebsocketMessage.Of(new SyncMessage(SyncStep.Step1, new byte[(256 * 1024) + 1])));
        await RefusedAsync(4413, "too-large ", vector);
    }

    [Fact]
    public async Task AnUpdate_LargerThanTheHubTakes_IsTaken()
    {
        const string Elsewhere = "scan/services@nl";
        await using var guest = await Guest.JoinAsync(await Visitor.SignInAsync(service.Address, Lotte), $"{Plan}/{Elsewhere}");
        await guest.WaitForSyncAsync();
        await guest.EditAsync(doc => Change.Type(doc, new string('x', 2 * 1024 * 1024)));
        await guest.EditAsync(doc => Change.Type(doc, "en klaar"));
        await guest.WaitForAsync(each => each.Heard.Any(message => message.Sync?.Step == SyncStep.Update), "it to come back, durable");
        Assert.Null(guest.CloseCode);
    }

    [Fact]
    public async Task AGuest_WhoIsShutOut_IsClosedAtOnce()
    {
        await using var host = await ServiceHost.StartAsync();
        await using var karel = await Editor.OpenAsync(host.Address, Karel, Plan, Section);
        await using var guest = await Guest.JoinAsync(await Visitor.SignInAsync(host.Address, Lotte), $"{Plan}/{Section}");
        await guest.WaitForSyncAsync();
        await host.Grains.SetGrantsAsync(Lotte);
        await karel.AppendAsync("onder ons");
        await RefusedAsync(4403, "forbidden {\"reason\":\"no-access\"}", guest);
        Assert.DoesNotContain("onder ons", guest.Xml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AWriter_WhoBecomesAReader_IsToldAndReadsOn()
    {
        await using var host = await ServiceHost.StartAsync();
        await using var karel = await Editor.OpenAsync(host.Address, Karel, Plan, Section);
        await using var guest = await Guest.JoinAsync(await Visitor.SignInAsync(host.Address, Lotte), $"{Plan}/{Section}");
        await guest.WaitForSyncAsync();
        await host.Grains.SetGrantsAsync(Lotte, new Grant(Role.Coordinator, new Scope(ScopeKind.Zones, ["5345"]), []));
        await guest.WaitForAsync(each => each.Denials is ["forbidden {\"reason\":\"role-comments\"}"], "the notice");
        await karel.AppendAsync("lees maar");
        await guest.WaitForAsync(each => each.Xml.Contains("lees maar", StringComparison.Ordinal), "the text");
        await guest.EditAsync(doc => Change.Type(doc, "toch"));
        await guest.WaitForCloseAsync();
        Assert.Equal(4403, guest.CloseCode);
    }

    [Fact]
    public async Task Guests_WhoseSessionIsSignedOut_AreDisconnected()
    {
        using var visitor = await Visitor.SignInAsync(service.Address, Lotte);
        await using var guest = await Guest.JoinAsync(visitor, $"{Plan}/{Section}");
        await guest.WaitForSyncAsync();
        (await visitor.Http.PostAsync(new Uri("sign-out", UriKind.Relative), null)).Dispose();
        await guest.WaitForCloseAsync();
        Assert.Null(guest.CloseCode);
    }

    [Fact]
    public async Task Guests_WhenTheServiceStops_AreToldToComeBack()
    {
        var host = await ServiceHost.StartAsync();
        await using var guest = await Guest.JoinAsync(await Visitor.SignInAsync(host.Address, Lotte), $"{Plan}/{Section}");
        await guest.WaitForSyncAsync();
        await host.DisposeAsync();
        await guest.WaitForCloseAsync();
        Assert.Equal((int)WebSocketCloseStatus.EndpointUnavailable, guest.CloseCode);
    }

    [Fact]
    public async Task Metrics_WithGuests_CountThemAndTheirRefusals()
    {
        await using var guest = await JoinAsync(Lotte);
        await using var refused = await Guest.JoinAsync(await Visitor.SignInAsync(service.Address, Observer), $"{Plan}/{Section}");
        await refused.WaitForCloseAsync();
        using var nobody = Visitor.Anonymous(service.Address);
        var metrics = await nobody.Http.GetStringAsync(new Uri("metrics", UriKind.Relative));
        Assert.Contains("door=\"collab\"", metrics, StringComparison.Ordinal);
        Assert.Contains("nvp_hub_refusals_total{", metrics, StringComparison.Ordinal);
    }

    private static async Task RefusedAsync(int code, string denial, Guest guest)
    {
        await guest.WaitForCloseAsync();
        Assert.StartsWith(denial, Assert.Single(guest.Denials), StringComparison.Ordinal);
        Assert.Equal(code, guest.CloseCode);
    }

    private async Task<Guest> JoinAsync(string persona)
    {
        var guest = await Guest.JoinAsync(await Visitor.SignInAsync(service.Address, persona), $"{Plan}/{Section}");
        await guest.WaitForSyncAsync();
        return guest;
    }
}

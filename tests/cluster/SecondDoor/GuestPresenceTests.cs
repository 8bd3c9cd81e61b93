using System.Text.Json;
using NvpOrleans.Tests.Cluster.Hosting;
using NvpOrleans.Tests.Kit;
using NvpOrleans.Yjs;
using static NvpOrleans.Tests.Cluster.Hosting.Places;

namespace NvpOrleans.Tests.Cluster.SecondDoor;

/// <summary>Awareness states at the second door are the carets of the hub, with the names that the service knows.</summary>
public sealed class GuestPresenceTests(SharedService service) : IClassFixture<SharedService>
{
    private const string Section = "mission@nl";

    [Fact]
    public async Task AGuestsState_ArrivesOnTheHubWithTheSignedInPerson()
    {
        await using var karel = await service.OpenAsync(Karel, Section);
        await using var guest = await JoinAsync(Lotte);
        await guest.ShowAsync(new AwarenessState(guest.ClientId, 1, "{\"user\":{\"name\":\"De Koning\"},\"cursor\":null}"));
        await karel.WaitForAsync(() => karel.Carets.ContainsKey(guest.ClientId), "the guest's caret");
        Assert.Equal(Lotte, karel.Carets[guest.ClientId].Person.Id);
    }

    [Theory]
    [InlineData("{\"user\":{\"name\":\"De Koning\",\"color\":\"#12ab34\"},\"cursor\":3}", "#12ab34")]
    [InlineData("{\"user\":{\"color\":\"url(x)\"}}", null)]
    [InlineData("{\"a\":1,\"a\":2}", null)]
    [InlineData("{\"lone\":\"\\ud83d\"}", null)]
    [InlineData("no JSON at all", null)]
    [InlineData("[1]", null)]
    public async Task AStateOfTheHub_ArrivesAtAGuestAsReadableJsonWithTheSignedInPerson(string state, string? color)
    {
        await using var guest = await JoinAsync(Lotte);
        await using var karel = await service.OpenAsync(Karel, Section);
        await karel.SetPresenceAsync(state);
        await guest.WaitForAsync(each => each.States.ContainsKey(karel.ClientId), "Karel's caret");
        using var shown = JsonDocument.Parse(guest.States[karel.ClientId].Json!);
        var user = shown.RootElement.GetProperty("user");
        Assert.Equal(Karel, user.GetProperty("id").GetString());
        Assert.NotEqual("De Koning", user.GetProperty("name").GetString());
        Assert.Equal(color, user.TryGetProperty("color", out var shownColor) ? shownColor.GetString() : null);
        await karel.DisconnectAsync();
        await guest.WaitForAsync(each => !each.States.ContainsKey(karel.ClientId), "Karel to be gone");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task AGuestsCaret_WhenItLeaves_Vanishes(bool saysSo)
    {
        await using var karel = await service.OpenAsync(Karel, Section);
        await using var guest = await JoinAsync(Lotte);
        await guest.ShowAsync(new AwarenessState(guest.ClientId, 4, "{}"));
        await karel.WaitForAsync(() => karel.Carets.ContainsKey(guest.ClientId), "the caret");
        if (saysSo) await guest.ShowAsync(new AwarenessState(guest.ClientId, 4, null));
        else await guest.DisposeAsync();
        await karel.WaitForAsync(() => !karel.Carets.ContainsKey(guest.ClientId), "the caret to vanish");
    }

    [Fact]
    public async Task StatesOfOthers_ThatAGuestRepeatsOrForges_AreWithoutEffect()
    {
        await using var karel = await service.OpenAsync(Karel, Section);
        await using var lotte = await service.OpenAsync(Lotte, Section);
        await karel.SetPresenceAsync("{\"at\":1}");
        await lotte.SetPresenceAsync("{\"at\":2}");
        await using var guest = await JoinAsync(Lotte);
        await guest.WaitForAsync(each => each.States.ContainsKey(karel.ClientId) && each.States.ContainsKey(lotte.ClientId), "both carets");

        await guest.ShowAsync(guest.States.Values); // as y-websocket does with everything it hears
        await guest.ShowAsync(new AwarenessState(guest.ClientId, 1, "{\"at\":3}"));
        await guest.ShowAsync(
            new AwarenessState(karel.ClientId, 900, "{\"at\":666}"),
            new AwarenessState(lotte.ClientId, 900, "{\"at\":666}"),
            new AwarenessState(lotte.ClientId, 901, null),
            new AwarenessState(guest.ClientId, 2, "{\"at\":4}"));
        await karel.WaitForAsync(() => karel.Carets.GetValueOrDefault(guest.ClientId)?.State == "{\"at\":4}", "the guest's caret");
        Assert.Equal("{\"at\":1}", karel.Carets[karel.ClientId].State);
        Assert.Equal("{\"at\":2}", karel.Carets[lotte.ClientId].State);
        await guest.DisposeAsync();
        await karel.WaitForAsync(() => !karel.Carets.ContainsKey(guest.ClientId), "the guest to be gone");
        Assert.Contains(lotte.ClientId, karel.Carets.Keys);
        Assert.Empty(guest.Denials);
    }

    [Fact]
    public async Task AClientIdOfSomeoneElse_AsAnIntroduction_IsAConflict()
    {
        await using var karel = await service.OpenAsync(Karel, Section);
        await using var guest = await JoinAsync(Lotte, karel.ClientId);
        await guest.ShowAsync(new AwarenessState(karel.ClientId, 1, "{}"));
        await guest.WaitForCloseAsync();
        Assert.Equal(4409, guest.CloseCode);
        Assert.StartsWith("conflict ", Assert.Single(guest.Denials), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AQuestionForAllStates_IsAnswered()
    {
        await using var karel = await service.OpenAsync(Karel, Section);
        await karel.SetPresenceAsync("{}");
        await using var guest = await JoinAsync(Lotte);
        await guest.WaitForAsync(each => each.States.ContainsKey(karel.ClientId), "Karel's caret");
        var heard = guest.Heard.Count;
        await guest.SendAsync(WebsocketMessage.QueryAwareness);
        await guest.WaitForAsync(
            each => each.Heard.Skip(heard).Any(message => message.Awareness?.States.Any(state => state.Client == karel.ClientId) == true), "the answer");
    }

    [Fact]
    public async Task AQuietRoom_SaysSometimesThatItLives_AndLosesThoseWhoNeverBegin()
    {
        await using var guest = await JoinAsync(Lotte);
        await using var silent = await Guest.ConnectAsync(await Visitor.SignInAsync(service.Address, Lotte), $"{Plan}/{Section}");
        await silent.WaitForCloseAsync();
        Assert.Equal(4408, silent.CloseCode);
        await guest.WaitForAsync(each => each.Heard.Any(message => message.Awareness?.States.Count == 0), "a message without states");
        Assert.Null(guest.CloseCode);
    }

    [Fact]
    public async Task AGuestsState_OfMoreThanFourKilobytes_IsTooLarge()
    {
        await using var guest = await JoinAsync(Lotte);
        await guest.ShowAsync(new AwarenessState(guest.ClientId, 1, $"\"{new string('x', 4095)}\""));
        await guest.WaitForCloseAsync();
        Assert.Equal(4413, guest.CloseCode);
    }

    private async Task<Guest> JoinAsync(string persona, ulong clientId = 0)
    {
        var guest = await Guest.JoinAsync(await Visitor.SignInAsync(service.Address, persona), $"{Plan}/{Section}", clientId);
        await guest.WaitForSyncAsync();
        return guest;
    }
}

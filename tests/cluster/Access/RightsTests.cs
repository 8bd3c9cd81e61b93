using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using NvpOrleans.Tests.Cluster.Hosting;
using NvpOrleans.Tests.Kit;
using static NvpOrleans.Tests.Cluster.Hosting.Places;

namespace NvpOrleans.Tests.Cluster.Access;

/// <summary>Who may do what, at every door.</summary>
public sealed class RightsTests(SharedService service) : IClassFixture<SharedService>
{
    private const string Section = "mission@nl";

    [Fact]
    public async Task Observer_WhoAsksForADraft_IsRefusedAtEveryDoor()
    {
        await using var lotte = await service.OpenAsync(Lotte, Section);
        using var visitor = await Visitor.SignInAsync(service.Address, Observer);
        await using var observer = await PlanningConnection.StartAsync(visitor);
        var update = Change.Alone(777, lotte.State, doc => Change.Type(doc, "x"));

        await RefusedAsync("forbidden", "no-access", () => observer.OpenDocumentAsync(Plan));
        await RefusedAsync("forbidden", "no-access", () => observer.OpenSectionAsync(Plan, Section));
        await RefusedAsync("forbidden", "not-open", () => observer.PushAsync(Plan, Section, 1, update));
        await observer.SetPresenceAsync(Plan, Section, 777, 1, "{}");
        await RefusedAsync(HttpStatusCode.Forbidden, "no-access", () => visitor.GetUpdatesAsync(Plan, Section));
        await RefusedAsync(HttpStatusCode.Forbidden, "no-access", () => visitor.PostUpdateAsync(Plan, Section, 1, update));

        var documents = await visitor.Http.GetFromJsonAsync<JsonElement>("api/documents");
        Assert.All(documents.EnumerateArray(), document =>
            Assert.False(document.GetProperty("document").GetString() == Plan && document.GetProperty("canOpen").GetBoolean()));
        Assert.DoesNotContain((await lotte.Connection.OpenDocumentAsync(Plan)).Participants, entry => entry.Person.Id == Observer);
        Assert.DoesNotContain(777ul, lotte.Carets.Keys);
    }

    [Fact]
    public async Task Coordinator_WhoTypes_IsRefusedWithTheReason()
    {
        await using var coordinator = await service.OpenAsync(Coordinator, Section);
        Assert.Equal(("suggest", "role-comments"), (coordinator.Ability, coordinator.Reason));
        var update = Change.By(coordinator, doc => Change.Type(doc, "een voorstel"));
        await RefusedAsync("forbidden", "role-comments", () => coordinator.Connection.PushAsync(Plan, Section, 1, update));
        await RefusedAsync(HttpStatusCode.Forbidden, "role-comments", () => coordinator.Connection.Visitor.PostUpdateAsync(Plan, Section, 1, update));
    }

    [Fact]
    public async Task Pilot_WithTwoSections_WritesThereAndNowhereElse()
    {
        await using var inside = await service.OpenAsync(Pilot, "scan/context@nl");
        await inside.AppendAsync("aangevuld");
        await using var outside = await service.OpenAsync(Pilot, Section);
        Assert.Equal(("suggest", "other-section"), (outside.Ability, outside.Reason));
        await RefusedAsync("forbidden", "other-section", () => outside.AppendAsync("niet hier"));
    }

    [Fact]
    public async Task Guest_WithOneSection_SeesOnlyThat()
    {
        await using var guest = await PlanningConnection.StartAsync(await Visitor.SignInAsync(service.Address, "guest-antwerpen"));
        var opened = await guest.OpenDocumentAsync(Plan);
        Assert.Equal([Cooperation], opened.Sections.Select(section => section.Section));
        await RefusedAsync("forbidden", "no-access", () => guest.OpenSectionAsync(Plan, Section));
    }

    [Fact]
    public async Task Push_WithoutTheSectionOpen_IsRefused()
    {
        await using var lotte = await service.OpenAsync(Lotte, Section);
        var update = Change.By(lotte, doc => Change.Type(doc, "na sluiten"));
        await lotte.Connection.CloseSectionAsync(Plan, Section);
        await RefusedAsync("forbidden", "not-open", () => lotte.Connection.PushAsync(Plan, Section, 1, update));
    }

    [Theory]
    [InlineData("GET", "api/me")]
    [InlineData("GET", "api/catalog")]
    [InlineData("GET", "api/documents")]
    [InlineData("GET", "api/sections/plan%2F2020-2025%2F5345/mission%40nl/updates")]
    [InlineData("POST", "api/sections/plan%2F2020-2025%2F5345/mission%40nl/updates?generation=1&schema=1")]
    [InlineData("POST", "hubs/planning/negotiate?negotiateVersion=1")]
    [InlineData("GET", "hubs/planning")]
    public async Task Nobody_WithoutSignIn_Gets401(string method, string path)
    {
        using var nobody = Visitor.Anonymous(service.Address);
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(path, UriKind.Relative));
        using var answer = await nobody.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Theory]
    [InlineData("https://elders.example")]
    [InlineData("null")]
    [InlineData("http://127.0.0.1")]
    public async Task AForeignOrigin_WithASession_IsRefused(string origin)
    {
        using var visitor = await Visitor.SignInAsync(service.Address, Lotte);
        using var negotiate = new HttpRequestMessage(HttpMethod.Post, new Uri("hubs/planning/negotiate?negotiateVersion=1", UriKind.Relative));
        negotiate.Headers.Add("Origin", origin);
        using var answer = await visitor.Http.SendAsync(negotiate);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);

        var failure = await Assert.ThrowsAnyAsync<Exception>(() => PlanningConnection.StartAsync(visitor, customise: options =>
        {
            options.SkipNegotiation = true;
            options.Headers["Origin"] = origin;
        }));
        Assert.Contains("403", failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task OurOwnOrigin_WithASession_IsLetIn()
    {
        await using var connection = await PlanningConnection.StartAsync(
            await Visitor.SignInAsync(service.Address, Lotte),
            customise: options => options.Headers["Origin"] = service.Address.GetLeftPart(UriPartial.Authority));
        Assert.Equal("consultation", (await connection.OpenDocumentAsync(Plan)).Stage);
    }

    [Theory]
    [InlineData("sign-in/personas/zone-editor-antwerpen")]
    [InlineData("sign-out")]
    [InlineData("api/sections/plan%2F2020-2025%2F5345/mission%40nl/updates?generation=1&schema=1")]
    public async Task Posting_WithoutOurHeader_IsRefused(string path)
    {
        using var visitor = await Visitor.SignInAsync(service.Address, Lotte);
        visitor.Http.DefaultRequestHeaders.Remove("Nvp-Request");
        using var answer = await visitor.Http.PostAsync(new Uri(path, UriKind.Relative), null);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    private static async Task RefusedAsync(string code, string reason, Func<Task> call)
    {
        var refused = await Assert.ThrowsAsync<RefusedException>(call);
        Assert.Equal((code, reason), (refused.Code, refused.Reason));
    }

    private static async Task RefusedAsync(HttpStatusCode status, string reason, Func<Task<HttpResponseMessage>> call)
    {
        using var answer = await call();
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal(reason, (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("reason").GetString());
    }
}

using System.Net;
using System.Text.Json;
using NvpOrleans.Tests.Cluster.Hosting;
using NvpOrleans.Tests.Kit;
using NvpOrleans.Yjs;
using static NvpOrleans.Tests.Cluster.Hosting.Places;

namespace NvpOrleans.Tests.Cluster.Updates;

/// <summary>Sizes and queues.</summary>
public sealed class LimitTests(SharedService service) : IClassFixture<SharedService>
{
    [Fact]
    public async Task Push_BeyondWhatTheHubTakes_IsTooLargeAndGoesByHttp()
    {
        const string Section = "scan/safety-picture@nl";
        await using var lotte = await service.OpenAsync(Lotte, Section);
        var large = Change.By(lotte, doc => Change.Type(doc, new string('x', 950 * 1024)));

        var refused = await Assert.ThrowsAsync<RefusedException>(() => lotte.Connection.PushAsync(Plan, Section, lotte.Generation, large));
        Assert.Equal(("too-large", "bytes", $"{large.Length}"), (refused.Code, refused.Arguments["unit"], refused.Arguments["actual"]));

        using var posted = await lotte.Connection.Visitor.PostUpdateAsync(Plan, Section, lotte.Generation, large);
        Assert.Equal(HttpStatusCode.OK, posted.StatusCode);

        // Who opens it now is sent to HTTP, and gets there.
        var opened = await lotte.Connection.OpenSectionAsync(Plan, Section);
        Assert.True(opened.TooLarge);
        Assert.Empty(opened.Update);
        await using var youssef = await service.OpenAsync(Youssef, Section);
        Assert.Contains("xxxx", youssef.Xml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_BeyondAnUpdate_Is413()
    {
        using var visitor = await Visitor.SignInAsync(service.Address, Lotte);
        using var answer = await visitor.PostUpdateAsync(Plan, "mission@nl", 1, new byte[(5 * 1024 * 1024) + 1]);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal(("too-large", "5242880", "5242881"), (Member("code"), Member("limit"), Member("actual")));
        string? Member(string name) => problem.RootElement.GetProperty(name).GetString();
    }

    [Fact]
    public async Task Post_OfGarbage_Is400()
    {
        await using var lotte = await service.OpenAsync(Lotte, "mission@nl");
        using var answer = await lotte.Connection.Visitor.PostUpdateAsync(Plan, "mission@nl", 1, [1, 2, 3]);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("malformed", await CodeOfAsync(answer));
    }

    [Theory]
    [InlineData("?stateVector=%%%")]
    [InlineData("?stateVector=____")]
    public async Task Get_WithADamagedStateVector_Is400(string query)
    {
        using var visitor = await Visitor.SignInAsync(service.Address, Lotte);
        using var answer = await visitor.GetAsync(Visitor.UpdatesOf(Plan, "mission@nl") + query);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Push_ByThirtyThreeClients_IsTooLarge()
    {
        const string Section = "scan/services@nl";
        await using var lotte = await service.OpenAsync(Lotte, Section);
        var state = lotte.State;
        byte[] Of(int clients) => UpdateMerge.Merge(
            Enumerable.Range(1, clients).Select(i => Change.Alone((ulong)(5_000 + i), state, doc => Change.Type(doc, $"{i}"))));

        var refused = await Assert.ThrowsAsync<RefusedException>(() => lotte.Connection.PushAsync(Plan, Section, lotte.Generation, Of(33)));
        Assert.Equal(("too-large", "clients"), (refused.Code, refused.Arguments["unit"]));
        Assert.Null((await lotte.Connection.PushAsync(Plan, Section, lotte.Generation, Of(32))).Missing);
    }

    [Fact]
    public async Task OpenSection_TheThirtyThird_IsTooLarge()
    {
        await using var connection = await PlanningConnection.StartAsync(await Visitor.SignInAsync(service.Address, "federal-owner-drugs"));
        RefusedException? refused = null;
        for (var opened = 0; refused is null && opened < 40; opened++)
        {
            var (document, section) = ($"phenomenon/2022-2025/{1 + (opened / 3)}", new[] { "picture@nl", "picture@fr", "partners@nl" }[opened % 3]);
            try
            {
                await connection.OpenSectionAsync(document, section);
                Assert.True(opened < 32, $"the section numbered {opened + 1} was opened");
            }
            catch (RefusedException failure)
            {
                refused = failure;
                Assert.Equal(32, opened);
            }
        }

        Assert.Equal(("too-large", "sections"), (refused!.Code, refused.Arguments["unit"]));
    }

    [Fact]
    public async Task Push_WhenTheQueueIsFull_IsBusyAndTakenLater()
    {
        await using var host = await ServiceHost.StartAsync(null, ("Documents:MaxWaitingUpdates", "2"));
        await using var lotte = await Editor.OpenAsync(host.Address, Lotte, Plan, Cooperation);
        var updates = Enumerable.Range(1, 3).Select(i => Change.Alone((ulong)(6_000 + i), lotte.State, doc => Change.Type(doc, $"{i}"))).ToList();
        Task<PushAnswer> PushAsync(byte[] update) => lotte.Connection.PushAsync(Plan, Cooperation, lotte.Generation, update);
        host.Journal.Hold();
        var first = PushAsync(updates[0]);
        await host.Journal.HeldAsync();
        Task<PushAnswer>[] others = [PushAsync(updates[1]), PushAsync(updates[2])]; // they may overtake each other
        var busy = await Assert.ThrowsAsync<RefusedException>(async () => await await Task.WhenAny(others));
        Assert.Equal("busy", busy.Code);
        Assert.True(int.Parse(busy.Arguments["retryAfterMs"], System.Globalization.CultureInfo.InvariantCulture) > 0);
        using var overHttp = await lotte.Connection.Visitor.PostUpdateAsync(Plan, Cooperation, lotte.Generation, updates[2]);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, overHttp.StatusCode);
        Assert.True(overHttp.Headers.RetryAfter!.Delta > TimeSpan.Zero);
        host.Journal.Release();
        await first;
        foreach (var update in updates) Assert.Null((await PushAsync(update)).Missing);
    }

    private static async Task<string?> CodeOfAsync(HttpResponseMessage answer)
    {
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return problem.RootElement.GetProperty("code").GetString();
    }
}

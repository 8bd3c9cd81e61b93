using System.Net;
using System.Text.Json;
using NvpOrleans.Tests.Cluster.Hosting;
using NvpOrleans.Tests.Cluster.Plans;
using NvpOrleans.Tests.Kit;
using NvpOrleans.Tests.Kit.Comments;
using NvpOrleans.Tests.Kit.Plans;
using static NvpOrleans.Tests.Cluster.Hosting.Places;

namespace NvpOrleans.Tests.Cluster.Comments;

/// <summary>Comments on a plan: durable before anyone sees them, told to those who may read them and to nobody else.</summary>
public sealed class CommentTests : IAsyncLifetime
{
    private const string Prosecutor = "prosecutor-antwerpen";

    private ServiceHost _host = null!;

    public async Task InitializeAsync() => _host = await ServiceHost.StartAsync();

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task AComment_OnWords_KeepsThem_AndIsToldToThoseWhoReadThem()
    {
        using var coordinator = await Commenter.OfAsync(_host.Address, Coordinator, Plan);
        await using var lotte = await Editor.OpenAsync(_host.Address, Lotte, Plan, Cooperation);
        await lotte.Connection.OpenDocumentAsync(Plan);
        await lotte.AppendAsync("Zo kiest de zone elk jaar.");
        await lotte.WaitForSavedAsync();

        var thread = await coordinator.StartAsync(Cooperation, "Welke zone?", "question", ends: lotte.EndsOf("de zone"));
        await lotte.Connection.WaitForAsync(heard => heard.OfType<HeardChange>().Any(change => change.Change.Comments is not null), "the notice");

        using var editor = await Commenter.OfAsync(_host.Address, Lotte, Plan);
        var found = Assert.Single(await editor.ThreadsAsync());
        var quote = found.GetProperty("thread").GetProperty("anchor").GetProperty("quote");
        Assert.Equal(("de zone", "Zo kiest ", " elk jaar.\n"), (Text(quote, "text"), Text(quote, "before"), Text(quote, "after")));
        Assert.Equal(["answer", "resolve", "decline"], Words(found.GetProperty("acts")));

        await editor.CarryAsync("answer", new { thread, text = "De hele zone." });
        await editor.CarryAsync("resolve", new { thread, reason = "" });
        var seen = Assert.Single(await coordinator.ThreadsAsync()).GetProperty("thread");
        Assert.Equal("resolved", Text(seen, "state"));
        Assert.Equal(["start", "answer", "resolve"], [.. seen.GetProperty("entries").EnumerateArray().Select(entry => Text(entry, "act"))]);
    }

    [Fact]
    public async Task AComment_OnTextThatTheServiceDoesNotHaveYet_IsAnsweredLikeACausalGap()
    {
        using var coordinator = await Commenter.OfAsync(_host.Address, Lotte, Plan);
        await using var lotte = await Editor.OpenAsync(_host.Address, Lotte, Plan, Cooperation);
        await lotte.DisconnectAsync();
        _ = lotte.AppendAsync("Nog niet verzonden.");
        var start = Commenter.Beginning(Cooperation, "Klopt dit?", ends: lotte.EndsOf("niet"));
        var operation = Guid.NewGuid();

        var first = await coordinator.CarryAsync("start", start, operation);
        Assert.Equal(JsonValueKind.String, first.GetProperty("missing").ValueKind);
        Assert.Equal(JsonValueKind.Null, first.GetProperty("view").ValueKind);
        Assert.Empty(await coordinator.ThreadsAsync());

        await lotte.ReconnectAsync();
        await lotte.WaitForSavedAsync();
        Assert.Equal(operation, (await coordinator.CarryAsync("start", start, operation)).GetProperty("view").GetProperty("thread").GetProperty("id").GetGuid());
    }

    [Fact]
    public async Task AComment_SentAgain_IsOneThread()
    {
        using var lotte = await Commenter.OfAsync(_host.Address, Lotte, Plan);
        var operation = Guid.NewGuid();
        var start = Commenter.Beginning(Cooperation, "Eén keer.");
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => lotte.CarryAsync("start", start, operation)));
        Assert.Single(await lotte.ThreadsAsync());
    }

    [Fact]
    public async Task AComment_ForAnOffice_ReachesNobodyElse()
    {
        using var magistrate = await Commenter.OfAsync(_host.Address, "zone-magistrate-antwerpen", Plan);
        using var lotte = await Commenter.OfAsync(_host.Address, Lotte, Plan);
        await using var watching = await PlanningConnection.StartAsync(lotte.Visitor, records: true);
        await watching.OpenDocumentAsync(Plan);
        await using var prosecuting = await PlanningConnection.StartAsync(await Visitor.SignInAsync(_host.Address, Prosecutor));
        await prosecuting.OpenDocumentAsync(Plan);

        var thread = await magistrate.StartAsync(Cooperation, "Onder ons: geheimwoord.", audience: "office");
        await prosecuting.WaitForAsync(heard => heard.OfType<HeardChange>().Any(change => change.Change.Comments is not null), "the notice");
        await lotte.StartAsync(Cooperation, "Voor iedereen."); // told after whatever was told of the other
        var own = Assert.Single(await lotte.ThreadsAsync()).GetProperty("thread").GetProperty("sequence").GetInt64();
        await watching.WaitForAsync(heard => heard.OfType<HeardChange>().Any(change => change.Change.Comments == own), "the second notice");

        Assert.Equal([own], watching.Heard.OfType<HeardChange>().Select(change => change.Change.Comments).OfType<long>());
        Assert.Equal(["Voor iedereen."], [.. (await lotte.ThreadsAsync()).Select(FirstWords)]);
        Assert.Equal((HttpStatusCode.NotFound, "thread"), await lotte.RefusedAsync("answer", new { thread, text = "Ik zie u." }));
        using var prosecutor = await Commenter.OfAsync(_host.Address, Prosecutor, Plan);
        Assert.Equal(["Onder ons: geheimwoord.", "Voor iedereen."], [.. (await prosecutor.ThreadsAsync()).Select(FirstWords)]);
    }

    [Fact]
    public async Task AComment_ForAnOffice_LeavesNoTraceInWhatOthersAreTold_NotEvenANumber()
    {
        using var magistrate = await Commenter.OfAsync(_host.Address, "zone-magistrate-antwerpen", Plan);
        using var lotte = await Commenter.OfAsync(_host.Address, Lotte, Plan);
        await lotte.StartAsync(Cooperation, "Voor iedereen.");
        var before = await lotte.PageAsync();

        var thread = await magistrate.StartAsync(Cooperation, "Onder ons.", audience: "office");
        await magistrate.CarryAsync("resolve", new { thread, reason = "" });

        Assert.Equal(before.GetRawText(), (await lotte.PageAsync()).GetRawText());
        var own = before.GetProperty("sequence").GetInt64();
        Assert.True((await magistrate.PageAsync()).GetProperty("sequence").GetInt64() > own);
        Assert.Equal(own, (await lotte.PageAsync(since: own)).GetProperty("sequence").GetInt64());
    }

    [Fact]
    public async Task OncePublished_APlanIsReadByEveryone_ButNotWhatWasSaidAboutItsDrafts()
    {
        using var prosecutor = await Commenter.OfAsync(_host.Address, Prosecutor, Plan);
        var thread = await prosecutor.StartAsync(Cooperation, "Bezwaar: GEHEIM.", "blocking");
        await prosecutor.CarryAsync("resolve", new { thread, reason = "Aangepast." });
        await PlanInForce.BringAsync(_host.Address);

        foreach (var persona in new[] { Observer, "zone-chief-brussel", "council-secretary-antwerpen" })
        {
            using var reader = await Commenter.OfAsync(_host.Address, persona, Plan);
            Assert.Equal((persona, 0), (persona, (await reader.ThreadsAsync()).Count));
            Assert.Equal((HttpStatusCode.NotFound, "thread"), await reader.RefusedAsync("answer", new { thread, text = "Ik zie u." }));
        }

        using var lotte = await Commenter.OfAsync(_host.Address, Lotte, Plan);
        Assert.Equal(["Bezwaar: GEHEIM."], (await lotte.ThreadsAsync()).Select(FirstWords));
    }

    [Fact]
    public async Task AnObjection_InASectionThatIsNoLongerRetained_CanStillBeSeenAndLifted()
    {
        await using var choices = await Editor.OpenAsync(_host.Address, Lotte, Plan, "choices");
        await choices.EditAsync(doc => ((NvpOrleans.Yjs.YMap)doc.GetMap("choices")["4"]!).Set("level", "priority"));
        using var prosecutor = await Commenter.OfAsync(_host.Address, Prosecutor, Plan);
        var thread = await prosecutor.StartAsync("phenomenon/4@nl", "Zo niet.", "blocking");
        await choices.EditAsync(doc => ((NvpOrleans.Yjs.YMap)doc.GetMap("choices")["4"]!).Set("level", "not-retained"));
        await choices.WaitForSavedAsync();

        Assert.Equal(["Zo niet."], (await prosecutor.ThreadsAsync()).Select(FirstWords));
        await prosecutor.CarryAsync("resolve", new { thread, reason = "Niet meer nodig." });
    }

    [Fact]
    public async Task AnObjection_KeepsThePlanFromTheCouncil_UntilItIsLiftedOrSetAside()
    {
        using var prosecutor = await Commenter.OfAsync(_host.Address, Prosecutor, Plan);
        using var lotte = await Commenter.OfAsync(_host.Address, Lotte, Plan);
        using var karel = await Desk.OfAsync(_host.Address, Karel, Plan);
        using var mayor = await Desk.OfAsync(_host.Address, "mayor-antwerpen", Plan);
        var thread = await prosecutor.StartAsync(Cooperation, "Zo niet.", "blocking");

        Assert.Equal((HttpStatusCode.Forbidden, "thread"), await lotte.RefusedAsync("resolve", new { thread, reason = "" }));
        Assert.Equal((HttpStatusCode.Forbidden, "missing"), await karel.RefusedAsync("submit-to-council"));
        await prosecutor.CarryAsync("resolve", new { thread, reason = "Aangepast." });
        await prosecutor.CarryAsync("reopen", new { thread, reason = "Toch niet." });
        await mayor.CarryAsync("override-remarks", new { remarks = new[] { $"{thread:n}" }, reason = "De raad beslist anders." });

        var setAside = Assert.Single(await lotte.ThreadsAsync());
        Assert.Equal((true, "De raad beslist anders."), (setAside.GetProperty("isOverridden").GetBoolean(), Text(setAside, "setAsideFor")));
        await prosecutor.CarryAsync("resolve", new { thread, reason = "Goed dan." });
        Assert.Equal((HttpStatusCode.Conflict, "set-aside"), await prosecutor.RefusedAsync("reopen", new { thread, reason = "Toch niet." }));
        Assert.Equal("council-review", Text(await karel.CarryAsync("submit-to-council"), "stage"));
    }

    [Fact]
    public async Task AComment_ThatIsNotDurableYet_IsShownToNobody()
    {
        using var lotte = await Commenter.OfAsync(_host.Address, Lotte, Plan);
        await lotte.StartAsync(Cooperation, "Eerst.");
        _host.Journal.Hold();
        var carried = lotte.StartAsync(Cooperation, "Nog niet.");
        await _host.Journal.HeldAsync();

        var read = lotte.ThreadsAsync();
        await lotte.RefusedAsync("answer", new { thread = Guid.NewGuid(), text = "Ook gevraagd, en beantwoord." }); // so it had the time
        Assert.False(carried.IsCompleted || read.IsCompleted);
        _host.Journal.Release();
        await carried;
        Assert.Equal(["Eerst.", "Nog niet."], [.. (await read).Select(FirstWords)]);
    }

    [Fact]
    public async Task Comments_BeyondWhatMayWaitForTheJournal_AreRefusedAsBusy_AndNoneIsLost()
    {
        await using var host = await ServiceHost.StartAsync(null, ("Documents:MaxWaitingUpdates", "1"));
        using var lotte = await Commenter.OfAsync(host.Address, Lotte, Plan);
        Assert.Empty(await lotte.ThreadsAsync());
        host.Journal.Hold();
        var taken = lotte.StartAsync(Cooperation, "Eerst.");
        await host.Journal.HeldAsync();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 3).Select(async number =>
        {
            using var answer = await lotte.SendAsync("start", Commenter.Beginning(Cooperation, $"Te veel {number}."), null);
            return answer.StatusCode;
        }));
        Assert.All(outcomes, outcome => Assert.Equal(HttpStatusCode.ServiceUnavailable, outcome));

        host.Journal.Release();
        await taken;
        Assert.Equal(["Eerst."], (await lotte.ThreadsAsync()).Select(FirstWords));
    }

    [Fact]
    public async Task Comments_AfterARestart_AreSnapshotAndTailTogether()
    {
        var stores = new HostStores();
        (string, string)[] smallTail = [("Journal:Snapshots:MaxTailEntries", "5")];
        await using (var host = await ServiceHost.StartAsync(stores, smallTail))
        {
            using var lotte = await Commenter.OfAsync(host.Address, Lotte, Plan);
            for (var count = 0; count < 12; count++) await lotte.StartAsync(Cooperation, $"{count}");
        }

        await using var restarted = await ServiceHost.StartAsync(stores, smallTail);
        using var youssef = await Commenter.OfAsync(restarted.Address, Youssef, Plan);
        var threads = await youssef.ThreadsAsync();
        Assert.Equal(Enumerable.Range(0, 12).Select(count => $"{count}"), threads.Select(FirstWords));
        var last = threads[^1].GetProperty("thread");
        Assert.Empty(await youssef.ThreadsAsync(since: last.GetProperty("sequence").GetInt64()));
        await youssef.CarryAsync("answer", new { thread = last.GetProperty("id").GetGuid(), text = "Gezien." });
    }

    [Theory]
    [InlineData(Observer)]
    [InlineData(Administrator)]
    public async Task ThoseWhoReadNothing_HearAndSayNothing(string persona)
    {
        using var lotte = await Commenter.OfAsync(_host.Address, Lotte, Plan);
        using var stranger = await Commenter.OfAsync(_host.Address, persona, Plan);
        await lotte.StartAsync(Cooperation, "Niet voor iedereen.");
        using var answer = await stranger.Visitor.GetAsync($"api/documents/{Uri.EscapeDataString(Plan)}/comments");
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await stranger.RefusedAsync("start", Commenter.Beginning(Cooperation, "Toch."))).Status);
    }

    [Theory]
    [InlineData("malformed", """{"type":"start"}""")]
    [InlineData("malformed", """{"type":"nothing","operation":"3f0b0f7e-8c1e-4d0b-9f52-0a4c2f6f0001"}""")]
    [InlineData("not-found", """{"type":"start","operation":"3f0b0f7e-8c1e-4d0b-9f52-0a4c2f6f0001","section":"nowhere@nl","kind":"remark","audience":"plan","text":"x"}""")]
    [InlineData("malformed", """{"type":"start","operation":"3f0b0f7e-8c1e-4d0b-9f52-0a4c2f6f0001","section":"scan/cooperation@nl","kind":"remark","audience":"plan","text":"x","range":{"first":"AA==","last":"AA=="},"stateVector":"AA=="}""")]
    [InlineData("malformed", """{"type":"start","operation":"3f0b0f7e-8c1e-4d0b-9f52-0a4c2f6f0001","section":"scan/cooperation@nl","kind":"remark","audience":"plan","text":"x","range":{"first":null,"last":null}}""")]
    [InlineData("not-found", """{"type":"answer","operation":"3f0b0f7e-8c1e-4d0b-9f52-0a4c2f6f0001","thread":"3f0b0f7e-8c1e-4d0b-9f52-0a4c2f6f0002","text":"x"}""")]
    public async Task ABody_ThatIsNoCommand_IsRefusedWithoutHarm(string code, string body)
    {
        await using var open = await Editor.OpenAsync(_host.Address, Lotte, Plan, Cooperation);
        using var lotte = await Commenter.OfAsync(_host.Address, Lotte, Plan);
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        using var answer = await lotte.Visitor.Http.PostAsync(new Uri($"api/documents/{Uri.EscapeDataString(Plan)}/comments", UriKind.Relative), content);
        Assert.Contains($"\"code\":\"{code}\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Empty(await lotte.ThreadsAsync());
    }

    private static string FirstWords(JsonElement view) => Text(view.GetProperty("thread").GetProperty("entries")[0], "text");

    private static string Text(JsonElement from, string member) => from.GetProperty(member).GetString()!;

    private static string[] Words(JsonElement list) => [.. list.EnumerateArray().Select(word => word.GetString()!)];
}

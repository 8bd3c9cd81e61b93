using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using NvpOrleans.Abstractions.Access;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Grains.People;
using NvpOrleans.Tests.Cluster.Hosting;
using NvpOrleans.Tests.Cluster.Plans;
using NvpOrleans.Tests.Kit;
using NvpOrleans.Tests.Kit.Comments;
using NvpOrleans.Tests.Kit.Inbox;
using NvpOrleans.Yjs;
using static NvpOrleans.Tests.Cluster.Hosting.Places;

namespace NvpOrleans.Tests.Cluster.Inbox;

/// <summary>What people are told: once, on every device, and nothing of what they may not read.</summary>
public sealed class InboxTests : IAsyncLifetime
{
    private const string Prosecutor = "prosecutor-antwerpen";
    private const string Magistrate = "zone-magistrate-antwerpen";
    private const string Mayor = "mayor-antwerpen";
    private const string Owner = "federal-owner-internet";
    private const string Sentinel = "GOUDVINK";

    private ServiceHost _host = null!;

    public async Task InitializeAsync() => _host = await ServiceHost.StartAsync();

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task AMention_ComesToEveryDevice_AndHoldsNoWordOfTheRemark()
    {
        await using var desk = await InboxReader.OfAsync(_host.Address, Lotte);
        await using var phone = await InboxReader.OfAsync(_host.Address, Lotte);
        using var coordinator = await Commenter.OfAsync(_host.Address, Coordinator, Plan);

        var thread = await coordinator.MentionAsync(Cooperation, $"{Sentinel}, klopt dit?", "plan", Lotte);

        Assert.Equal(["mentioned"], await desk.WaitForAsync(1));
        Assert.Equal(["mentioned"], await phone.WaitForAsync(1));
        var page = await desk.PageAsync();
        var item = page.GetProperty("items")[0];
        Assert.Equal((Plan, Cooperation, thread), (item.GetProperty("document").GetString(), item.GetProperty("section").GetString(), item.GetProperty("thread").GetGuid()));
        Assert.DoesNotContain(Sentinel, page.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(1, page.GetProperty("unread").GetInt32());

        var seen = await desk.MarkAsync(true, item.GetProperty("key").GetString()!);
        Assert.Equal(0, seen.GetProperty("unread").GetInt32());
        var version = seen.GetProperty("version").GetInt64();
        await phone.Connection.WaitForAsync(heard => heard.OfType<HeardInbox>().Any(told => told.Version == version), "that it was seen on the other device");
        Assert.Equal(1, (await desk.MarkAsync(false, item.GetProperty("key").GetString()!)).GetProperty("unread").GetInt32());
    }

    [Fact]
    public async Task SomebodyWithoutAccess_CannotBeMentioned()
    {
        using var coordinator = await Commenter.OfAsync(_host.Address, Coordinator, Plan);
        using var magistrate = await Commenter.OfAsync(_host.Address, Magistrate, Plan);

        Assert.Equal((HttpStatusCode.Forbidden, "mention"), await coordinator.RefusedAsync("start", Commenter.Naming(Cooperation, "Gezien?", "plan", Observer)));
        Assert.Equal((HttpStatusCode.Forbidden, "mention"), await coordinator.RefusedAsync("start", Commenter.Naming(Cooperation, "Gezien?", "plan", "nobody-at-all")));
        Assert.Equal((HttpStatusCode.Forbidden, "mention"), await magistrate.RefusedAsync("start", Commenter.Naming(Cooperation, "Onder ons.", "office", Lotte)));
        Assert.Empty(await coordinator.ThreadsAsync());
    }

    [Fact]
    public async Task AThreadOfAnOffice_TellsNobodyElse_NotEvenSomebodyWhoTookPartInItAndLeft()
    {
        Guid thread;
        using (var magistrate = await Commenter.OfAsync(_host.Address, Magistrate, Plan)) thread = await magistrate.MentionAsync(Cooperation, "Onder ons.", "office", Prosecutor);
        using (var prosecutor = await Commenter.OfAsync(_host.Address, Prosecutor, Plan)) await prosecutor.CarryAsync("answer", new { thread, text = "Ja." });
        Assert.Equal(["mentioned"], await WaitForAsync(Prosecutor, 1));
        Assert.Equal(["answered"], await WaitForAsync(Magistrate, 1));
        await RestartWithAsync(person => person.Id.Value == Prosecutor ? person with { Organisation = "Parket Limburg" } : person);

        using (var magistrate = await Commenter.OfAsync(_host.Address, Magistrate, Plan))
        {
            await magistrate.CarryAsync("answer", new { thread, text = "En nu?" });
            await magistrate.MentionAsync(Cooperation, "Voor iedereen.", "plan", Prosecutor); // told after whatever was told of the other
        }

        await using var elsewhere = await InboxReader.OfAsync(_host.Address, Prosecutor);
        Assert.Equal(["mentioned"], await elsewhere.WaitForAsync(1));
        Assert.DoesNotContain(thread.ToString(), (await elsewhere.PageAsync()).GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhoBeganAThread_HearsWhatBecomesOfIt()
    {
        await using var coordinator = await InboxReader.OfAsync(_host.Address, Coordinator);
        using var asking = await Commenter.OfAsync(_host.Address, Coordinator, Plan);
        using var lotte = await Commenter.OfAsync(_host.Address, Lotte, Plan);
        var thread = await asking.StartAsync(Cooperation, "Waarom?");

        await lotte.CarryAsync("answer", new { thread, text = "Daarom." });
        await lotte.CarryAsync("decline", new { thread, reason = "Staat al in de missie." });
        await lotte.CarryAsync("reopen", new { thread, reason = "" });
        await lotte.CarryAsync("resolve", new { thread, reason = "" });

        Assert.Equal(["settled", "reopened", "declined", "answered"], await coordinator.WaitForAsync(4));
        Assert.Empty(await KindsOfAsync(Lotte)); // nobody is told what they did themselves
    }

    [Fact]
    public async Task AnObjection_IsToldToThoseWhoAnswerForTheText()
    {
        await using var karel = await InboxReader.OfAsync(_host.Address, Karel);
        using var mayor = await Commenter.OfAsync(_host.Address, Mayor, Plan);

        await mayor.StartAsync(Cooperation, "Zo niet.", "blocking");

        Assert.Equal(["objected"], await karel.WaitForAsync(1));
        Assert.Equal(["objected"], await KindsOfAsync(Lotte));
        Assert.Empty(await KindsOfAsync(Coordinator));
        Assert.Empty(await KindsOfAsync("zone-editor-liege"));
    }

    [Fact]
    public async Task AnObjectionThatIsSetAside_IsToldToThoseWhoTakePartInIt_AndToFollowersOfItsSection()
    {
        foreach (var follower in new[] { Prosecutor, Pilot })
        {
            await using var reader = await InboxReader.OfAsync(_host.Address, follower);
            await reader.FollowAsync($"{Plan}/{Cooperation}");
        }

        Guid thread;
        using (var objecting = await Commenter.OfAsync(_host.Address, Prosecutor, Plan)) thread = await objecting.StartAsync(Cooperation, "Zo niet.", "blocking");
        using (var answering = await Commenter.OfAsync(_host.Address, Lotte, Plan)) await answering.CarryAsync("answer", new { thread, text = "Hoe dan wel?" });
        using (var chair = await Desk.OfAsync(_host.Address, Mayor, Plan))
            await chair.CarryAsync("override-remarks", new { remarks = new[] { $"{thread:n}" }, reason = $"{Sentinel} beslist anders." });
        await _host.Grains.GetDocument(DocumentId.Parse(Plan)!.Value).TellNews();

        Assert.Equal(["set-aside", "answered"], await KindsOfAsync(Prosecutor)); // once, though they follow the section too
        Assert.Equal(["set-aside", "objected"], await KindsOfAsync(Lotte));
        Assert.Empty(await KindsOfAsync(Coordinator));
        await using (var prosecutor = await InboxReader.OfAsync(_host.Address, Prosecutor))
        {
            var page = await prosecutor.PageAsync();
            Assert.Equal(thread, page.GetProperty("items")[0].GetProperty("thread").GetGuid());
            Assert.DoesNotContain(Sentinel, page.GetRawText(), StringComparison.Ordinal);
        }

        await using (var pilot = await InboxReader.OfAsync(_host.Address, Pilot))
            Assert.Equal(
                [("discussed", 2), ("objected", 1)],
                (await pilot.PageAsync()).GetProperty("items").EnumerateArray().Select(item => (item.GetProperty("kind").GetString()!, item.GetProperty("count").GetInt32())));

        await RestartWithAsync(person => person); // what the news desk knew had not been stored: all is told again
        await _host.Grains.GetDocument(DocumentId.Parse(Plan)!.Value).TellNews();
        Assert.Equal(["set-aside", "answered"], await KindsOfAsync(Prosecutor));
    }

    [Fact]
    public async Task WhoKeepsObjectionsOut_AndFollowsTheSection_IsToldThemAsFollowed()
    {
        await using var karel = await InboxReader.OfAsync(_host.Address, Karel);
        await karel.FollowAsync($"{Plan}/{Cooperation}");
        using (var kept = await karel.Connection.Visitor.Http.PutAsJsonAsync(new Uri("api/inbox/settings", UriKind.Relative), new { off = new[] { "objections" }, dailyMail = false, language = "nl" }))
            Assert.Equal(HttpStatusCode.OK, kept.StatusCode);
        using var mayor = await Commenter.OfAsync(_host.Address, Mayor, Plan);

        await mayor.StartAsync(Cooperation, "Zo niet.", "blocking");

        Assert.Equal(["blocked"], await karel.WaitForAsync(1));
    }

    [Fact]
    public async Task AReaderWhoLosesTheirRights_FindsNothingOfIt()
    {
        await using var coordinator = await InboxReader.OfAsync(_host.Address, Coordinator);
        using var lotte = await Commenter.OfAsync(_host.Address, Lotte, Plan);
        var thread = await lotte.MentionAsync(Cooperation, "Kijk eens?", "plan", Coordinator);
        await coordinator.WaitForAsync(1);

        await _host.Grains.SetGrantsAsync(Coordinator);

        var page = await coordinator.PageAsync();
        Assert.Equal((0, 0), (page.GetProperty("unread").GetInt32(), page.GetProperty("items").GetArrayLength()));
        Assert.DoesNotContain(thread.ToString(), page.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task APlanThatMoves_IsToldToThoseItConcerns_AndAsksThoseItWaitsFor()
    {
        await using var mayor = await InboxReader.OfAsync(_host.Address, Mayor);
        await using var pilot = await InboxReader.OfAsync(_host.Address, Pilot);
        await pilot.FollowAsync("zone/5345");
        using var karel = await Desk.OfAsync(_host.Address, Karel, Plan);

        await karel.CarryAsync("submit-to-council");
        Assert.Equal(["asked sign"], await mayor.WaitForAsync(1));
        using (var chair = await Desk.OfAsync(_host.Address, Mayor, Plan)) await chair.CarryAsync("return-from-council", new { reason = "Nog niet." });

        Assert.Equal(["returned drafting"], await WaitForAsync(Karel, 1));
        Assert.Equal(["sent-back drafting", "progressed council-review"], await pilot.WaitForAsync(2));
        Assert.Equal(["returned drafting", "moved council-review"], await WaitForAsync(Lotte, 2));
        Assert.Empty(await KindsOfAsync(Observer));
        Assert.Empty(await KindsOfAsync("guest-antwerpen"));
    }

    [Fact]
    public async Task WhatIsToldAgain_IsInTheInboxOnce()
    {
        using (var coordinator = await Commenter.OfAsync(_host.Address, Coordinator, Plan)) await coordinator.MentionAsync(Cooperation, "Eén keer.", "plan", Lotte);
        await WaitForAsync(Lotte, 1);
        await using (var owner = await InboxReader.OfAsync(_host.Address, Owner)) await owner.FollowAsync("theme/2022-2025/T1");
        await using (var lotte = await Editor.OpenAsync(_host.Address, Lotte, Plan, "choices", true))
            await lotte.EditAsync(doc => ((YMap)doc.GetMap("choices")["T1"]!).Set("level", "priority"));
        var stores = _host.Stores;
        await _host.DisposeAsync();

        _host = await ServiceHost.StartAsync(stores); // what the news desk knew had not been stored: all is told again
        Assert.True(await _host.Grains.GetDocument(DocumentId.Parse(Plan)!.Value).TellNews() > 0);

        Assert.Equal(["mentioned"], await KindsOfAsync(Lotte));
        Assert.Equal(["chosen priority"], await KindsOfAsync(Owner)); // found in the journal, whether it was told before or not
    }

    [Fact]
    public async Task Readers_AreOfferedToThoseWhoMayComment_AndAreThoseWhoRead()
    {
        Assert.Equal([Lotte], await ReadersAsync(Coordinator, $"section={Section}&text=lotte"));
        Assert.DoesNotContain(Observer, await ReadersAsync(Coordinator, $"section={Section}&text="));
        Assert.Equal([Prosecutor], await ReadersAsync(Magistrate, $"section={Section}&audience=office&text="));
        using var magistrate = await Commenter.OfAsync(_host.Address, Magistrate, Plan);
        var thread = await magistrate.StartAsync(Cooperation, "Onder ons.", audience: "office");
        Assert.Equal([Prosecutor], await ReadersAsync(Magistrate, $"thread={thread}&text="));

        foreach (var (persona, query, status) in new[]
        {
            (Observer, $"section={Section}&text=", HttpStatusCode.Forbidden), ("guest-antwerpen", "section=mission%40nl&text=", HttpStatusCode.Forbidden),
            (Lotte, $"thread={thread}&text=", HttpStatusCode.NotFound), (Lotte, $"section={Section}&text={new string('a', 101)}", HttpStatusCode.BadRequest),
        })
        {
            using var stranger = await Visitor.SignInAsync(_host.Address, persona);
            using var answer = await stranger.GetAsync($"{Readers}?{query}");
            Assert.Equal(status, answer.StatusCode);
            Assert.DoesNotContain("zone-chief", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Readers_OfOneOrganisation_AreOffered_HoweverManyOthersRead()
    {
        var directory = _host.Grains.GetGrain<IDirectoryGrain>(0);
        Grant[] grants = [new(Role.ZoneEditor, new Scope(ScopeKind.Zones, ["5345"]), [])];
        for (var count = 0; count < 60; count++)
            await directory.Changed(new Person(new PersonId($"other-{count}"), $"Aaf {count}", "Elders", OrganisationKind.Zonal, grants));

        Assert.StartsWith("other-", (await ReadersAsync(Magistrate, $"section={Section}&text="))[0], StringComparison.Ordinal);
        Assert.Equal([Prosecutor], await ReadersAsync(Magistrate, $"section={Section}&audience=office&text="));
    }

    private async Task RestartWithAsync(Func<Person, Person> change)
    {
        var (stores, people) = (_host.Stores, _host.Services.GetRequiredService<PersonaCatalog>().All);
        await _host.DisposeAsync();
        _host = await ServiceHost.StartAsync(services => services.AddSingleton(new PersonaCatalog([.. people.Select(change)])), stores);
    }

    private static string Section => Uri.EscapeDataString(Cooperation);

    private static string Readers => $"api/documents/{Uri.EscapeDataString(Plan)}/readers";

    private async Task<string[]> ReadersAsync(string persona, string query)
    {
        using var visitor = await Visitor.SignInAsync(_host.Address, persona);
        var found = await visitor.Http.GetFromJsonAsync<JsonElement>(new Uri($"{Readers}?{query}", UriKind.Relative));
        return [.. found.EnumerateArray().Select(person => person.GetProperty("id").GetString()!)];
    }

    private async Task<IReadOnlyList<string>> WaitForAsync(string persona, int items)
    {
        await using var reader = await InboxReader.OfAsync(_host.Address, persona);
        return await reader.WaitForAsync(items);
    }

    private async Task<IReadOnlyList<string>> KindsOfAsync(string persona)
    {
        await using var reader = await InboxReader.OfAsync(_host.Address, persona);
        return await reader.KindsAsync();
    }
}

using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using NvpOrleans.Abstractions.Access;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Tests.Cluster.Hosting;
using NvpOrleans.Tests.Cluster.Plans;
using NvpOrleans.Tests.Kit;
using NvpOrleans.Tests.Kit.Comments;
using NvpOrleans.Tests.Kit.Inbox;
using NvpOrleans.Tests.Kit.Plans;
using NvpOrleans.Yjs;
using static NvpOrleans.Tests.Cluster.Hosting.Places;

namespace NvpOrleans.Tests.Cluster.Inbox;

/// <summary>What those are told who follow something. Each test has a follower of its own, and a section that nobody else follows.</summary>
public sealed class FollowTests(SharedService service) : IClassFixture<SharedService>
{
    private const string Mayor = "mayor-antwerpen";
    private const string Magistrate = "zone-magistrate-antwerpen";
    private const string Owner = "federal-owner-drugs";
    private const string Drugs = "phenomenon/2022-2025/3";

    [Fact]
    public async Task WhoFollowsASection_IsToldWhatOthersSayThere_AsOneLine_UntilTheyNoLongerDo()
    {
        const string section = "scan/services@nl";
        await using var karel = await InboxReader.OfAsync(service.Address, Karel);
        await using var phone = await InboxReader.OfAsync(service.Address, Karel);
        Assert.Equal([$"{Plan}/{section}"], await karel.FollowAsync($"{Plan}/{section}"));
        Assert.Equal([$"{Plan}/{section}"], await karel.FollowAsync($"{Plan}/{section}")); // said again, it is one
        await phone.Connection.WaitForAsync(heard => heard.OfType<HeardInbox>().Any(told => told.Version > 0), "that something is followed on the other device");
        using var lotte = await Commenter.OfAsync(service.Address, Lotte, Plan);
        using var own = await Commenter.OfAsync(service.Address, Karel, Plan);

        await lotte.StartAsync(section, "Klopt dit?");
        var thread = await lotte.StartAsync(section, "En dit?");
        await own.StartAsync(section, "Van mij.");
        await TellAsync(Plan);

        var item = (await phone.PageAsync()).GetProperty("items").EnumerateArray().Single();
        Assert.Equal(
            ("remarked", section, thread, 2),
            (item.GetProperty("kind").GetString(), item.GetProperty("section").GetString(), item.GetProperty("thread").GetGuid(), item.GetProperty("count").GetInt32()));
        var seen = await karel.MarkAsync(true, item.GetProperty("key").GetString()!);
        Assert.Equal((0, 1), (seen.GetProperty("unread").GetInt32(), seen.GetProperty("items").GetArrayLength()));

        Assert.Empty(await karel.FollowAsync($"{Plan}/{section}", false));
        await lotte.StartAsync(section, "Nog iets.");
        await TellAsync(Plan);
        Assert.Equal(0, (await karel.PageAsync()).GetProperty("unread").GetInt32());
    }

    [Fact]
    public async Task ARemarkOfAnotherOffice_IsNeverTold()
    {
        const string section = "scan/organisation@nl";
        await using var mayor = await InboxReader.OfAsync(service.Address, Mayor);
        await mayor.FollowAsync($"{Plan}/{section}");
        using var magistrate = await Commenter.OfAsync(service.Address, Magistrate, Plan);

        var hidden = await magistrate.StartAsync(section, "Onder ons.", audience: "office");
        var told = await magistrate.StartAsync(section, "Voor iedereen.");
        await mayor.WaitForAsync(1);

        var page = await mayor.PageAsync();
        Assert.DoesNotContain(hidden.ToString(), page.GetRawText(), StringComparison.Ordinal);
        var item = page.GetProperty("items").EnumerateArray().Single();
        Assert.Equal((told, 1), (item.GetProperty("thread").GetGuid(), item.GetProperty("count").GetInt32()));
    }

    [Fact]
    public async Task WhoMayNoLongerRead_IsToldNothing_AndFindsNothing()
    {
        const string section = "scan/context@nl";
        await using var coordinator = await InboxReader.OfAsync(service.Address, Coordinator);
        await coordinator.FollowAsync($"{Plan}/{section}");
        using var lotte = await Commenter.OfAsync(service.Address, Lotte, Plan);
        await lotte.StartAsync(section, "Vooraf.");
        await coordinator.WaitForAsync(1);
        Grant[] before = [.. (await service.Host.Grains.GetGrain<IPersonGrain>(Coordinator).GetPerson())!.Grants];

        await service.Host.Grains.SetGrantsAsync(Coordinator);
        Assert.Empty(await coordinator.KindsAsync());
        await lotte.StartAsync(section, "Intussen.");
        await TellAsync(Plan);
        await service.Host.Grains.SetGrantsAsync(Coordinator, before);

        Assert.Equal(1, (await coordinator.PageAsync()).GetProperty("items")[0].GetProperty("count").GetInt32());
    }

    [Fact]
    public async Task ADayOfWriting_IsOneLine_AndOnesOwnIsNone()
    {
        const string section = "scan/capacity@nl";
        await using var youssef = await InboxReader.OfAsync(service.Address, Youssef);
        await using var lotte = await InboxReader.OfAsync(service.Address, Lotte);
        await youssef.FollowAsync($"{Plan}/{section}");
        await lotte.FollowAsync($"{Plan}/{section}");
        await using var editor = await service.OpenAsync(Lotte, section);

        await editor.AppendAsync("Eerst ");
        await TellAsync(Plan);
        await editor.AppendAsync("en daarna.");
        await TellAsync(Plan);

        Assert.Equal(["rewritten"], await youssef.KindsAsync());
        Assert.Equal(1, (await youssef.PageAsync()).GetProperty("items")[0].GetProperty("count").GetInt32());
        Assert.Empty(await lotte.KindsAsync());
    }

    [Fact]
    public async Task WhoFollowsAPhenomenon_IsToldWhereItStands()
    {
        await using var owner = await InboxReader.OfAsync(service.Address, Owner);
        await owner.FollowAsync(Drugs);
        using var interior = await Desk.OfAsync(service.Address, "ministry-interior", Drugs);

        await interior.CarryAsync("move", new { to = "federal-police-council-opinion", date = "2022-01-20", reason = "" });

        Assert.Equal(["progressed federal-police-council-opinion"], await owner.WaitForAsync(1));
    }

    [Fact]
    public async Task WhoFollowsATheme_IsToldWhatAZoneMakesOfIt()
    {
        await using var owner = await InboxReader.OfAsync(service.Address, "federal-owner-internet");
        await using var editor = await service.OpenAsync(Lotte, "choices");
        await owner.FollowAsync("theme/2022-2025/T1");

        await editor.EditAsync(doc => ((YMap)doc.GetMap("choices")["T1"]!).Set("level", "priority"));
        await editor.EditAsync(doc => ((YMap)doc.GetMap("choices")["3"]!).Set("level", "priority")); // which they do not follow
        await TellAsync(Plan);

        var item = (await owner.PageAsync()).GetProperty("items").EnumerateArray().Single();
        Assert.Equal(
            ("chosen", "priority", "T1", Plan),
            (item.GetProperty("kind").GetString(), item.GetProperty("word").GetString(), item.GetProperty("phenomenon").GetString(), item.GetProperty("document").GetString()));
    }

    [Fact]
    public async Task WhatMayNotBeRead_CannotBeFollowed()
    {
        await using var observer = await InboxReader.OfAsync(service.Address, Observer);
        foreach (var target in new[] { $"{Plan}/{Cooperation}", "zone/5345", $"{Plan}/nothing@nl", "zone/nowhere", "plan/2020-2025/nowhere/mission@nl" })
        {
            using var refused = await observer.SendFollowAsync(target);
            Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        }

        using var malformed = await observer.SendFollowAsync("nothing");
        Assert.Equal(HttpStatusCode.BadRequest, malformed.StatusCode);
        Assert.Empty((await observer.PageAsync()).GetProperty("follows").EnumerateArray());
    }

    [Fact]
    public async Task WhoReadsOnlyWhatIsPublished_IsToldWhenItIs_AndNothingOfTheWayThere_AndOthersAlsoWhenItIsGivenUp()
    {
        const string plan = "plan/2020-2025/5339";
        const string mission = "mission@fr";
        await PlanInForce.BringBrusselsAsync(service.Address);
        await using var observer = await InboxReader.OfAsync(service.Address, Observer);
        await using var magistrate = await InboxReader.OfAsync(service.Address, "prosecutor-brussel"); // who reads the drafts too
        foreach (var follower in new[] { observer, magistrate })
            foreach (var target in new[] { "zone/5339", $"{plan}/{mission}" }) await follower.FollowAsync(target);
        using var chief = await Desk.OfAsync(service.Address, "zone-chief-brussel", plan);
        using var nadia = await Commenter.OfAsync(service.Address, "zone-editor-brussel", plan);

        await chief.CarryAsync("open-addendum", new { reason = "Un nouveau plan national." });
        await using (var editor = await Editor.OpenAsync(service.Address, "zone-editor-brussel", plan, mission)) await editor.AppendAsync("Pas encore.");
        await nadia.StartAsync(mission, "Est-ce juste ?");
        await chief.CarryAsync("open-consultation", new { until = "2099-01-01" });
        await TellAsync(plan);

        Assert.Superset(new HashSet<string> { "rewritten", "remarked", "moved drafting", "moved consultation" }, (await magistrate.KindsAsync()).ToHashSet());
        Assert.Empty(await observer.KindsAsync());

        await PlanInForce.BringBrusselsAsync(service.Address);
        await TellAsync(plan);

        Assert.Equal(["came-into-force 2"], await observer.KindsAsync());

        await chief.CarryAsync("open-addendum", new { reason = "Encore un plan." });
        await using (var editor = await Editor.OpenAsync(service.Address, "zone-editor-brussel", plan, mission)) await editor.AppendAsync("Non.");
        await using (var editor = await Editor.OpenAsync(service.Address, "zone-editor-brussel", plan, "choices"))
            await editor.EditAsync(doc => ((YMap)doc.GetMap("choices")["6"]!).Set("level", "priority"));
        await using var mayor = await InboxReader.OfAsync(service.Address, "mayor-elsene");
        foreach (var target in new[] { "phenomenon/2022-2025/6", $"{plan}/{mission}" }) await mayor.FollowAsync(target);

        await chief.CarryAsync("withdraw-addendum", new { reason = "Pas nécessaire." });
        await TellAsync(plan);

        // Text and place are again what they were, by whoever decided it.
        var told = (await mayor.PageAsync()).GetProperty("items").EnumerateArray().Select(item => $"{item.GetProperty("kind")} {item.GetProperty("by")}").ToList();
        Assert.Superset(new HashSet<string> { "chosen zone-chief-brussel", "rewritten zone-chief-brussel" }, told.ToHashSet());
    }

    // What would be told has been told when this ends.
    private async Task TellAsync(string document) => await service.Host.Grains.GetDocument(DocumentId.Parse(document)!.Value).TellNews();
}

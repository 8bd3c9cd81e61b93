using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using NvpOrleans.Abstractions.Access;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Grains.Documents;
using NvpOrleans.Journal;
using NvpOrleans.Tests.Cluster.Hosting;
using NvpOrleans.Tests.Kit;
using NvpOrleans.Tests.Kit.Inbox;
using NvpOrleans.Tests.Kit.Plans;
using NvpOrleans.Yjs;
using static NvpOrleans.Tests.Cluster.Hosting.Places;

namespace NvpOrleans.Tests.Cluster.Plans;

/// <summary>The version in force is read while an addendum is written, and what was laid before the council stays readable beside it.</summary>
public sealed class FrozenTextTests : IAsyncLifetime
{
    private const string Versions = "api/plans/2020-2025/5345/versions";

    private ServiceHost _host = null!;

    // Nobody is told of anything before a restart.
    public async Task InitializeAsync() => _host = await ServiceHost.StartAsync(null, null, ("Documents:NewsPause", "01:00:00"), ("News:LookEvery", "01:00:00"));

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task WhileAnAddendumIsWritten_AnObserver_ReadsTheVersionInForce_AsItWasSigned()
    {
        await WriteAddendumAsync();

        var (status, version) = await GetAsync(Observer, $"{Versions}/1");
        var text = await SectionAsync(Observer, "1", Cooperation);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.True(version.GetProperty("matches").GetBoolean());
        Assert.True(version.GetProperty("text").GetProperty("isInForce").GetBoolean());
        Assert.Equal("<paragraph>in voege </paragraph>", text);
        Assert.Equal((1, false), await ListedAsync(Observer));
        Assert.Equal((1, true), await ListedAsync(Lotte));
    }

    [Fact]
    public async Task WhileAnAddendumIsWritten_TheVersionInForce_IsStillCarriedOut_RolledUpAndVerified_WhateverTheDraftSays()
    {
        await Goals.WriteAsync(_host.Address);
        await using (var choices = await Editor.OpenAsync(_host.Address, Lotte, Plan, "choices", true))
            await choices.EditAsync(doc => ((YMap)doc.GetMap("choices")["3"]!).Set("level", "priority"));
        await WriteAddendumAsync();
        await using (var choices = await Editor.OpenAsync(_host.Address, Lotte, Plan, "choices", true))
            await choices.EditAsync(doc => ((YMap)doc.GetMap("choices")["3"]!).Set("level", "not-retained"));
        await using (var goals = await Editor.OpenAsync(_host.Address, Lotte, Plan, "objectives", true))
            await goals.EditAsync(doc => ((YMap)doc.GetMap("items")[Goals.Action]!).Set("deleted", true));

        using var editor = await Desk.OfAsync(_host.Address, Lotte, Plan);
        await editor.CarryAsync("report-action", new { item = Goals.Action, status = "running", value = (decimal?)null, valueDate = (string?)null, note = "Toch bezig." });
        Assert.Equal(HttpStatusCode.OK, (await GetAsync(Lotte, $"api/plans/2020-2025/5345/actions/{Goals.Action}")).Status);
        Assert.Equal(2, (await GetAsync(Lotte, "api/plans/2020-2025/5345/actions")).Body.GetProperty("actions").GetArrayLength());

        var (status, verified) = await GetAsync(Observer, "api/plans/2020-2025/5345/verification?version=1");
        Assert.Equal((HttpStatusCode.OK, true), (status, verified.GetProperty("matches").GetBoolean()));
        await Eventually.TrueAsync(async () =>
        {
            var plans = (await GetAsync(Lotte, "api/overview/2020-2025")).Body;
            var plan = plans.EnumerateArray().Single(found => found.GetProperty("document").GetString() == Plan);
            return (LevelIn(plan, "working"), LevelIn(plan, "public")) == ("not-retained", "priority");
        });
    }

    private static string? LevelIn(JsonElement plan, string part) =>
        plan.GetProperty(part) is { ValueKind: JsonValueKind.Object } summary && summary.GetProperty("choices") is { ValueKind: JsonValueKind.Object } choices
        && choices.TryGetProperty("3", out var level) ? level.GetString() : null;

    [Fact]
    public async Task WhatIsRead_HoldsNothingOfHowItCameAbout()
    {
        await using (var lotte = await Editor.OpenAsync(_host.Address, Lotte, Plan, "objectives"))
        {
            await lotte.EditAsync(doc => Goals.Add(doc, Goals.Strategic, ("title@nl", "Blijft")));
            await lotte.EditAsync(doc => Goals.Add(doc, Goals.Operational, ("title@nl", "GESCHRAPT")));
            await lotte.EditAsync(doc => ((YMap)doc.GetMap("items")[Goals.Operational]!).Set("deleted", true));
        }

        await PlanInForce.BringAsync(_host.Address);

        var (_, update) = await BytesAsync(Observer, "1", "objectives");
        Assert.Contains("Blijft", Encoding.UTF8.GetString(update), StringComparison.Ordinal);
        Assert.DoesNotContain("GESCHRAPT", Encoding.UTF8.GetString(update), StringComparison.Ordinal);
        Assert.Equal([1UL], Update.Decode(update, DecodeLimits.Trusted).Clients); // the service's, not the writers'

        using var observer = await Visitor.SignInAsync(_host.Address, Observer);
        using var answer = await observer.GetUpdatesAsync(Plan, "objectives");
        answer.EnsureSuccessStatusCode();
        var open = await answer.Content.ReadAsByteArrayAsync();
        Assert.Contains("Blijft", Encoding.UTF8.GetString(open), StringComparison.Ordinal);
        Assert.DoesNotContain("GESCHRAPT", Encoding.UTF8.GetString(open), StringComparison.Ordinal);
        Assert.Equal([1UL], Update.Decode(open, DecodeLimits.Trusted).Clients);
    }

    [Fact]
    public async Task WhoMayReadMore_WhileThePublishedTextIsOpen_GetsTheOneThatIsWritten()
    {
        await using (var goals = await Editor.OpenAsync(_host.Address, Lotte, Plan, "objectives"))
            await goals.EditAsync(doc => Goals.Add(doc, Goals.Strategic, ("title@nl", "Blijft")));
        await PlanInForce.BringAsync(_host.Address);
        await using var observer = await Editor.OpenAsync(_host.Address, Observer, Plan, "objectives");
        Assert.InRange(observer.Generation, int.MinValue, -1);

        await _host.Grains.SetGrantsAsync(Observer, new Grant(Role.Coordinator, new Scope(ScopeKind.Zones, ["5345"]), []));
        await observer.WaitForAsync(() => observer.Generation == 1, "the text with its writers");
        Assert.Equal("read", observer.Ability); // it is frozen
    }

    [Fact]
    public async Task EveryTextOfThePlan_IsReadByThoseWhoCouldReadItOnItsWay_AndTheVersionInForceByAll()
    {
        await WriteAddendumAsync();
        using (var karel = await Desk.OfAsync(_host.Address, Karel, Plan))
        {
            await karel.CarryAsync("open-consultation", new { until = "2030-01-01" });
            await karel.CarryAsync("submit-to-council");
        }

        using (var mayor = await Desk.OfAsync(_host.Address, "mayor-antwerpen", Plan)) await mayor.CarryAsync("return-from-council", new { reason = "Nee." });

        foreach (var (persona, expected) in new[]
        {
            (Observer, "1"), ("zone-chief-brussel", "1"), ("ministry-interior", "1"), ("council-secretary-antwerpen", "1"),
            ("dirco-antwerpen", "1,2.1"), ("mayor-antwerpen", "1,2.1"), (Karel, "1,2.1"), (Administrator, ""),
        })
        {
            var (_, versions) = await GetAsync(persona, Versions);
            Assert.Equal((persona, expected), (persona, string.Join(',', versions.EnumerateArray().Select(version => version.GetProperty("name").GetString()))));
            foreach (var name in new[] { "1", "2.1" })
            {
                var status = expected.Split(',').Contains(name) ? HttpStatusCode.OK : HttpStatusCode.NotFound;
                Assert.Equal((persona, name, status), (persona, name, (await GetAsync(persona, $"{Versions}/{name}")).Status));
            }
        }

        Assert.Equal(HttpStatusCode.NotFound, (await BytesAsync(Observer, "2.1", Cooperation)).Status);
        Assert.Equal(HttpStatusCode.OK, (await BytesAsync("dirco-antwerpen", "2.1", Cooperation)).Status);
    }

    [Fact]
    public async Task WhoSleptThroughANewVersion_GetsAllOfIt_AndNotItsEndBehindTheOldOne()
    {
        await using (var lotte = await Editor.OpenAsync(_host.Address, Lotte, Plan, Cooperation)) await lotte.AppendAsync("in voege ");
        await PlanInForce.BringAsync(_host.Address);
        await using var observer = await PlanningConnection.StartAsync(await Visitor.SignInAsync(_host.Address, Observer));
        var first = await observer.OpenSectionAsync(Plan, Cooperation);
        using (var karel = await Desk.OfAsync(_host.Address, Karel, Plan)) await karel.CarryAsync("open-addendum", new { reason = "Nieuw nationaal plan." });
        await using (var lotte = await Editor.OpenAsync(_host.Address, Lotte, Plan, Cooperation)) await lotte.AppendAsync("en vernieuwd");
        using (var karel = await Desk.OfAsync(_host.Address, Karel, Plan)) await karel.CarryAsync("open-consultation", new { until = "2030-01-01" });
        await PlanInForce.BringAsync(_host.Address);

        var second = await observer.OpenSectionAsync(Plan, Cooperation, 7, first.StateVector, generation: first.Generation);

        Assert.NotEqual(first.Generation, second.Generation); // so it starts anew
        Assert.Equal("<paragraph>in voege en vernieuwd</paragraph>", SectionReading.Render(second.Update));
    }

    [Fact]
    public async Task AVersionThatWasReplaced_StaysWithThoseWhoWorkedOnThePlan()
    {
        await WriteAddendumAsync();
        using (var karel = await Desk.OfAsync(_host.Address, Karel, Plan)) await karel.CarryAsync("open-consultation", new { until = "2030-01-01" });
        await PlanInForce.BringAsync(_host.Address);

        Assert.Equal("<paragraph>in voege en GEHEIM</paragraph>", await SectionAsync(Observer, "2", Cooperation));
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(Observer, $"{Versions}/1")).Status);
        var (_, replaced) = await GetAsync("ministry-justice", $"{Versions}/1");
        Assert.False(replaced.GetProperty("text").GetProperty("isInForce").GetBoolean());
        Assert.NotEqual(JsonValueKind.Null, replaced.GetProperty("text").GetProperty("replacedOn").ValueKind);
        Assert.Equal("<paragraph>in voege </paragraph>", await SectionAsync("ministry-justice", "1", Cooperation));
    }

    [Fact]
    public async Task AnAddendumThatIsGivenUp_BecomesTheVersionInForceAgain_ForOpenEditorsToo_AndLeavesNothingOfItsWords()
    {
        await using (var goals = await Editor.OpenAsync(_host.Address, Lotte, Plan, "objectives")) await goals.EditAsync(doc => Goals.Add(doc, Goals.Strategic, ("title@nl", "Blijft")));
        await WriteAddendumAsync();
        await using var lotte = await Editor.OpenAsync(_host.Address, Lotte, Plan, Cooperation, true);
        await using (var goals = await Editor.OpenAsync(_host.Address, Lotte, Plan, "objectives"))
        {
            await goals.EditAsync(doc => Goals.Add(doc, Goals.Operational, ("title@nl", "GEHEIM DOEL")));
            await goals.EditAsync(doc => ((YText)((YMap)doc.GetMap("items")[Goals.Strategic]!)["title@nl"]!).Insert(0, "GEHEIM "));
        }

        await using (var choices = await Editor.OpenAsync(_host.Address, Lotte, Plan, "choices", true))
            await choices.EditAsync(doc => ((YMap)doc.GetMap("choices")["6"]!).Set("level", "priority"));
        await using (var follower = await InboxReader.OfAsync(_host.Address, "mayor-antwerpen")) await follower.FollowAsync("phenomenon/2022-2025/6");
        using var karel = await Desk.OfAsync(_host.Address, Karel, Plan);
        using (var editor = await Desk.OfAsync(_host.Address, Lotte, Plan)) Assert.Equal((HttpStatusCode.Forbidden, "role"), await editor.RefusedAsync("withdraw-addendum", new { reason = "Nee." }));
        var operation = Guid.NewGuid();
        var standing = await karel.CarryAsync("withdraw-addendum", new { reason = "Toch niet nodig." }, operation);
        await karel.CarryAsync("withdraw-addendum", new { reason = "Toch niet nodig." }, operation);

        Assert.Equal("in-force", standing.GetProperty("stage").GetString());
        Assert.True((await karel.VerifyAsync()).GetProperty("matches").GetBoolean()); // recomputed from the journal
        await lotte.WaitForAsync(() => lotte.Ability == "read", "the freeze");
        Assert.Equal("<paragraph>in voege </paragraph>", await _host.XmlAsync(Cooperation));
        await Eventually.TrueAsync(() => Task.FromResult(!SectionReading.Render(lotte.State).Contains("GEHEIM", StringComparison.Ordinal)));
        using var observer = await Visitor.SignInAsync(_host.Address, Observer);
        foreach (var section in new[] { Cooperation, "objectives" })
        {
            using var answer = await observer.GetUpdatesAsync(Plan, section);
            answer.EnsureSuccessStatusCode();
            Assert.DoesNotContain("GEHEIM", Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync()), StringComparison.Ordinal);
        }

        await using var next = await ServiceHost.StartAsync(_host.Stores);
        using var again = await Desk.OfAsync(next.Address, Karel, Plan);
        Assert.Equal("in-force", await again.StageAsync());
        Assert.True((await again.VerifyAsync()).GetProperty("matches").GetBoolean());
        await next.Grains.GetDocument(DocumentId.Parse(Plan)!.Value).TellNews();
        await using var mayor = await InboxReader.OfAsync(next.Address, "mayor-antwerpen");
        Assert.Contains("chosen", await mayor.KindsAsync()); // the place that the addendum gave a phenomenon is given up with it
        await again.CarryAsync("open-addendum", new { reason = "Nu wel." });
    }

    [Fact]
    public async Task ASectionOfWhichContentWasErased_IsNotShown_AndTheOthersAre()
    {
        await using (var lotte = await Editor.OpenAsync(_host.Address, Lotte, Plan, "mission@nl")) await lotte.AppendAsync("blijft");
        await WriteAddendumAsync();
        Assert.Equal(HttpStatusCode.OK, (await BytesAsync(Observer, "1", Cooperation)).Status); // and is remembered
        var frames = await _host.Stores.Memory.ReadAsync(JournalId.Of(Plan), 1, CancellationToken.None).ToListAsync();
        var erased = frames.Where(frame => frame.Subject == Cooperation && (EntryKind)frame.Kind == EntryKind.Update).Select(frame => frame.Sequence).Take(1);
        await _host.Stores.Memory.EraseAsync(JournalId.Of(Plan), [.. erased], CancellationToken.None);
        await using var next = await ServiceHost.StartAsync(_host.Stores);
        await _host.DisposeAsync();
        _host = next;

        var (_, version) = await GetAsync(Observer, $"{Versions}/1");
        Assert.Equal(JsonValueKind.Null, version.GetProperty("matches").ValueKind);
        Assert.True(version.GetProperty("sections").EnumerateArray().Single(section => section.GetProperty("section").GetString() == Cooperation).GetProperty("isErased").GetBoolean());
        Assert.Equal(HttpStatusCode.Conflict, (await BytesAsync(Observer, "1", Cooperation)).Status);
        Assert.Contains("blijft", await SectionAsync(Observer, "1", "mission@nl"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ATextThatThereIsNot_IsNotFound()
    {
        await WriteAddendumAsync();
        foreach (var name in new[] { "3", "1.2", "..%2F1", "-1" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(Karel, $"{Versions}/{name}")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await BytesAsync(Karel, name, Cooperation)).Status);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await BytesAsync(Karel, "1", "nergens@nl")).Status);
    }

    private async Task WriteAddendumAsync()
    {
        await using var lotte = await Editor.OpenAsync(_host.Address, Lotte, Plan, Cooperation, true);
        await lotte.AppendAsync("in voege ");
        await PlanInForce.BringAsync(_host.Address);
        using (var karel = await Desk.OfAsync(_host.Address, Karel, Plan)) await karel.CarryAsync("open-addendum", new { reason = "Nieuw nationaal plan." });
        await lotte.WaitForAsync(() => lotte.Ability == "write", "the addendum");
        await lotte.AppendAsync("en GEHEIM");
    }

    private async Task<(HttpStatusCode Status, JsonElement Body)> GetAsync(string persona, string path)
    {
        using var visitor = await Visitor.SignInAsync(_host.Address, persona);
        using var answer = await visitor.GetAsync(path);
        return (answer.StatusCode, await answer.Content.ReadFromJsonAsync<JsonElement>());
    }

    private async Task<(HttpStatusCode Status, byte[] Update)> BytesAsync(string persona, string version, string section)
    {
        using var visitor = await Visitor.SignInAsync(_host.Address, persona);
        using var answer = await visitor.GetAsync($"{Versions}/{version}/sections/{Uri.EscapeDataString(section)}");
        return (answer.StatusCode, await answer.Content.ReadAsByteArrayAsync());
    }

    private async Task<string> SectionAsync(string persona, string version, string section)
    {
        var (status, update) = await BytesAsync(persona, version, section);
        Assert.Equal(HttpStatusCode.OK, status);
        return SectionReading.Render(update);
    }

    private async Task<(int? Version, bool CanOpen)> ListedAsync(string persona)
    {
        (int?, bool) listed = default;
        await Eventually.TrueAsync(async () =>
        {
            var (_, documents) = await GetAsync(persona, "api/documents");
            var plan = documents.EnumerateArray().Single(document => document.GetProperty("document").GetString() == Plan);
            listed = (plan.GetProperty("versionInForce").ValueKind == JsonValueKind.Null ? null : plan.GetProperty("versionInForce").GetInt32(), plan.GetProperty("canOpen").GetBoolean());
            return plan.GetProperty("stage").GetString() == "drafting";
        });
        return listed;
    }
}

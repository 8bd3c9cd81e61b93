using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using NvpOrleans.Tests.Cluster.Hosting;
using NvpOrleans.Tests.Kit;
using NvpOrleans.Tests.Kit.Plans;
using static NvpOrleans.Tests.Cluster.Hosting.Places;

namespace NvpOrleans.Tests.Cluster.Plans;

/// <summary>Actions of a plan in force: what is reported reaches the others, once, and what is late or stale shows without anybody's doing.</summary>
public sealed class ActionTests : IAsyncLifetime
{
    private ServiceHost _host = null!;

    public async Task InitializeAsync()
    {
        _host = await ServiceHost.StartAsync();
        await Goals.WriteAsync(_host.Address);
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task AReport_ReachesSomebodyElseWhoHasThePlanOpen()
    {
        await PlanInForce.BringAsync(_host.Address);
        using var youssef = await Visitor.SignInAsync(_host.Address, Youssef);
        await using var watching = await PlanningConnection.StartAsync(youssef);
        var opened = await watching.OpenDocumentAsync(Plan);
        using var lotte = await Desk.OfAsync(_host.Address, Lotte, Plan);

        await lotte.CarryAsync("report-action", Report("running", 7.5m, "2025-03-01", "Zeven wijken doen mee."));

        await watching.WaitForAsync(
            heard => heard.OfType<HeardChange>().Any(change => change.Change.Decisions > opened.Decisions), "word of the report");
        var news = (await GetAsync(Youssef, "plans/2020-2025/5345/actions")).GetProperty("actions")[0];
        Assert.Equal(("running", 7.5m), (news.GetProperty("status").GetString(), news.GetProperty("value").GetProperty("value").GetDecimal()));
        Assert.Equal("2025-03-01", news.GetProperty("value").GetProperty("date").GetString());
    }

    [Fact]
    public async Task AReport_SentAgainWithItsOperation_IsRecordedOnce_AndOneOfAnotherOperationAgain()
    {
        await PlanInForce.BringAsync(_host.Address);
        using var lotte = await Desk.OfAsync(_host.Address, Lotte, Plan);
        var operation = Guid.NewGuid();
        await lotte.CarryAsync("report-action", Report("running"), operation);
        await lotte.CarryAsync("report-action", Report("running"), operation);
        Assert.Single(await ReportsAsync());

        await lotte.CarryAsync("report-action", Report("done"));

        Assert.Equal(["done", "running"], (await ReportsAsync()).Select(report => report.GetProperty("status").GetString()));
    }

    [Fact]
    public async Task TwoReports_AtOneMoment_AreBothRecorded_AndTheLaterOneStands()
    {
        await PlanInForce.BringAsync(_host.Address);
        using var lotte = await Desk.OfAsync(_host.Address, Lotte, Plan);
        using var youssef = await Desk.OfAsync(_host.Address, Youssef, Plan);
        _host.Journal.Hold();
        var reporting = new[]
        {
            lotte.CarryAsync("report-action", Report("running", 7m, "2025-03-01", "Zeven wijken.")),
            youssef.CarryAsync("report-action", Report("done", 12m, "2025-03-01", "Twaalf wijken.")),
        };
        await _host.Journal.HeldAsync(); // neither is answered before both are on their way
        _host.Journal.Release();
        await Task.WhenAll(reporting);

        var reports = await ReportsAsync();
        Assert.Equal(
            [(Lotte, "running", "Zeven wijken."), (Youssef, "done", "Twaalf wijken.")],
            reports.Select(report => (report.GetProperty("by").GetString()!, report.GetProperty("status").GetString()!, report.GetProperty("note").GetString()!)).Order());
        var news = (await GetAsync(Youssef, "plans/2020-2025/5345/actions")).GetProperty("actions")[0];
        Assert.Equal(reports[0].GetProperty("status").GetString(), news.GetProperty("status").GetString()); // the newest stands first
    }

    [Fact]
    public async Task AnAction_WithoutNewsForNinetyDays_IsStaleFromTheDayAfter_AndNewsMakesItFresh()
    {
        await PlanInForce.BringAsync(_host.Address);
        var inForceFrom = BelgianToday();
        using var lotte = await Desk.OfAsync(_host.Address, Lotte, Plan);
        Assert.Equal(inForceFrom.AddDays(91), await StaleFromAsync());

        _host.Clock.Advance(TimeSpan.FromDays(60));
        await lotte.CarryAsync("report-action", Report("running"));
        Assert.Equal(inForceFrom.AddDays(151), await StaleFromAsync());

        await lotte.CarryAsync("report-action", Report("stopped"));
        Assert.Null(await StaleFromAsync());
    }

    [Fact]
    public async Task TheOverview_CountsLateAndStaleActions_AsTheDaysPass_ThoughThePlanTellsNothingAnew()
    {
        await PlanInForce.BringAsync(_host.Address);
        await Eventually.TrueAsync(async () => (await WorkingAsync()) is { ValueKind: JsonValueKind.Object } working
            && (working.GetProperty("lateActions").GetInt32(), working.GetProperty("staleActions").GetInt32()) == (1, 0));

        _host.Clock.Advance(TimeSpan.FromDays(91));

        var later = await WorkingAsync();
        Assert.Equal((1, 2), (later.GetProperty("lateActions").GetInt32(), later.GetProperty("staleActions").GetInt32()));
    }

    [Fact]
    public async Task OpenActions_AreThoseOnWhichOneMayReport_LateOnesFirst()
    {
        await PlanInForce.BringAsync(_host.Address);
        await Eventually.TrueAsync(async () => (await OpenAsync(Lotte)).Length == 2);

        Assert.Equal([Goals.Action, Goals.OtherAction], await OpenAsync(Karel));
        Assert.Empty(await OpenAsync(Pilot)); // whose grant names other sections
        Assert.Empty(await OpenAsync(Observer));
        using var lotte = await Desk.OfAsync(_host.Address, Lotte, Plan);
        await lotte.CarryAsync("report-action", Report("done"));
        await Eventually.TrueAsync(async () => await OpenAsync(Lotte) is [Goals.OtherAction]);
    }

    [Fact]
    public async Task Actions_OfADraft_AreNotForThoseWhoDoNotReadIt_AndNobodyReportsOnThem()
    {
        using var observer = await Visitor.SignInAsync(_host.Address, Observer);
        foreach (var path in new[] { "actions", $"actions/{Goals.Action}" })
        {
            using var refused = await observer.GetAsync($"api/plans/2020-2025/5345/{path}");
            Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        }

        var sheet = (await GetAsync(Lotte, $"plans/2020-2025/5345/actions/{Goals.Action}")).GetProperty("action");
        Assert.Equal("stage", sheet.GetProperty("objection").GetProperty("reason").GetString());
        Assert.Equal(JsonValueKind.Null, sheet.GetProperty("news").GetProperty("lateFrom").ValueKind);
    }

    [Fact]
    public async Task AnAction_IsShownWithItsGoals_AndSaysWhoMayReport()
    {
        await PlanInForce.BringAsync(_host.Address);

        var mine = (await GetAsync(Lotte, $"plans/2020-2025/5345/actions/{Goals.Action}")).GetProperty("action");
        var others = (await GetAsync(Observer, $"plans/2020-2025/5345/actions/{Goals.Action}")).GetProperty("action");

        Assert.Equal(["Minder inbraken", "Sneller ter plaatse"], mine.GetProperty("goals").EnumerateArray().Select(goal => goal.GetProperty("nl").GetString()));
        Assert.Equal("2020-07-01", mine.GetProperty("news").GetProperty("lateFrom").GetString());
        Assert.Equal(JsonValueKind.Null, mine.GetProperty("objection").ValueKind);
        Assert.Equal("role", others.GetProperty("objection").GetProperty("reason").GetString());
        using var visitor = await Visitor.SignInAsync(_host.Address, Lotte);
        using var missing = await visitor.GetAsync($"api/plans/2020-2025/5345/actions/{Goals.Strategic}");
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
    }

    private static object Report(string status, decimal? value = null, string? valueDate = null, string note = "") =>
        new { item = Goals.Action, status, value, valueDate, note };

    private async Task<JsonElement[]> ReportsAsync() =>
        [.. (await GetAsync(Lotte, $"plans/2020-2025/5345/actions/{Goals.Action}")).GetProperty("action").GetProperty("reports").EnumerateArray()];

    private async Task<DateOnly?> StaleFromAsync()
    {
        var news = (await GetAsync(Lotte, "plans/2020-2025/5345/actions")).GetProperty("actions")[0];
        return news.GetProperty("staleFrom").GetString() is { } day ? DateOnly.ParseExact(day, "O", CultureInfo.InvariantCulture) : null;
    }

    private async Task<string[]> OpenAsync(string persona) =>
        [.. (await GetAsync(persona, "overview/2020-2025/actions")).EnumerateArray()
            .Select(open => open.GetProperty("action").GetProperty("news").GetProperty("item").GetString()!)];

    private async Task<JsonElement> WorkingAsync() =>
        (await GetAsync(Karel, "overview/2020-2025")).EnumerateArray().Single(plan => plan.GetProperty("document").GetString() == Plan).GetProperty("working");

    private async Task<JsonElement> GetAsync(string persona, string path)
    {
        using var visitor = await Visitor.SignInAsync(_host.Address, persona);
        using var answer = await visitor.GetAsync($"api/{path}");
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    private DateOnly BelgianToday() =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(_host.Clock.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById("Europe/Brussels")).DateTime);
}

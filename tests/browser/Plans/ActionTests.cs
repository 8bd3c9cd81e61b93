using System.Diagnostics;
using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using NvpOrleans.Tests.Browser.Setup;
using NvpOrleans.Tests.Kit;
using NvpOrleans.Tests.Kit.Plans;

namespace NvpOrleans.Tests.Browser.Plans;

/// <summary>Actions of a plan in force, as those see them who carry them out. Each test has a server of its own.</summary>
[Collection(SiteCollection.Name)]
public sealed class ActionTests(Site site)
{
    private const string Page = $"/plans/2020-2025/5345/actions/{Goals.Action}";

    [Fact]
    public Task AsPilot_IUpdateMyActionInUnderAMinute_FromALinkAfterLogin_OnAPhone() => InForceAsync(async (visit, _) =>
    {
        var chief = await visit.ComeInAsync("zone-chief-antwerpen");
        await chief.Page.GotoAsync("/plans/2020-2025/5345/objectives");
        var row = chief.Page.Locator($"[data-item={Goals.Action}]");
        await Assertions.Expect(row.Locator("[data-cell=status]")).ToContainTextAsync("No report yet");
        await Assertions.Expect(row.Locator("[data-due=late]")).ToHaveTextAsync("Late");

        var pilot = await visit.ComeAsync(new Look(IsPhone: true));
        pilot.Expect("401"); // asked for before they have signed in
        var watch = Stopwatch.StartNew();
        await pilot.Page.GotoAsync(Page);
        await pilot.Page.Locator("[data-persona=zone-editor-antwerpen-2]").TapAsync();
        await Assertions.Expect(pilot.Heading("Buurtinformatienetwerken")).ToBeVisibleAsync();
        await pilot.Page.GetByText("Running", new() { Exact = true }).TapAsync();
        await pilot.Page.Locator("[name=value]").FillAsync("7,5");
        await pilot.Page.Locator("[name=note]").FillAsync("Zeven wijken doen mee.");
        await pilot.Button("Save").TapAsync();
        await Assertions.Expect(pilot.Page.GetByTestId("report-saved")).ToHaveTextAsync(new Regex("^Saved at "));
        Assert.True(watch.Elapsed < TimeSpan.FromMinutes(1), $"It took {watch.Elapsed}.");

        await Assertions.Expect(pilot.Page.Locator("[data-report=running]")).ToContainTextAsync("Zeven wijken doen mee.");
        await Assertions.Expect(row.Locator("[data-cell=status]")).ToContainTextAsync("Running");
        await Assertions.Expect(row.Locator("[data-cell=value]")).ToContainTextAsync("7.5 netwerken");
        Assert.InRange(await pilot.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"), 1, 390);
        Assert.Empty((await pilot.Page.RunAxe()).Violations);
        Assert.Empty((await chief.Page.RunAxe()).Violations);
    });

    [Fact]
    public Task AReport_WithoutAConnection_SaysSo_KeepsWhatWasTyped_AndIsRecordedOnce() => InForceAsync(async (visit, server) =>
    {
        await using var cable = Cable.To(server);
        var pilot = await visit.ComeInAsync("zone-editor-antwerpen-2", new Look(IsPhone: true), cable.Address);
        pilot.ExpectNoNetwork();
        await pilot.Page.GotoAsync(Page);
        await pilot.Button("Save").TapAsync();
        await Assertions.Expect(pilot.Page.GetByText("Choose a status.")).ToBeVisibleAsync();
        await pilot.Page.GetByText("Done", new() { Exact = true }).TapAsync();
        await pilot.Page.Locator("[name=note]").FillAsync("Klaar, bel 0470 12 34 56");
        await Assertions.Expect(pilot.Page.GetByTestId("privacy-hint")).ToContainTextAsync("telephone number");

        cable.Cut();
        await pilot.Button("Save").TapAsync();
        await Assertions.Expect(pilot.Page.GetByTestId("report-failed")).ToContainTextAsync("Not saved");
        await Assertions.Expect(pilot.Page.Locator("[name=note]")).ToHaveValueAsync("Klaar, bel 0470 12 34 56");
        cable.Mend();
        await pilot.Button("Save again").TapAsync();
        await Assertions.Expect(pilot.Page.GetByTestId("report-saved")).ToHaveTextAsync(new Regex("^Saved at "));
        await Assertions.Expect(pilot.Page.Locator("[data-report]")).ToHaveCountAsync(1);
    });

    [Fact]
    public Task OnTheFirstPage_StandWhatIsToBeReportedOn_TheLateOneFirst_AndOthersOnlyRead() => InForceAsync(async (visit, server) =>
    {
        await Eventually.TrueAsync(async () =>
        {
            using var visitor = await Visitor.SignInAsync(server.Address, "zone-editor-antwerpen");
            using var answer = await visitor.GetAsync("api/overview/2020-2025/actions");
            return (await answer.Content.ReadAsStringAsync()).Contains(Goals.OtherAction, StringComparison.Ordinal);
        });
        var lotte = await visit.ComeInAsync("zone-editor-antwerpen");
        await lotte.Page.GotoAsync("/");
        var mine = lotte.Page.GetByTestId("my-actions").GetByRole(AriaRole.Link);
        await Assertions.Expect(mine).ToHaveCountAsync(2);
        await Assertions.Expect(mine.First).ToContainTextAsync("Late");
        await mine.First.ClickAsync();
        await Assertions.Expect(lotte.Page.GetByTestId("report")).ToBeVisibleAsync();

        var observer = await visit.ComeInAsync("observer-cabinet");
        await observer.Page.GotoAsync(Page);
        await Assertions.Expect(observer.Page.GetByTestId("objection")).ToContainTextAsync("You can read what they reported.");
        await Assertions.Expect(observer.Page.GetByTestId("report")).ToHaveCountAsync(0);
    });

    private async Task InForceAsync(Func<Visit, ServerProcess, Task> test)
    {
        await using var server = await ServerProcess.StartAsync();
        await Goals.WriteAsync(server.Address);
        await PlanInForce.BringAsync(server.Address);
        await site.VisitAsync(visit => test(visit, server), server.Address);
    }
}

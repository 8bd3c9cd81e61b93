using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using NvpOrleans.Tests.Browser.Setup;
using NvpOrleans.Tests.Kit;
using NvpOrleans.Tests.Kit.Plans;

namespace NvpOrleans.Tests.Browser.Plans;

/// <summary>Actions of a plan in force, as those see them who carry them out. Each test reports on one of its own.</summary>
[Collection(SecondSiteCollection.Name)]
public sealed class ActionTests(Site site, PlanInForceServer inForce) : IClassFixture<PlanInForceServer>
{
    [Fact]
    public Task AsPilot_IUpdateMyActionInUnderAMinute_FromALinkAfterLogin_OnAPhone() => InForceAsync(async visit =>
    {
        var chief = await visit.ComeInAsync("zone-chief-antwerpen");
        await chief.Page.GotoAsync("/plans/2020-2025/5345/objectives");
        var row = chief.Page.Locator($"[data-item={Goals.Action}]");
        await Assertions.Expect(row.Locator("[data-cell=status]")).ToContainTextAsync("No report yet");
        await Assertions.Expect(row.Locator("[data-due=late]")).ToHaveTextAsync("Late");

        var pilot = await visit.ComeAsync(new Look(IsPhone: true));
        pilot.Expect("401"); // asked for before they have signed in
        var watch = Stopwatch.StartNew();
        await pilot.Page.GotoAsync(PageOf(Goals.Action));
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
        Assert.Empty(await pilot.Page.AxeAsync());
        Assert.Empty(await chief.Page.AxeAsync());
    });

    [Fact]
    public Task AReport_ThatFails_OrWhoseAnswerIsLost_SaysSo_KeepsWhatWasTyped_AndIsRecordedOnce() => InForceAsync(async visit =>
    {
        var pilot = await visit.ComeInAsync("zone-editor-antwerpen-2", new Look(IsPhone: true));
        pilot.ExpectNoNetwork();
        var sent = 0;
        await pilot.Page.RouteAsync("**/commands*", async route =>
        {
            sent++;
            if (sent == 2) await route.FetchAsync(); // the service carries it out, and its answer is lost
            if (sent > 2) await route.ContinueAsync();
            else await route.AbortAsync();
        });
        await pilot.Page.GotoAsync(PageOf(PlanInForceServer.ReportedAgain));
        await pilot.Button("Save").TapAsync();
        await Assertions.Expect(pilot.Page.GetByText("Choose a status.")).ToBeVisibleAsync();
        await pilot.Page.GetByText("Done", new() { Exact = true }).TapAsync();
        await pilot.Page.Locator("[name=note]").FillAsync("Klaar, bel 0470 12 34 56");
        await Assertions.Expect(pilot.Page.GetByTestId("privacy-hint")).ToContainTextAsync("telephone number");
        await pilot.Button("Save").TapAsync();
        await Assertions.Expect(pilot.Page.GetByTestId("report-failed")).ToContainTextAsync("Not saved");
        await pilot.Button("Save again").TapAsync();
        await Assertions.Expect(pilot.Page.Locator("[data-report=done]")).ToHaveCountAsync(1); // the page asks what is recorded
        await Assertions.Expect(pilot.Page.GetByTestId("report-failed")).ToContainTextAsync("Not saved");
        await Assertions.Expect(pilot.Page.Locator("[name=note]")).ToHaveValueAsync("Klaar, bel 0470 12 34 56");

        await pilot.Button("Save again").TapAsync();
        await Assertions.Expect(pilot.Page.GetByTestId("report-saved")).ToHaveTextAsync(new Regex("^Saved at "));
        await pilot.Page.ReloadAsync();
        await Assertions.Expect(pilot.Page.Locator("[data-report]")).ToHaveCountAsync(1);
        Assert.Equal(3, sent);

        // Signed in as somebody else in another tab: this page says so, and does not act as them.
        pilot.Expect("401", "HTTP Authentication failed"); // so says the browser of the inbox that is live here
        await pilot.BecomeAsync("observer-cabinet");
        await pilot.Page.Locator("[name=note]").FillAsync("Nog iets.");
        await pilot.Button("Save").TapAsync();
        await Assertions.Expect(pilot.Page.GetByTestId("signed-out")).ToContainTextAsync("Your session has ended.");
        await Assertions.Expect(pilot.Page.Locator("[name=note]")).ToHaveValueAsync("Nog iets.");
    });

    [Fact]
    public Task OnTheFirstPage_StandWhatIsToBeReportedOn_TheLateOneFirst_AndOthersOnlyRead() => InForceAsync(async visit =>
    {
        await Eventually.TrueAsync(async () =>
        {
            using var visitor = await Visitor.SignInAsync(inForce.Server.Address, "zone-editor-antwerpen");
            using var answer = await visitor.GetAsync("api/overview/2020-2025/actions");
            return (await answer.Content.ReadAsStringAsync()).Contains(Goals.OtherAction, StringComparison.Ordinal);
        });
        var lotte = await visit.ComeInAsync("zone-editor-antwerpen");
        await lotte.Page.GotoAsync("/");
        var mine = lotte.Page.GetByTestId("my-actions").GetByRole(AriaRole.Link);
        await Assertions.Expect(mine.Filter(new() { HasText = "Nachtelijke controles" })).ToHaveCountAsync(1);
        await Assertions.Expect(mine.First).ToContainTextAsync("Late");
        await mine.First.ClickAsync();
        await Assertions.Expect(lotte.Page.GetByTestId("report")).ToBeVisibleAsync();

        var observer = await visit.ComeInAsync("observer-cabinet");
        await observer.Page.GotoAsync(PageOf(Goals.Action));
        await Assertions.Expect(observer.Page.GetByTestId("objection")).ToContainTextAsync("You can read what they reported.");
        await Assertions.Expect(observer.Page.GetByTestId("report")).ToHaveCountAsync(0);
    });

    [Fact]
    public Task EveryPageOfAPlanInForce_OpenedByItsAddress_IsShown_AndAxeFindsNothing() => InForceAsync(async visit =>
    {
        foreach (var place in Place.InForce)
        {
            var person = await visit.WhoOpensAsync(place);
            await place.OpenAsync(person);
            Assert.Empty(await person.Page.AxeAsync());
        }
    });

    private static string PageOf(string action) => $"/plans/2020-2025/5345/actions/{action}";

    private Task InForceAsync(Func<Visit, Task> test) => site.VisitAsync(test, inForce.Server.Address);
}

using System.Globalization;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using NvpOrleans.Tests.Browser.Setup;
using NvpOrleans.Tests.Kit;
using NvpOrleans.Yjs;

namespace NvpOrleans.Tests.Browser.Pages;

/// <summary>The status board, as an observer leaves it open.</summary>
[Collection(ThirdSiteCollection.Name)]
public sealed partial class BoardTests(Site site)
{
    private const string Plan = "plan/2020-2025/5345";

    // A server of its own: the plan goes to another stage.
    [Fact]
    public async Task AnObserver_SeesLiveThatSomebodyWrites_AndThatThePlanMoves_AndTheWallPausesAndTurns()
    {
        await using var server = await ServerProcess.StartAsync();
        await site.VisitAsync(async visit =>
        {
            var observer = await visit.ComeInAsync("observer-cabinet");
            var page = observer.Page;
            await page.GotoAsync("/board?district=Antwerpen");
            var zone = page.Locator("tr[data-zone='5345']");
            await Assertions.Expect(zone).ToContainTextAsync("Consultation");
            await Assertions.Expect(zone.GetByTestId("writing")).ToHaveCountAsync(0);

            await using (var editor = await Editor.OpenAsync(server.Address, "zone-editor-antwerpen", Plan, "choices"))
                await editor.EditAsync(doc => ((YMap)doc.GetMap("choices")["3"]!).Set("level", "priority"));
            await Assertions.Expect(zone.GetByTestId("writing")).ToBeVisibleAsync();
            await Assertions.Expect(zone.Locator("[data-level]")).ToHaveCountAsync(0); // what is written is not for observers

            using (var chief = await Visitor.SignInAsync(server.Address, "zone-chief-antwerpen"))
            {
                var command = new { type = "submit-to-council", operation = Guid.NewGuid() };
                using var answer = await chief.Http.PostAsJsonAsync(new Uri("api/plans/2020-2025/5345/commands", UriKind.Relative), command);
                answer.EnsureSuccessStatusCode();
            }

            await Assertions.Expect(zone).ToContainTextAsync("Before the zonal security council");
            await Assertions.Expect(page.Locator("[data-figure='council']")).ToContainTextAsync("+1");

            await page.GotoAsync("/board?wall");
            var wall = page.Locator("[data-paused]");
            await Assertions.Expect(wall).ToBeVisibleAsync();
            await Assertions.Expect(page.GetByRole(AriaRole.Navigation)).ToHaveCountAsync(0);
            await page.Keyboard.PressAsync("Space");
            await Assertions.Expect(wall).ToHaveAttributeAsync("data-paused", "true");
            var stopped = await PageOfAsync(wall); // on a slow machine it has turned by then
            await page.Keyboard.PressAsync("ArrowRight");
            await Assertions.Expect(wall).ToContainTextAsync($"Page {stopped + 1} of");
            Assert.Empty(await page.AxeAsync());

            await page.GotoAsync("/board?district=Eupen&phenomenon=3");
            await Assertions.Expect(page.Locator("tbody tr[data-zone]")).ToHaveCountAsync(2);
            await page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce });
            Assert.Empty(await page.AxeAsync());
            await page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce, ColorScheme = ColorScheme.Dark });
            Assert.Empty(await page.AxeAsync(Axe.Colours));
            await page.SetViewportSizeAsync(390, 844);
            await Assertions.Expect(page.Locator("tbody tr[data-zone] a").First).ToBeVisibleAsync();
            Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= 390);
        }, server.Address);
    }

    private static async Task<int> PageOfAsync(ILocator wall) =>
        int.Parse(PageNumber().Match(await wall.InnerTextAsync()).Groups[1].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("Page ([0-9]+) of")]
    private static partial Regex PageNumber();
}

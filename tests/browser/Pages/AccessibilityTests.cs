using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using NvpOrleans.Tests.Browser.Setup;

namespace NvpOrleans.Tests.Browser.Pages;

[Collection(SiteCollection.Name)]
public sealed class AccessibilityTests(Site site)
{
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
        ResultTypes = [ResultType.Violations],
    };

    [Theory]
    [InlineData(ColorScheme.Light, false)]
    [InlineData(ColorScheme.Dark, false)]
    [InlineData(ColorScheme.Light, true)]
    [InlineData(ColorScheme.Dark, true)]
    public Task EveryPage_AxeFindsNothing_AndTheConsoleIsSilent(ColorScheme colours, bool isPhone) => site.VisitAsync(async visit =>
    {
        var look = new Look(Colours: colours, IsPhone: isPhone);
        var lotte = await visit.ComeInAsync("zone-editor-antwerpen", look);
        List<string> found = [];
        foreach (var place in Place.All)
        {
            var person = place.IsSignedIn ? lotte : await visit.ComeAsync(look);
            await place.OpenAsync(person);
            found.AddRange(await ViolationsAsync(person.Page, place.Path));
        }

        await OpenToolsAsync(lotte, isPhone, async what => found.AddRange(await ViolationsAsync(lotte.Page, what)));
        Assert.Empty(found);
    });

    /// <summary>What only opens on demand.</summary>
    private static async Task OpenToolsAsync(Person person, bool isPhone, Func<string, Task> ask)
    {
        var text = await person.OpenAsync(Section.Antwerp("scan/safety-picture"));
        foreach (var tool in new[] { "Link", "Keyboard shortcuts" })
        {
            await text.UseToolAsync(tool);
            await Assertions.Expect(person.Page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
            await ask(tool);
            await text.PressAsync("Escape");
            await Assertions.Expect(person.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        }

        if (!isPhone) return;
        foreach (var sheet in new[] { "Outline", "People" })
        {
            await person.Page.GetByRole(AriaRole.Region, new() { Name = "Outline, save state and people" })
                .GetByRole(AriaRole.Button, new() { Name = sheet }).ClickAsync();
            await Assertions.Expect(person.Page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
            await ask($"sheet {sheet}");
            await text.PressAsync("Escape");
            await Assertions.Expect(person.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        }

        await person.Button("Menu").ClickAsync();
        await Assertions.Expect(person.Button("Sign out")).ToBeVisibleAsync();
        await ask("menu");
    }

    private static async Task<IEnumerable<string>> ViolationsAsync(IPage page, string where)
    {
        var result = await page.RunAxe(Rules);
        return result.Violations.Select(violation =>
            $"{where}: {violation.Id} ({violation.Help}) at {string.Join("; ", violation.Nodes.Take(3).Select(node => node.Html))}");
    }
}

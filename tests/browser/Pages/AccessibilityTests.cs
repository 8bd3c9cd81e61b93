using Microsoft.Playwright;
using NvpOrleans.Tests.Browser.Setup;

namespace NvpOrleans.Tests.Browser.Pages;

[Collection(SiteCollection.Name)]
public sealed class AccessibilityTests(Site site)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public Task EveryPage_InLightAndDark_AxeFindsNothing_AndTheConsoleIsSilent(bool isPhone) => site.VisitAsync(async visit =>
    {
        var look = new Look(IsPhone: isPhone);
        var lotte = await visit.ComeInAsync("zone-editor-antwerpen", look);
        List<string> found = [];
        foreach (var place in Place.All)
        {
            var person = await visit.WhoOpensAsync(place, look);
            await place.OpenAsync(person);
            found.AddRange(await ViolationsAsync(person.Page, place.Path, rules => person.Page.AxeAsync(rules)));
        }

        var text = await lotte.OpenAsync(Section.Antwerp("scan/safety-picture"));
        foreach (var tool in new[] { "Link", "Keyboard shortcuts" })
            found.AddRange(await InDialogAsync(lotte, tool, () => text.UseToolAsync(tool)));
        if (isPhone)
        {
            foreach (var sheet in new[] { "Outline", "People" }) found.AddRange(await InDialogAsync(lotte, sheet, () => OpenSheetAsync(lotte, sheet)));
            await lotte.Button("Menu").ClickAsync();
            await Assertions.Expect(lotte.Button("Sign out")).ToBeVisibleAsync();
            found.AddRange(await ViolationsAsync(lotte.Page, "menu", rules => lotte.Page.AxeAsync(rules)));
        }

        found.AddRange(await NoticesAsync(lotte));
        Assert.Empty(found);
    });

    private static async Task<IReadOnlyList<string>> NoticesAsync(Person lotte)
    {
        List<string> found = [];
        await lotte.LeaveRefusedWorkAsync(Section.Antwerp("scan/safety-picture"));
        await Place.All.Single(place => place.Path == "/").OpenAsync(lotte);
        await Assertions.Expect(lotte.Page.GetByTestId("left-refused")).ToBeVisibleAsync();
        found.AddRange(await ViolationsAsync(lotte.Page, "refused elsewhere", rules => lotte.Page.AxeAsync(rules)));
        await lotte.OpenAsync(Section.Antwerp("scan/safety-picture"));
        await Assertions.Expect(lotte.Page.GetByTestId("kept-work")).ToBeVisibleAsync();
        found.AddRange(await ViolationsAsync(lotte.Page, "refused", rules => lotte.Page.AxeAsync(rules)));
        await lotte.Button("I have my text, continue").ClickAsync();
        await lotte.LoseSessionAsync("zone-editor-antwerpen-2");
        await Assertions.Expect(lotte.Page.GetByTestId("signed-out")).ToBeVisibleAsync();
        found.AddRange(await ViolationsAsync(lotte.Page, "signed out", rules => lotte.Page.AxeAsync(rules)));
        return found;
    }

    private static Task OpenSheetAsync(Person person, string sheet) =>
        person.Page.GetByRole(AriaRole.Region, new() { Name = "Outline, save state and people" })
            .GetByRole(AriaRole.Button, new() { Name = sheet }).ClickAsync();

    private static async Task<IReadOnlyList<string>> InDialogAsync(Person person, string what, Func<Task> open)
    {
        var dialog = person.Page.GetByRole(AriaRole.Dialog);
        await open();
        await Assertions.Expect(dialog).ToBeVisibleAsync();
        var found = await ViolationsAsync(person.Page, what, rules => dialog.AxeAsync(rules));
        await person.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(dialog).ToHaveCountAsync(0);
        return found;
    }

    private static async Task<IReadOnlyList<string>> ViolationsAsync(IPage page, string where, Func<string, Task<IReadOnlyList<string>>> ask)
    {
        // Who wants no motion sees no colour on its way to another.
        await page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        var inLight = await ask(Axe.All);
        await page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce, ColorScheme = ColorScheme.Dark });
        var inDark = await ask(Axe.Colours);
        await page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce, ColorScheme = ColorScheme.Light });
        return [.. inLight.Select(found => $"{where}: {found}"), .. inDark.Select(found => $"{where} (dark): {found}")];
    }
}

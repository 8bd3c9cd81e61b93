using Microsoft.Playwright;
using NvpOrleans.Tests.Browser.Setup;

namespace NvpOrleans.Tests.Browser.Pages;

[Collection(SecondSiteCollection.Name)]
public sealed class KeyboardTests(Site site)
{
    private const int FarEnough = 80; // no page has more stops than that before its main thing

    [Fact]
    public Task AWholeVisit_WithTheKeyboardAlone_FromSignInToAnotherLanguage() => site.VisitAsync(async visit =>
    {
        var person = await visit.ComeAsync();
        person.Expect("status of 401"); // before anyone has signed in
        var page = person.Page;
        await page.GotoAsync("/");
        await Assertions.Expect(person.Heading("Sign in to the security plans")).ToBeVisibleAsync();
        await TabToAsync(page, page.Locator("[data-persona=zone-editor-antwerpen]"));
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(person.Heading("Good day, Lotte Voorbeeld")).ToBeVisibleAsync();

        await TabToAsync(page, page.GetByRole(AriaRole.Banner).GetByRole(AriaRole.Link, new() { Name = "Zone plans" }));
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(person.Heading("Zone plans")).ToBeVisibleAsync();
        await TabToAsync(page, page.GetByRole(AriaRole.Searchbox));
        await page.Keyboard.TypeAsync("5345");
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("1 zone");
        await TabToAsync(page, page.Locator("[data-zone='5345']"));
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.GetByRole(AriaRole.Navigation, new() { Name = "Outline" })).ToBeVisibleAsync();
        await TabToAsync(page, page.GetByRole(AriaRole.Navigation, new() { Name = "Outline" }).Locator("[data-section=distribution]"));
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(person.Heading("Distribution list")).ToBeVisibleAsync();
        var text = new SectionText(person);
        await text.ExpectStateAsync("Saved");
        await TabToAsync(page, text.Editor);
        await page.Keyboard.TypeAsync("Aan de gouverneur.");
        await text.ExpectStateAsync("Saved");
        await text.ExpectTextAsync("Aan de gouverneur.");
        await text.PressAsync("Escape", "Tab");
        await Assertions.Expect(text.Editor).Not.ToBeFocusedAsync();

        await TabToAsync(page, page.GetByRole(AriaRole.Banner).GetByRole(AriaRole.Combobox));
        await page.Keyboard.TypeAsync("Fr");
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "fr");
        await Assertions.Expect(person.Heading("Liste de diffusion")).ToBeVisibleAsync();
        await text.ExpectTextAsync("Aan de gouverneur.");
    });

    private static async Task TabToAsync(IPage page, ILocator target)
    {
        await Assertions.Expect(target).ToBeVisibleAsync();
        for (var stop = 0; stop < FarEnough; stop++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await target.EvaluateAsync<bool>("element => element === document.activeElement")) return;
        }

        Assert.Fail($"{target} is not reached with {FarEnough} tabs.");
    }
}

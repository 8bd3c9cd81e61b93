using Microsoft.Playwright;
using NvpOrleans.Tests.Browser.Setup;

namespace NvpOrleans.Tests.Browser.Pages;

[Collection(SiteCollection.Name)]
public sealed class LanguageTests(Site site)
{
    [Fact]
    public Task LanguageChoice_ChangesWordsNamesAndLang_IsRemembered_AndLeavesTheTextItsOwn() => site.VisitAsync(async visit =>
    {
        var person = await visit.ComeInAsync("zone-editor-brussel");
        var page = person.Page;
        var text = await person.OpenAsync(new Section("plan/2020-2025/5339", "scan/context@fr"));
        var choice = page.GetByRole(AriaRole.Banner).GetByRole(AriaRole.Combobox);
        foreach (var (language, saved, section, zone, dismiss) in new[]
        {
            ("nl", "Bewaard", "Beschrijving van de zone", "Brussel HOOFDSTAD Elsene", "Negeren"),
            ("fr", "Enregistré", "Description de la zone", "Bruxelles CAPITALE Ixelles", "Rejeter"),
            ("de", "Gespeichert", "Beschreibung der Zone", "Brussel HOOFDSTAD Elsene / Bruxelles CAPITALE Ixelles", "Schließen"),
            ("en", "Saved", "Description of the zone", "Brussel HOOFDSTAD Elsene / Bruxelles CAPITALE Ixelles", "Dismiss"),
        })
        {
            await choice.SelectOptionAsync(language);
            for (var reloaded = 0; reloaded < 2; reloaded++)
            {
                await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", language);
                await text.ExpectStateAsync(saved);
                await Assertions.Expect(person.Heading(section)).ToBeVisibleAsync();
                await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(zone);
                await Assertions.Expect(text.Editor).ToHaveAttributeAsync("lang", "fr");
                if (reloaded == 0) await page.ReloadAsync();
            }

            // What the library of the dialogs says by itself follows the interface too.
            await page.GetByRole(AriaRole.Toolbar).Locator("button:has(.lucide-keyboard)").ClickAsync();
            await Assertions.Expect(page.GetByLabel(dismiss, new() { Exact = true }).First).ToBeAttachedAsync();
            await page.Keyboard.PressAsync("Escape");
        }
    });

    [Fact]
    public Task NamesOfPhenomena_AreInTheLanguage_AndOursAreMarked() => site.VisitAsync(async visit =>
    {
        var person = await visit.ComeInAsync("observer-cabinet", new Look("nl"));
        await person.Page.GotoAsync("/phenomena");
        var theme = person.Page.Locator("[data-phenomenon=T4]");
        var choice = person.Page.GetByRole(AriaRole.Banner).GetByRole(AriaRole.Combobox);
        foreach (var (language, name, mark) in new[]
        {
            ("nl", "Politioneel beheer van de openbare ruimte", ""),
            ("fr", "La gestion policière de l’espace public", ""),
            ("de", "Polizeiliches Management des öffentlichen Raums", "Übersetzung"),
            ("en", "Police management of public space", "translation"),
        })
        {
            await choice.SelectOptionAsync(language);
            await Assertions.Expect(theme).ToContainTextAsync(name);
            if (mark.Length > 0) await Assertions.Expect(theme.GetByText(mark, new() { Exact = true })).ToBeVisibleAsync();
            else await Assertions.Expect(theme.Locator("[title]")).ToHaveCountAsync(0);
        }
    });
}

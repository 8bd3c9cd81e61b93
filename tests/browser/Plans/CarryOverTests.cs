using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using NvpOrleans.Tests.Browser.Setup;

namespace NvpOrleans.Tests.Browser.Plans;

/// <summary>The plan of the next cycle, which nobody else opens, and the two languages of a plan.</summary>
[Collection(ThirdSiteCollection.Name)]
public sealed class CarryOverTests(Site site)
{
    [Fact]
    public Task PolicyOfficer_StartsFromTheLastPlansText_AndSeesAtOnceWhatIsCarriedOverAndUntouched() => site.VisitAsync(async visit =>
    {
        var lotte = await visit.ComeInAsync("zone-editor-antwerpen");
        var old = await lotte.OpenAsync(Section.Antwerp("mission"));
        await old.TypeAtEndAsync("Wat wij beloven.");
        await lotte.Page.Keyboard.PressAsync("Enter");
        await lotte.Page.Keyboard.TypeAsync("Wat wij doen.");
        await Assertions.Expect(old.SaveState).ToContainTextAsync("Saved");

        var text = await lotte.OpenAsync(new Section("plan/2026-2031/5345", "mission@nl"));
        var (count, notice, marks) = (lotte.Page.GetByTestId("carried-count"), lotte.Page.GetByTestId("carried"), lotte.Page.Locator(".prose-carried"));
        await text.ExpectTextAsync("Wat wij beloven.");
        var untouched = int.Parse((await count.InnerTextAsync()).Split(" of ")[0], CultureInfo.InvariantCulture); // other tests write too
        await Assertions.Expect(notice).ToContainTextAsync("Carried over from the plan 2020-2025. Nobody has changed it yet.");
        await Assertions.Expect(marks).ToHaveCountAsync(2);
        await Assertions.Expect(marks.First).ToHaveAttributeAsync("title", new Regex("Carried over from 2020-2025"));
        Assert.Empty(await lotte.Page.AxeAsync());

        await text.TypeAtEndAsync(" En hoe.");
        await Assertions.Expect(marks).ToHaveCountAsync(1);
        if (untouched == 1) await Assertions.Expect(count).ToHaveCountAsync(0);
        else await Assertions.Expect(count).ToContainTextAsync($"{untouched - 1} of ");
        await Assertions.Expect(notice).ToContainTextAsync("changed in part");

        await lotte.Button("Keep the rest as it is").ClickAsync();
        await Assertions.Expect(notice).ToHaveCountAsync(0);
        await Assertions.Expect(marks).ToHaveCountAsync(0);
        await Assertions.Expect(lotte.Page.Locator("#section-title")).ToBeFocusedAsync();
    });

    [Fact]
    public Task DutchAndFrench_StandSideBySide_OnTheSamePlan_AndThePageSaysWhichIsNewer() => site.VisitAsync(async visit =>
    {
        var writer = await visit.ComeInAsync("zone-editor-brussel");
        var page = writer.Page;
        await writer.OpenAsync(new Section("plan/2020-2025/5339", "mission@nl"));
        await page.GetByRole(AriaRole.Link, new() { Name = "Side by side" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("versions=both"));
        var (dutch, french) = (page.Locator("[data-version=nl]"), page.Locator("[data-version=fr]"));
        await Assertions.Expect(dutch.GetByRole(AriaRole.Textbox)).ToHaveAttributeAsync("lang", "nl");
        await Assertions.Expect(french.GetByRole(AriaRole.Textbox)).ToHaveAttributeAsync("lang", "fr");

        await french.GetByRole(AriaRole.Textbox).ClickAsync();
        await page.Keyboard.TypeAsync("Notre mission.");

        await Assertions.Expect(dutch.GetByTestId("newer")).ToContainTextAsync("The French version is newer");
        await Assertions.Expect(french.GetByTestId("newer")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("[data-section=mission]").GetByRole(AriaRole.Img, new() { Name = "the other language version is newer" })).ToBeVisibleAsync();
        Assert.Empty(await page.AxeAsync());

        await page.Locator("[data-section=foreword]").ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("foreword.*versions=both"));
        await page.GoBackAsync();
        await writer.Button("The two versions agree").ClickAsync();
        await Assertions.Expect(dutch.GetByTestId("newer")).ToHaveCountAsync(0);
        await Assertions.Expect(page.GetByRole(AriaRole.Img, new() { Name = "the other language version is newer" })).ToHaveCountAsync(0);
        await Assertions.Expect(dutch.GetByRole(AriaRole.Heading, new() { Name = "Nederlands" })).ToBeFocusedAsync();
    });

    [Fact]
    public Task OnAPhone_TheTwoLanguagesAreTabs() => site.VisitAsync(async visit =>
    {
        var writer = await visit.ComeInAsync("zone-editor-brussel", new Look(IsPhone: true));
        await writer.Page.GotoAsync("/plans/2020-2025/5339/mission@nl?versions=both");
        var text = SectionText.EditorOn(writer.Page);
        await Assertions.Expect(text).ToHaveAttributeAsync("lang", "nl");
        await writer.Page.GetByRole(AriaRole.Link, new() { Name = "Français" }).ClickAsync();
        await Assertions.Expect(text).ToHaveAttributeAsync("lang", "fr");
        await Assertions.Expect(writer.Page.GetByRole(AriaRole.Link, new() { Name = "Side by side" })).ToBeHiddenAsync();
        Assert.Empty(await writer.Page.AxeAsync());
    });
}

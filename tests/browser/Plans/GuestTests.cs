using Microsoft.Playwright;
using NvpOrleans.Tests.Browser.Setup;

namespace NvpOrleans.Tests.Browser.Plans;

/// <summary>As korpschef I invite a guest to a few sections, until a day.</summary>
[Collection(ThirdSiteCollection.Name)]
public sealed class GuestTests(Site site)
{
    private const string Guest = "zone-editor-liege";

    [Fact]
    public Task AGuest_WhoNeedsAnEndDate_ReadsAndRemarksInTheirSectionAlone() => site.VisitAsync(async visit =>
    {
        var section = Section.Antwerp("scan/capacity");
        var chief = await visit.ComeInAsync("zone-chief-antwerpen");
        await chief.Page.GotoAsync("/plans/2020-2025/5345/people");
        await chief.Button("Invite a guest").ClickAsync();
        var dialog = chief.Page.GetByTestId("grant");
        await dialog.GetByRole(AriaRole.Searchbox).FillAsync("Dessai");
        await dialog.GetByRole(AriaRole.Radio, new() { Name = "Élise Dessai" }).CheckAsync();
        await dialog.Locator("input[value='scan/capacity']").CheckAsync();
        await InviteAsync();
        await Assertions.Expect(dialog).ToContainTextAsync("A guest needs a last day.");
        var until = dialog.Locator("[name=lastDay]");
        await Assertions.Expect(until).ToBeFocusedAsync();
        await until.FillAsync("2199-01-01");
        await InviteAsync();
        await Assertions.Expect(dialog).ToContainTextAsync("A guest can be invited for at most");
        Assert.Empty(await dialog.AxeAsync());
        await until.FillAsync((await until.GetAttributeAsync("min"))!); // today
        await InviteAsync();
        await Assertions.Expect(chief.Page.GetByTestId("done")).ToContainTextAsync("Élise Dessai has been given the right.");
        await Assertions.Expect(chief.Page.Locator($"tr[data-person={Guest}]")).ToContainTextAsync("(that day included)");

        var elise = await visit.ComeInAsync(Guest);
        var text = await elise.OpenAsync(section);
        await Assertions.Expect(text.Editor).ToHaveAttributeAsync("aria-readonly", "true");
        var outline = elise.Page.GetByRole(AriaRole.Navigation, new() { Name = "Outline" });
        await Assertions.Expect(outline.Locator("[data-section^='scan/'], [data-section=mission], [data-section=choices]")).ToHaveCountAsync(1);
        await new Remarks(elise.Page).PostAsync("Vu de Liège : d'accord.");
        await chief.OpenAsync(section);
        await Assertions.Expect(new Remarks(chief.Page).Card("Vu de Liège : d'accord.")).ToContainTextAsync("Élise Dessai");

        Task InviteAsync() => dialog.GetByRole(AriaRole.Button, new() { Name = "Invite", Exact = true }).ClickAsync();
    });
}

using Microsoft.Playwright;
using NvpOrleans.Tests.Browser.Setup;

namespace NvpOrleans.Tests.Browser.Plans;

/// <summary>As korpschef I give a colleague the right to edit one chapter only, and take it back.</summary>
[Collection(ThirdSiteCollection.Name)]
public sealed class GrantingTests(Site site)
{
    private const string PeoplePath = "/plans/2020-2025/5345/people";
    private const string Colleague = "zone-editor-eifel";

    [Fact]
    public Task AChief_GivesAColleagueOneChapter_WhoWritesThereOnly_UntilItIsTakenBack() => site.VisitAsync(async visit =>
    {
        var chief = await visit.ComeInAsync("zone-chief-antwerpen");
        await chief.Page.GotoAsync(PeoplePath);
        await chief.Button("Give a colleague a right").ClickAsync();
        var dialog = chief.Page.GetByTestId("grant");
        await dialog.GetByRole(AriaRole.Searchbox).FillAsync("Greta");
        await dialog.GetByRole(AriaRole.Radio, new() { Name = "Greta Musterfrau" }).CheckAsync();
        await dialog.GetByLabel("Only chosen sections").CheckAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Give the right" }).ClickAsync();
        await Assertions.Expect(dialog).ToContainTextAsync("Choose at least one section.");
        await dialog.Locator("input[value='scan/cooperation']").CheckAsync();
        Assert.Empty(await dialog.AxeAsync());
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Give the right" }).ClickAsync();
        await Assertions.Expect(chief.Page.GetByTestId("done")).ToContainTextAsync("Greta Musterfrau has been given the right.");
        var row = chief.Page.Locator($"tr[data-person={Colleague}]");
        await Assertions.Expect(row).ToContainTextAsync("Given by Karel Denkbeeld");
        Assert.Empty(await chief.Page.AxeAsync());

        var greta = await visit.ComeInAsync(Colleague);
        var locked = await greta.OpenAsync(Section.Antwerp("scan/context"));
        await Assertions.Expect(locked.ReadOnlyNotice).ToBeVisibleAsync();
        var chapter = await greta.OpenAsync(Section.Antwerp("scan/cooperation"));
        await chapter.TypeAtEndAsync("Van een collega. ");
        await chapter.ExpectSavedAsync();

        await row.GetByRole(AriaRole.Button, new() { Name = "Take back" }).ClickAsync();
        await chief.Button("Take it back now").ClickAsync();
        await Assertions.Expect(row).ToHaveCountAsync(0);
        await Assertions.Expect(chief.Page.Locator("#people-of-plan")).ToBeFocusedAsync();
        await Assertions.Expect(greta.Page.GetByRole(AriaRole.Main)).ToContainTextAsync("Nothing here is open to you");
    });

    [Fact]
    public Task AnAdministrator_FindsTheirGrantByItsRole_AndCannotLeaveNobody() => site.VisitAsync(async visit =>
    {
        var bea = await visit.ComeInAsync("administrator");
        bea.Expect("403");
        await bea.Page.GotoAsync("/admin");
        var grants = bea.Page.GetByTestId("all-grants");
        await grants.GetByLabel("Role").SelectOptionAsync("administrator");
        await Assertions.Expect(grants.Locator("tbody tr")).ToHaveCountAsync(1);
        Assert.Empty(await bea.Page.AxeAsync());
        await grants.GetByRole(AriaRole.Button, new() { Name = "Take back" }).ClickAsync();
        await bea.Button("Take it back now").ClickAsync();
        await Assertions.Expect(bea.Page.GetByTestId("take")).ToContainTextAsync("No administrator without an end date would be left.");
    });
}

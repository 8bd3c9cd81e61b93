using Microsoft.Playwright;
using NvpOrleans.Tests.Browser.Setup;

namespace NvpOrleans.Tests.Browser.Pages;

/// <summary>Where a phenomenon stands. The sheet is one that no other test uses: its text is frozen afterwards.</summary>
[Collection(SiteCollection.Name)]
public sealed class NationalStandingTests(Site site)
{
    private const string Opinion = "federal-police-council-opinion";

    [Fact]
    public Task Ministry_RecordsAnOpinionOnAPhone_AndWhoReadsTheSheetSeesItsStageChange() => site.VisitAsync(async visit =>
    {
        var chief = await visit.ComeInAsync("zone-chief-antwerpen");
        await chief.OpenAsync(new Section("phenomenon/2022-2025/11", "national-approach@nl"));
        var paul = await visit.ComeInAsync("ministry-interior", new Look(IsPhone: true));
        await paul.Page.GotoAsync("/phenomena/2022-2025/11/standing");
        var standing = new Standing(paul);

        await standing.StartAsync(Opinion);
        await Assertions.Expect(standing.Dialog).ToContainTextAsync("The text is frozen");
        Assert.Empty(await standing.Dialog.AxeAsync());
        await standing.Dialog.Locator("[name=date]").FillAsync("2022-01-20");
        await standing.SendAsync();

        await standing.ExpectStageAsync(Opinion);
        await Assertions.Expect(paul.Page.GetByTestId("recorded")).ToHaveTextAsync("Recorded: Opinion of the federal police council");
        await Assertions.Expect(standing.Pane.GetByTestId("hash-nl")).ToBeVisibleAsync();
        Assert.Empty(await standing.Pane.AxeAsync());
        await Assertions.Expect(chief.Page.GetByRole(AriaRole.Main)).ToContainTextAsync("Opinion of the federal police council");
    });
}

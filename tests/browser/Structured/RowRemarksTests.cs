using Microsoft.Playwright;
using NvpOrleans.Tests.Browser.Setup;
using NvpOrleans.Tests.Kit.Plans;

namespace NvpOrleans.Tests.Browser.Structured;

/// <summary>I remark on one row of a table, or on one cell of it; a circular that a magistrate names is written at the action. On this server nobody else writes the objectives of Antwerp.</summary>
[Collection(ThirdSiteCollection.Name)]
public sealed class RowRemarksTests(Site site)
{
    private const string Plan = "plan/2020-2025/5345";

    [Fact]
    public Task AMagistratesRemark_OnACellOfAnAction_AndOneOnAChoice_StandAtTheirRows_AndLeadThere_AndTheCircularIsAttached() => site.VisitAsync(async visit =>
    {
        await Goals.WriteAsync(site.Server.Address);
        var nadia = await OpenAsync(await visit.ComeInAsync("zone-magistrate-antwerpen"));
        var lotte = await OpenAsync(await visit.ComeInAsync("zone-editor-antwerpen"));
        var remarking = new Remarks(nadia.Page);
        await Table.CellOf(RowOf(nadia, Goals.Action), "lead").ClickAsync();
        await nadia.PressAsync("Control+Alt+m");
        await Assertions.Expect(remarking.Form.GetByLabel("About")).ToContainTextAsync("Buurtinformatienetwerken · Lead");
        await remarking.FillAsync("Wie leidt dit? Zie COL 12/2013.");

        var mark = RowOf(lotte, Goals.Action).GetByTestId("row-remarks");
        await Assertions.Expect(mark).ToHaveAccessibleNameAsync("1 open remark on this row");
        await mark.ClickAsync();
        var reading = new Remarks(lotte.Page);
        await Assertions.Expect(reading.Selected).ToContainTextAsync("Wie leidt dit? Zie COL 12/2013.");
        await Assertions.Expect(reading.Selected).ToContainTextAsync("On: 1.1.1 Buurtinformatienetwerken · Lead");
        Assert.Empty(await lotte.Page.AxeAsync());
        await reading.Button("To the row").ClickAsync();
        await Assertions.Expect(RowOf(lotte, Goals.Action).Locator(":focus")).ToHaveCountAsync(1);
        await lotte.PressAsync("Alt+Enter");
        await ReferencesOf(lotte).GetByRole(AriaRole.Textbox).FocusAsync();
        await lotte.TypeAsync("COL 12/2013");
        await lotte.PressAsync("Tab", "Escape");
        await reading.SayAsync("Settle", "De wachtdienst, zoals in de omzendbrief.");
        await Assertions.Expect(mark).ToHaveCountAsync(0);
        await Table.CellOf(RowOf(nadia, Goals.Action), "lead").ClickAsync();
        await nadia.PressAsync("Alt+Enter");
        await Assertions.Expect(ReferencesOf(nadia)).ToContainTextAsync("COL 12/2013");
        await nadia.PressAsync("Escape");

        var choices = await Table.OpenAsync(nadia.Person, new(Plan, "choices"), table => table.Choice("12"));
        await choices.Choice("12").GetByRole(AriaRole.Link).FocusAsync();
        await choices.PressAsync("Control+Alt+m");
        await remarking.FillAsync("Waarom niet gekozen?");
        await Assertions.Expect(choices.Choice("12").GetByTestId("row-remarks")).ToHaveTextAsync("1");
    });

    private static Task<Table> OpenAsync(Person person) => Table.OpenAsync(person, new(Plan, "objectives"), table => RowOf(table, Goals.Action));

    private static ILocator ReferencesOf(Table table) =>
        table.Page.GetByRole(AriaRole.Region, new() { Name = "Details" }).Locator("[data-cell=references]");

    private static ILocator RowOf(Table table, string item) => table.Page.Locator($"[data-item='{item}']");
}

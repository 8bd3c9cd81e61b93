using Microsoft.Playwright;
using NvpOrleans.Tests.Browser.Setup;
using NvpOrleans.Tests.Kit.Plans;

namespace NvpOrleans.Tests.Browser.Structured;

/// <summary>I remark on one row of a table, or on one cell of it. On this server nobody else writes the objectives of Antwerp.</summary>
[Collection(ThirdSiteCollection.Name)]
public sealed class RowRemarksTests(Site site)
{
    private const string Plan = "plan/2020-2025/5345";

    [Fact]
    public Task ARemark_OnACellOfAGoal_AndOneOnAChoice_StandAtTheirRows_AndLeadThere() => site.VisitAsync(async visit =>
    {
        await Goals.WriteAsync(site.Server.Address);
        var amina = await OpenAsync(await visit.ComeInAsync("coordinator-antwerpen"));
        var lotte = await OpenAsync(await visit.ComeInAsync("zone-editor-antwerpen"));
        var remarking = new Remarks(amina.Page);
        await Table.CellOf(RowOf(amina, Goals.Action), "lead").ClickAsync();
        await amina.PressAsync("Control+Alt+m");
        await Assertions.Expect(remarking.Form.GetByLabel("About")).ToContainTextAsync("Buurtinformatienetwerken · Lead");
        await remarking.FillAsync("Wie leidt dit in het weekend?");

        var mark = RowOf(lotte, Goals.Action).GetByTestId("row-remarks");
        await Assertions.Expect(mark).ToHaveAccessibleNameAsync("1 open remark on this row");
        await mark.ClickAsync();
        var reading = new Remarks(lotte.Page);
        await Assertions.Expect(reading.Selected).ToContainTextAsync("Wie leidt dit in het weekend?");
        await Assertions.Expect(reading.Selected).ToContainTextAsync("On: 1.1.1 Buurtinformatienetwerken");
        Assert.Empty(await lotte.Page.AxeAsync());
        await reading.Button("To the row").ClickAsync();
        await Assertions.Expect(RowOf(lotte, Goals.Action).Locator(":focus")).ToHaveCountAsync(1);
        await reading.SayAsync("Settle", "De wachtdienst.");
        await Assertions.Expect(mark).ToHaveCountAsync(0);

        var choices = await Table.OpenAsync(amina.Person, new(Plan, "choices"), table => table.Choice("12"));
        await choices.Choice("12").GetByRole(AriaRole.Link).FocusAsync();
        await choices.PressAsync("Control+Alt+m");
        await remarking.FillAsync("Waarom niet gekozen?");
        await Assertions.Expect(choices.Choice("12").GetByTestId("row-remarks")).ToHaveTextAsync("1");
    });

    private static Task<Table> OpenAsync(Person person) => Table.OpenAsync(person, new(Plan, "objectives"), table => RowOf(table, Goals.Action));

    private static ILocator RowOf(Table table, string item) => table.Page.Locator($"[data-item='{item}']");
}

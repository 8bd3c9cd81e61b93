using Microsoft.Playwright;
using NvpOrleans.Tests.Browser.Setup;

namespace NvpOrleans.Tests.Browser.Structured;

[Collection(SiteCollection.Name)]
public sealed class ObjectivesTests(Site site)
{
    [Fact]
    public Task TwoPeople_InTwoLanguages_WhoWriteAndMoveAtOnce_SeeOneTreeWithAllTheirWords() => site.VisitAsync(async visit =>
    {
        var section = new Section("plan/2020-2025/5339", "objectives");
        var editor = await OpenAsync(await visit.ComeInAsync("zone-editor-brussel"), section);
        var chief = await OpenAsync(await visit.ComeInAsync("zone-chief-brussel"), section);
        await editor.Person.Button("Add the first strategic goal").ClickAsync();
        await editor.TypeAsync("Minder inbraken");
        await editor.PressAsync("Control+Enter");
        await editor.TypeAsync("Sneller helpen");
        await editor.PressAsync("Enter");
        await chief.ExpectRowsAsync("Minder inbraken", "Sneller helpen");

        await Table.CellOf(chief.Rows.First, "title@fr").DblClickAsync();
        await Table.CellOf(editor.Rows.First, "title@nl").DblClickAsync();
        await Assertions.Expect(editor.Rows.First.GetByRole(AriaRole.Img, new() { NameRegex = new("^Here now: ") })).ToBeVisibleAsync();
        await Task.WhenAll(chief.TypeAsync("Moins de cambriolages", 15), editor.TypeAsync(" in elke wijk", 15));
        await editor.PressAsync("Enter", "Alt+ArrowRight");
        await Assertions.Expect(editor.Rows.Nth(1)).ToHaveAttributeAsync("aria-level", "2");
        await chief.PressAsync("!");

        foreach (var table in new[] { editor, chief })
        {
            await Assertions.Expect(table.Rows.Nth(1)).ToHaveAttributeAsync("aria-level", "2");
            await table.ExpectSavedAsync();
        }

        await chief.PressAsync("Enter");
        await chief.ExpectRowsAsync("Minder inbraken in elke wijk", "Sneller helpen");
        await Assertions.Expect(Table.CellOf(editor.Rows.First, "title@fr")).ToContainTextAsync("Moins de cambriolages!");
    });

    [Fact]
    public Task TheWholeTree_WithTheKeyboardAlone_IsMadeMovedDeletedAndBroughtBack() => site.VisitAsync(async visit =>
    {
        var table = await OpenAsync(await visit.ComeInAsync("zone-editor-antwerpen"), new("plan/2020-2025/5345", "objectives"));
        await table.Person.Button("Add the first strategic goal").FocusAsync();
        await table.PressAsync("Enter");
        await table.TypeAsync("Goal");
        await table.PressAsync("Control+Shift+Enter");
        await table.TypeAsync("Operational");
        await table.PressAsync("Control+Shift+Enter");
        await table.TypeAsync("Action");
        await table.PressAsync("Control+Enter");
        await table.TypeAsync("Another");
        await table.PressAsync("Enter");
        await table.ExpectRowsAsync("Goal", "Operational", "Action", "Another");
        await ExpectLevelsAsync(table, 1, 2, 3, 3);

        await table.PressAsync("Alt+ArrowUp");
        await table.ExpectRowsAsync("Goal", "Operational", "Another", "Action");
        await table.PressAsync("Alt+ArrowLeft");
        await table.ExpectRowsAsync("Goal", "Operational", "Action", "Another");
        await ExpectLevelsAsync(table, 1, 2, 3, 2);
        await Assertions.Expect(table.Here).ToContainTextAsync("Another");

        await table.PressAsync("x");
        await table.TypeAsync("yz");
        await table.PressAsync("Escape");
        await table.ExpectRowsAsync("Goal", "Operational", "Action", "Another");
        await table.PressAsync("Alt+Enter");
        await table.Page.GetByRole(AriaRole.Region, new() { Name = "Details" }).GetByLabel("Target", new() { Exact = true }).FocusAsync();
        await table.TypeAsync("12,5");
        await table.PressAsync("Tab", "Escape");
        await Assertions.Expect(table.Page.GetByLabel("Target", new() { Exact = true })).ToHaveValueAsync("12.5");
        await Assertions.Expect(table.Here).ToContainTextAsync("Another");

        await table.PressAsync("Control+Home", "Delete");
        await Assertions.Expect(table.Page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("3 rows under it");
        await table.PressAsync("Enter");
        await Assertions.Expect(table.Rows).ToHaveCountAsync(0);
        await Assertions.Expect(table.Page.GetByRole(AriaRole.Status).Filter(new() { HasText = "4 rows deleted." })).ToBeVisibleAsync();
        await table.Person.Button("Bring back").FocusAsync();
        await table.PressAsync("Enter");
        await table.ExpectRowsAsync("Goal", "Operational", "Action", "Another");
        await table.ExpectSavedAsync();
    });

    [Fact]
    public Task OnAPhone_ARowOpensWithAllItsCells_AndThePageDoesNotScrollSideways() => site.VisitAsync(async visit =>
    {
        var table = await OpenAsync(await visit.ComeInAsync("zone-editor-eifel", new Look(IsPhone: true)), new("plan/2020-2025/5291", "objectives"));
        await table.Person.Button("Add the first strategic goal").TapAsync();
        var sheet = table.Page.GetByRole(AriaRole.Dialog);
        await sheet.GetByLabel("Title").FillAsync("Weniger Einbrüche");
        await sheet.GetByLabel("Lead").FillAsync("Nachbarschaftsdienst");
        await sheet.GetByLabel("End", new() { Exact = true }).FillAsync("2025-12-31");
        await sheet.GetByRole(AriaRole.Button, new() { Name = "Close" }).TapAsync();
        await table.ExpectRowsAsync("Weniger Einbrüche");
        await Assertions.Expect(table.Rows).ToContainTextAsync("Nachbarschaftsdienst · 31 Dec 2025");
        Assert.InRange(await table.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"), 1, 390);
        await table.ExpectSavedAsync();
    });

    private static Task<Table> OpenAsync(Person person, Section section) =>
        Table.OpenAsync(person, section, table => table.Page.GetByText("There are no objectives yet.").Or(table.Rows.First));

    private static async Task ExpectLevelsAsync(Table table, params int[] levels)
    {
        for (var row = 0; row < levels.Length; row++) await Assertions.Expect(table.Rows.Nth(row)).ToHaveAttributeAsync("aria-level", $"{levels[row]}");
    }
}

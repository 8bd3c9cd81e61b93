using Microsoft.Playwright;
using NvpOrleans.Tests.Browser.Setup;

namespace NvpOrleans.Tests.Browser.Structured;

[Collection(SiteCollection.Name)]
public sealed class ChoicesTests(Site site)
{
    [Fact]
    public Task TwoPeople_WhoChooseAndGiveReasonsAtOnce_SeeBoth_TheCounts_AndEachOther() => site.VisitAsync(async visit =>
    {
        var section = new Section("plan/2020-2025/5345", "choices");
        var lotte = await OpenAsync(await visit.ComeInAsync("zone-editor-antwerpen"), section);
        var karel = await OpenAsync(await visit.ComeInAsync("zone-chief-antwerpen"), section);
        await Assertions.Expect(lotte.Count("open")).ToHaveTextAsync("19");

        await lotte.Level("1", "Priority").CheckAsync(new() { Force = true });
        await karel.Level("2", "Attention point").CheckAsync(new() { Force = true });
        await lotte.Choice("3").GetByRole(AriaRole.Textbox).FocusAsync();
        await karel.Choice("3").GetByRole(AriaRole.Textbox).FocusAsync();
        await lotte.TypeAsync("Veel klachten. ");
        await Assertions.Expect(karel.Choice("3").GetByRole(AriaRole.Textbox)).ToHaveValueAsync("Veel klachten. ");
        await Task.WhenAll(lotte.TypeAsync("En slachtoffers.", 15), TypeAtStartAsync(karel, "Het korps zegt: "));

        foreach (var table in new[] { lotte, karel })
        {
            await Assertions.Expect(table.Level("1", "Priority")).ToBeCheckedAsync();
            await Assertions.Expect(table.Level("2", "Attention point")).ToBeCheckedAsync();
            await Assertions.Expect(table.Choice("3").GetByRole(AriaRole.Textbox)).ToHaveValueAsync("Het korps zegt: Veel klachten. En slachtoffers.");
            await Assertions.Expect(table.Count("priority")).ToHaveTextAsync("1");
            await Assertions.Expect(table.Count("attention-point")).ToHaveTextAsync("1");
            await Assertions.Expect(table.Count("open")).ToHaveTextAsync("17");
            await table.ExpectSavedAsync();
        }

        await Assertions.Expect(lotte.Choice("3").GetByRole(AriaRole.Img, new() { Name = "Here now: Karel Denkbeeld" })).ToBeVisibleAsync();
        await Assertions.Expect(karel.Choice("3").GetByRole(AriaRole.Img, new() { Name = "Here now: Lotte Voorbeeld" })).ToBeVisibleAsync();

        var reader = await OpenAsync(await visit.ComeInAsync("coordinator-antwerpen"), section);
        await Assertions.Expect(reader.ReadOnlyNotice).ToBeVisibleAsync();
        await Assertions.Expect(reader.Choice("1")).ToContainTextAsync("Priority");
        await Assertions.Expect(reader.Choice("3")).ToContainTextAsync("Het korps zegt: Veel klachten.");
        await Assertions.Expect(reader.Page.GetByRole(AriaRole.Radio)).ToHaveCountAsync(0);
    });

    [Fact]
    public Task OnAPhone_ALevelIsChosenTakenBackAndExplained_AndThePageDoesNotScrollSideways() => site.VisitAsync(async visit =>
    {
        var table = await OpenAsync(await visit.ComeInAsync("zone-editor-eifel", new Look(IsPhone: true)), new("plan/2020-2025/5291", "choices"));
        await table.Level("T1", "Regular work").TapAsync();
        await Assertions.Expect(table.Level("T1", "Regular work")).ToBeCheckedAsync();
        await table.PressAsync("ArrowLeft");
        await Assertions.Expect(table.Level("T1", "Attention point")).ToBeCheckedAsync();
        await table.PressAsync("Control+z");
        await Assertions.Expect(table.Level("T1", "Regular work")).ToBeCheckedAsync();
        await table.Choice("T1").GetByRole(AriaRole.Textbox).TapAsync();
        await table.TypeAsync("Weil es alle betrifft.");
        await Assertions.Expect(table.Choice("T1").GetByRole(AriaRole.Textbox)).ToHaveValueAsync("Weil es alle betrifft.");
        await table.ExpectSavedAsync();
        Assert.InRange(await table.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"), 1, 390);
    });

    private static Task<Table> OpenAsync(Person person, Section section) => Table.OpenAsync(person, section, table => table.Choice("T1"));

    private static async Task TypeAtStartAsync(Table table, string text)
    {
        await table.PressAsync("Control+Home");
        await table.TypeAsync(text, 15);
    }
}

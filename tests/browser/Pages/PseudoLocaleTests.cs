using Microsoft.Playwright;
using NvpOrleans.Tests.Browser.Setup;

namespace NvpOrleans.Tests.Browser.Pages;

/// <summary>In the pseudo language every translated word stands in ⟦⟧; what does not is data, or was forgotten.</summary>
[Collection(SecondSiteCollection.Name)]
public sealed class PseudoLocaleTests(Site site)
{
    [Fact]
    public Task EveryPage_InThePseudoLanguage_HasNoWordThatIsHardCoded() => site.VisitAsync(async visit =>
    {
        var found = await HardCoded.OnAsync(visit, Place.All);
        Assert.True(found.Count == 0, string.Join('\n', found));
    });

    [Fact]
    public Task DialogsAndNotices_InThePseudoLanguage_HaveNoWordThatIsHardCoded() => site.VisitAsync(async visit =>
    {
        var section = Section.Antwerp("scan/federal-figures");
        var place = Place.All.First(candidate => candidate.Path == Section.Antwerp("scan/safety-picture").Path) with { Path = section.Path };
        var lotte = await visit.ComeInAsync("zone-editor-antwerpen");
        var data = await HardCoded.DataAsync(lotte);
        List<string> found = [];
        await place.OpenAsync(lotte, HardCoded.InPseudo(section.Path));

        var text = new SectionText(lotte);
        await text.TypeAtEndAsync("Cijfers:");
        await text.PressAsync("Enter"); // prosemirror grumbles about a document that is nothing but a table
        foreach (var icon in new[] { "link-2", "keyboard", "table-2" })
        {
            await ToolAsync(lotte, icon);
            if (icon == "table-2") await ToolAsync(lotte, icon); // the first time it inserts the table
            await Assertions.Expect(lotte.Page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync(); // the table menu stands in one too
            if (icon == "link-2") await lotte.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Textbox).FillAsync("?");
            found.AddRange(await HardCoded.OnPageAsync(lotte, icon, data));
            await lotte.Page.Keyboard.PressAsync("Escape");
        }

        await lotte.LeaveRefusedWorkAsync(section);
        await Place.All.Single(home => home.Path == "/").OpenAsync(lotte, HardCoded.InPseudo("/"));
        await Assertions.Expect(lotte.Page.GetByTestId("left-refused")).ToBeVisibleAsync();
        found.AddRange(await HardCoded.OnPageAsync(lotte, "refused elsewhere", data));
        await place.OpenAsync(lotte, HardCoded.InPseudo(section.Path));
        await Assertions.Expect(lotte.Page.GetByTestId("kept-work")).ToBeVisibleAsync();
        found.AddRange(await HardCoded.OnPageAsync(lotte, "refused", data));
        await lotte.Page.GetByTestId("kept-work").GetByRole(AriaRole.Button).Last.ClickAsync();
        await lotte.LoseSessionAsync("zone-editor-antwerpen-2");
        await Assertions.Expect(lotte.Page.GetByTestId("signed-out")).ToBeVisibleAsync();
        found.AddRange(await HardCoded.OnPageAsync(lotte, "signed out", data));

        var amina = await visit.ComeInAsync("coordinator-antwerpen");
        await place.OpenAsync(amina, HardCoded.InPseudo(section.Path));
        await Assertions.Expect(new SectionText(amina).ReadOnlyNotice).ToBeVisibleAsync();
        found.AddRange(await HardCoded.OnPageAsync(amina, "read only", data));
        Assert.True(found.Count == 0, string.Join('\n', found));
    });

    // By its picture, as its name is in no language.
    private static Task ToolAsync(Person person, string icon) =>
        person.Page.GetByRole(AriaRole.Toolbar).Locator($"button:has(.lucide-{icon})").ClickAsync();
}

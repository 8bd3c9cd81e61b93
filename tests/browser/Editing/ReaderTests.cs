using Microsoft.Playwright;
using NvpOrleans.Tests.Browser.Setup;

namespace NvpOrleans.Tests.Browser.Editing;

[Collection(SiteCollection.Name)]
public sealed class ReaderTests(Site site)
{
    [Fact]
    public Task Reader_HasACaretAndSelects_ButChangesNothing() => site.VisitAsync(async visit =>
    {
        var section = Section.Antwerp("scan/cooperation");
        var lotte = await (await visit.ComeInAsync("zone-editor-antwerpen")).OpenAsync(section);
        await lotte.TypeAtEndAsync("Wij werken samen met de parketten.");
        await lotte.ExpectSavedAsync();
        var amina = await (await visit.ComeInAsync("coordinator-antwerpen")).OpenAsync(section);
        await amina.ExpectTextAsync("Wij werken samen met de parketten.");
        await amina.ExpectStateAsync("Read only");
        await Assertions.Expect(amina.ReadOnlyNotice).ToContainTextAsync("others write it");
        await Assertions.Expect(amina.Editor).ToHaveAttributeAsync("aria-readonly", "true");
        await Assertions.Expect(amina.Page.GetByRole(AriaRole.Toolbar)).ToHaveCountAsync(0);
        var before = await amina.HtmlAsync();

        await amina.GoToEndAsync();
        for (var letter = 0; letter < "parketten.".Length; letter++) await amina.PressAsync("Shift+ArrowLeft");
        Assert.Equal("parketten.", await amina.Page.EvaluateAsync<string>("getSelection().toString()"));
        await amina.TypeAsync("verboden");
        await amina.PressAsync("Delete", "Backspace", "Enter", "Control+b", "Control+x", "Control+Shift+8", "Control+Alt+1", "Control+z");
        await PasteTests.PasteAsync(amina.Editor, "<p>verboden</p>");
        await amina.Page.Keyboard.InsertTextAsync("verboden"); // as an input method does
        Assert.Equal(before, await amina.HtmlAsync());

        // What the writer types afterwards still arrives, and with nothing of the reader's.
        await lotte.TypeAtEndAsync(" En met de scholen.");
        await amina.ExpectTextAsync("Wij werken samen met de parketten. En met de scholen.");
        await lotte.ExpectSameAsAsync(amina);
        await Assertions.Expect(lotte.CaretOf("Amina Veiligedacht")).ToHaveCountAsync(1);

        await amina.PressAsync("Tab");
        await Assertions.Expect(amina.Editor).Not.ToBeFocusedAsync();
    });
}

using System.Text.RegularExpressions;
using Microsoft.Playwright;
using NvpOrleans.Tests.Browser.Setup;

namespace NvpOrleans.Tests.Browser.Editing;

[Collection(SiteCollection.Name)]
public sealed class FormattingTests(Site site)
{
    [Fact]
    public Task EveryFormat_OfTheTools_IsTheSameForTheOther() => site.VisitAsync(async visit =>
    {
        var section = Section.Antwerp("scan/context");
        var lotte = await (await visit.ComeInAsync("zone-editor-antwerpen")).OpenAsync(section);
        var karel = await (await visit.ComeInAsync("zone-chief-antwerpen")).OpenAsync(section);

        await lotte.GoToEndAsync();
        await lotte.PressAsync("Enter");
        foreach (var level in new[] { 1, 2, 3 })
        {
            await lotte.UseToolAsync($"Heading {level}");
            await lotte.TypeAsync($"Kop {level}");
            await lotte.PressAsync("Enter");
        }

        foreach (var mark in new[] { "Bold", "Italic", "Underline" })
        {
            await lotte.UseToolAsync(mark);
            await lotte.TypeAsync(mark);
            await lotte.UseToolAsync(mark);
            await lotte.TypeAsync(" ");
        }

        await lotte.UseToolAsync("Link");
        await lotte.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Textbox).FillAsync("www.politie.be");
        await lotte.Person.Button("Save link").ClickAsync();
        await lotte.PressAsync("Control+End", "Enter");
        await lotte.UseToolAsync("Bulleted list");
        await lotte.TypeAsync("punt");
        await lotte.PressAsync("Enter", "Tab");
        await lotte.TypeAsync("dieper");
        await lotte.PressAsync("Enter", "Enter", "Enter");
        await lotte.UseToolAsync("Numbered list");
        await lotte.TypeAsync("stap");
        await lotte.PressAsync("Enter", "Enter");
        await lotte.UseToolAsync("Insert table");
        await lotte.TypeAsync("kolom");
        await lotte.PressAsync("Tab");
        await lotte.TypeAsync("volgende");
        await lotte.ExpectSavedAsync();

        await karel.ExpectTextAsync("volgende");
        var html = await lotte.ExpectSameAsAsync(karel);
        foreach (var level in new[] { 1, 2, 3 }) Assert.Matches($"<h. data-level=\"{level}\">Kop {level}</h.>", html);
        Assert.Contains("<strong>Bold</strong> <em>Italic</em> <u>Underline</u> ", html);
        Assert.Matches("<a [^>]*href=\"https?://www.politie.be/?\"[^>]*>www.politie.be</a>", html);
        Assert.Contains("<ul><li><p>punt</p><ul><li><p>dieper</p></li></ul></li></ul>", html);
        Assert.Contains("<ol><li><p>stap</p></li></ol>", html);
        Assert.Matches(new Regex("<th[^>]*><p>kolom</p></th><th[^>]*><p>volgende</p></th>"), html);
    });

    [Fact]
    public Task UndoAndRedo_TakeBackOnlyOwnChanges() => site.VisitAsync(async visit =>
    {
        var section = Section.Antwerp("scan/organisation");
        var lotte = await (await visit.ComeInAsync("zone-editor-antwerpen")).OpenAsync(section);
        var karel = await (await visit.ComeInAsync("zone-chief-antwerpen")).OpenAsync(section);
        await lotte.TypeAtEndAsync("van Lotte ");
        await karel.ExpectTextAsync("van Lotte");
        await karel.TypeAtEndAsync("van Karel ");
        await lotte.ExpectTextAsync("van Karel");

        await lotte.PressAsync("Control+z");
        await karel.ExpectNoTextAsync("van Lotte");
        await karel.ExpectTextAsync("van Karel");
        await lotte.UseToolAsync("Redo my change");
        await karel.ExpectTextAsync("van Lotte");
        await karel.UseToolAsync("Undo my change");
        await lotte.ExpectNoTextAsync("van Karel");
        await lotte.ExpectTextAsync("van Lotte");
        await lotte.ExpectSavedAsync();
        await karel.ExpectSavedAsync();
        await lotte.ExpectSameAsAsync(karel);
    });
}

using Microsoft.Playwright;
using NvpOrleans.Tests.Browser.Setup;

namespace NvpOrleans.Tests.Browser.Editing;

[Collection(SiteCollection.Name)]
public sealed class PasteTests(Site site)
{
    // The event that a browser makes of Ctrl+V; what Word puts on the clipboard cannot get there unharmed from a page.
    private const string Paste = """
        (editor, html) => {
          const data = new DataTransfer();
          data.setData('text/html', html);
          data.setData('text/plain', 'plain');
          editor.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
        }
        """;

    internal static Task PasteAsync(ILocator editor, string html) => editor.EvaluateAsync(Paste, html);

    [Fact]
    public Task Paste_FromWord_KeepsTheStructure_AndLeavesNoRubbish() => site.VisitAsync(async visit =>
    {
        var lotte = await (await visit.ComeInAsync("zone-editor-antwerpen")).OpenAsync(Section.Antwerp("scan/services"));
        var word = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Editing", "word.html"));
        await lotte.GoToEndAsync();

        await PasteAsync(lotte.Editor, word);

        await lotte.ExpectTextAsync("Beeld van de overlast");
        await lotte.ExpectSavedAsync();
        var html = await lotte.HtmlAsync();
        foreach (var rubbish in new[] { "mso", "Mso", "o:p", "style=", "class=\"Mso", "<!--", "<span", "<font", "_Toc", "file:", "javascript:", "<img", "<div class=\"Word" })
            Assert.DoesNotContain(rubbish, html, StringComparison.Ordinal);
        Assert.Matches("<h. data-level=\"1\">Beeld van de overlast</h.>", html);
        Assert.Contains("<strong>nachtlawaai</strong>", html);
        Assert.Contains("<em>sluikstort</em>", html);
        Assert.Contains("<u>samen</u>", html);
        Assert.Matches("<ul><li><p>Toezicht in de stationsbuurt</p><ul><li><p>ook op zondag</p></li></ul></li><li><p>Bemiddeling</p></li></ul>", html);
        Assert.Matches("<ol[^>]*><li><p>Eerst melden</p></li><li><p>Dan opvolgen</p></li></ol>", html);
        Assert.Matches("<td[^>]*><p>Meldingen</p></td><td[^>]*><p>412</p></td>", html);
        Assert.Matches("<a [^>]*href=\"https://www.antwerpen.be/?\"", html);
    });
}

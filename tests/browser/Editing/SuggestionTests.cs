using Microsoft.Playwright;
using NvpOrleans.Tests.Browser.Setup;
using NvpOrleans.Tests.Kit;
using NvpOrleans.Tests.Kit.Comments;

namespace NvpOrleans.Tests.Browser.Editing;

/// <summary>As policy officer I accept or refuse each suggestion, several at once or alone, with a reason that goes to the approval section.</summary>
[Collection(SiteCollection.Name)]
public sealed class SuggestionTests(Site site)
{
    private const string Before = "Vijf ploegen. Elke week. Twee wagens.";

    [Fact]
    public Task Suggestions_AreAcceptedTogether_TakenBack_AndNotFollowed_EachForAReason_ThatTheirAuthorReads() => site.VisitAsync(async visit =>
    {
        var section = Section.Antwerp("scan/capacity");
        await SuggestAsync(section, ("Vijf ploegen", "Zes ploegen"), ("Elke week", "Elke dag"), ("Twee wagens", "Drie wagens"));
        var lotte = await (await visit.ComeInAsync("zone-editor-antwerpen")).OpenAsync(section);
        var remarks = new Remarks(lotte.Page);
        var batch = remarks.Pane.GetByTestId("suggestions");
        await Assertions.Expect(lotte.Editor.Locator("del")).ToHaveCountAsync(3);
        await ChooseTwoAsync(remarks);
        Assert.Empty(await lotte.Page.AxeAsync());
        await remarks.Button("Accept 2").ClickAsync();
        await lotte.ExpectTextAsync("Zes ploegen. Elke dag. Twee wagens.");
        await Assertions.Expect(remarks.Pane).ToContainTextAsync("2 suggestions accepted.");

        await remarks.Button("Undo 2 accepted suggestions").ClickAsync();
        await lotte.ExpectTextAsync(Before);
        await Assertions.Expect(lotte.Editor.Locator("del")).ToHaveCountAsync(3); // they are open again
        await ChooseTwoAsync(remarks);
        await remarks.Button("Do not follow 2").ClickAsync();
        await Assertions.Expect(batch).ToContainTextAsync("Write an answer or a reason first.");
        var reason = batch.GetByRole(AriaRole.Textbox);
        await Assertions.Expect(reason).ToBeFocusedAsync();
        await reason.FillAsync("Dat is niet te betalen.");
        await remarks.Button("Do not follow 2").ClickAsync();
        await Assertions.Expect(remarks.Pane).ToContainTextAsync("2 suggestions not followed.");
        await remarks.SelectAsync("wagens");
        await remarks.Reply.GetByRole(AriaRole.Button, new() { Name = "Do not follow" }).ClickAsync();
        await Assertions.Expect(remarks.Reply).ToContainTextAsync("Write an answer or a reason first.");
        await remarks.SayAsync("Do not follow", "Er zijn geen bestuurders.");
        await Assertions.Expect(lotte.Editor.Locator("del")).ToHaveCountAsync(0);
        await lotte.ExpectTextAsync(Before);

        var amina = await (await visit.ComeInAsync("coordinator-antwerpen")).OpenAsync(section);
        var own = new Remarks(amina.Page);
        await own.Box("Settled ones too").CheckAsync();
        await Assertions.Expect(own.Card("Dat is niet te betalen.")).ToHaveCountAsync(2);
        await own.SelectAsync("Er zijn geen bestuurders.");
        await own.ExpectStateAsync("Not followed");
        await own.SayAsync("Reopen", "Toch wel: vanaf mei.");
        await Assertions.Expect(lotte.Editor.Locator("ins")).ToContainTextAsync("Drie");
        await lotte.Page.GotoAsync("/plans/2020-2025/5345/approval");
        await Assertions.Expect(lotte.Page.GetByRole(AriaRole.Main)).ToContainTextAsync("Dat is niet te betalen.");
    });

    // All of them, and not the last.
    private static async Task ChooseTwoAsync(Remarks remarks)
    {
        await remarks.Box("All that are shown").CheckAsync();
        await remarks.Card("wagens").GetByRole(AriaRole.Checkbox, new() { Name = "Decide together with others" }).UncheckAsync();
    }

    private async Task SuggestAsync(Section section, params (string Words, string Replacement)[] suggestions)
    {
        await using (var writer = await Editor.OpenAsync(site.Server.Address, "zone-editor-antwerpen", section.Document, section.Name)) await writer.AppendAsync(Before);
        await using var reader = await Editor.OpenAsync(site.Server.Address, "coordinator-antwerpen", section.Document, section.Name);
        using var amina = await Commenter.OfAsync(site.Server.Address, "coordinator-antwerpen", section.Document);
        foreach (var (words, replacement) in suggestions) await amina.StartAsync(section.Name, "", "suggestion", ends: reader.EndsOf(words), replacement: replacement);
    }
}

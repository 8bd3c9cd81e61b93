using Microsoft.Playwright;
using NvpOrleans.Tests.Browser.Setup;

namespace NvpOrleans.Tests.Browser.Editing;

[Collection(SecondSiteCollection.Name)]
public sealed class RemarksTests(Site site)
{
    [Fact]
    public Task WhoMayNotWrite_RemarksOnWords_ByKeyboard_AndGetsAnAnswerThere_WhileTheWordsMove() => site.VisitAsync(async visit =>
    {
        var section = Section.Antwerp("scan/services");
        var lotte = await (await visit.ComeInAsync("zone-editor-antwerpen")).OpenAsync(section);
        await lotte.TypeAtEndAsync("Elk jaar meten wij de aanrijtijden.");
        await lotte.ExpectSavedAsync();
        var amina = await (await visit.ComeInAsync("coordinator-antwerpen")).OpenAsync(section);
        await amina.ExpectTextAsync("Elk jaar meten wij de aanrijtijden.");

        await amina.GoToEndAsync();
        await amina.PressAsync("ArrowLeft");
        for (var letter = 0; letter < "aanrijtijden".Length; letter++) await amina.PressAsync("Shift+ArrowLeft");
        var remarks = RemarksOf(amina.Page);
        await remarks.GetByRole(AriaRole.Button, new() { Name = "Make a remark" }).PressAsync("Enter");
        await Assertions.Expect(remarks.GetByRole(AriaRole.Blockquote)).ToHaveTextAsync("aanrijtijden");
        await amina.Page.Keyboard.TypeAsync("Ook in het weekend?"); // the focus is where it is asked for
        await remarks.GetByRole(AriaRole.Button, new() { Name = "Post" }).PressAsync("Enter");
        await Assertions.Expect(MarkOn(amina)).ToHaveTextAsync("aanrijtijden");

        await Assertions.Expect(MarkOn(lotte)).ToHaveTextAsync("aanrijtijden");
        await lotte.GoToStartAsync();
        await lotte.TypeAsync("Kort: ");
        await Assertions.Expect(MarkOn(lotte)).ToHaveTextAsync("aanrijtijden");
        await MarkOn(lotte).ClickAsync();
        var reply = RemarksOf(lotte.Page).GetByTestId("reply");
        await reply.GetByRole(AriaRole.Textbox).FillAsync("Ja, elke dag.");
        await reply.GetByRole(AriaRole.Button, new() { Name = "Answer", Exact = true }).ClickAsync();
        await Assertions.Expect(remarks).ToContainTextAsync("Ja, elke dag.");
        Assert.Empty(await lotte.Page.AxeAsync());

        await reply.GetByRole(AriaRole.Button, new() { Name = "Settle" }).ClickAsync();
        await Assertions.Expect(remarks.GetByText("Settled", new() { Exact = true })).ToBeVisibleAsync();
        amina = await amina.Person.OpenAsync(section);
        await amina.ExpectTextAsync("Kort: Elk jaar meten wij de aanrijtijden.");
        await Assertions.Expect(MarkOn(amina)).ToHaveCountAsync(0);
        await Assertions.Expect(RemarksOf(amina.Page)).ToContainTextAsync("No remarks match.");
    });

    [Fact]
    public Task ASuggestion_OfWhoMayNotWrite_IsReadInTheText_AndAcceptedAfterItWasSeenWhatHasChanged() => site.VisitAsync(async visit =>
    {
        var section = Section.Antwerp("scan/organisation");
        var lotte = await (await visit.ComeInAsync("zone-editor-antwerpen")).OpenAsync(section);
        await lotte.TypeAtEndAsync("De zone telt vijf ploegen.");
        await lotte.ExpectSavedAsync();
        var amina = await (await visit.ComeInAsync("coordinator-antwerpen")).OpenAsync(section);
        await amina.ExpectTextAsync("De zone telt vijf ploegen.");
        await amina.GoToEndAsync();
        await amina.PressAsync("ArrowLeft");
        for (var letter = 0; letter < "vijf ploegen".Length; letter++) await amina.PressAsync("Shift+ArrowLeft");
        var suggesting = RemarksOf(amina.Page);
        await suggesting.GetByRole(AriaRole.Button, new() { Name = "Make a remark" }).PressAsync("Enter");
        var form = amina.Page.GetByTestId("start-remark");
        await form.GetByLabel("Kind").SelectOptionAsync("suggestion");
        await form.GetByRole(AriaRole.Textbox, new() { Name = "Suggested text" }).FillAsync("zes vaste ploegen");
        await form.GetByRole(AriaRole.Button, new() { Name = "Post" }).ClickAsync();

        await Assertions.Expect(lotte.Editor.Locator("del")).ToHaveTextAsync("vijf");
        await Assertions.Expect(lotte.Editor.Locator("ins")).ToContainTextAsync("zes vaste");
        Assert.Empty(await lotte.Page.AxeAsync());
        await lotte.GoToEndAsync();
        await lotte.PressAsync("ArrowLeft");
        for (var letter = 0; letter < "ploegen".Length; letter++) await lotte.PressAsync("ArrowLeft");
        await lotte.TypeAsync("gemengde ");
        await lotte.ExpectSavedAsync();

        var suggestion = RemarksOf(lotte.Page).GetByTestId("suggestion");
        await suggestion.GetByRole(AriaRole.Button, new() { Name = "Accept", Exact = true }).ClickAsync();
        await Assertions.Expect(suggestion.GetByTestId("changed").Locator("ins").First).ToContainTextAsync("gemengde");
        Assert.Empty(await lotte.Page.AxeAsync());
        await suggestion.GetByRole(AriaRole.Button, new() { Name = "Accept it for the words as they are now" }).ClickAsync();
        await lotte.ExpectTextAsync("De zone telt zes vaste ploegen.");
        await amina.ExpectTextAsync("De zone telt zes vaste ploegen.");

        await RemarksOf(lotte.Page).GetByTestId("undo-accepted").ClickAsync();
        await amina.ExpectTextAsync("De zone telt vijf gemengde ploegen.");
        await Assertions.Expect(amina.Editor.Locator("del")).ToContainTextAsync("gemengde"); // it is open again
    });

    private static ILocator RemarksOf(IPage page) => page.GetByTestId("remarks");

    private static ILocator MarkOn(SectionText text) => text.Editor.Locator("[data-thread]");
}

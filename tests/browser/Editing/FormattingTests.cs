using NvpOrleans.Tests.Browser.Setup;

namespace NvpOrleans.Tests.Browser.Editing;

[Collection(SiteCollection.Name)]
public sealed class FormattingTests(Site site)
{
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

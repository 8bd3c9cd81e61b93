using Microsoft.Playwright;
using NvpOrleans.Tests.Browser.Setup;

namespace NvpOrleans.Tests.Browser.Editing;

[Collection(SiteCollection.Name)]
public sealed class TwoPeopleTests(Site site)
{
    // The widest the page has been since it was asked for the first time.
    private const string Watch = """
        () => {
          window.widest = 0;
          const look = () => { window.widest = Math.max(window.widest, document.documentElement.scrollWidth); requestAnimationFrame(look); };
          look();
        }
        """;

    [Fact]
    public Task TwoPeople_WhoTypeInOneParagraphAtOnce_SeeBothTexts_AndEachOther() => site.VisitAsync(async visit =>
    {
        var section = Section.Antwerp("foreword");
        var lotte = await (await visit.ComeInAsync("zone-editor-antwerpen")).OpenAsync(section);
        var karel = await (await visit.ComeInAsync("zone-chief-antwerpen")).OpenAsync(section);
        await lotte.TypeAtEndAsync("Samen: ");
        await karel.ExpectTextAsync("Samen: ");

        await lotte.GoToEndAsync();
        await karel.GoToStartAsync();
        await Task.WhenAll(lotte.TypeAsync("de wijk aan het stuur", 15), karel.TypeAsync("het korps luistert ", 15));

        foreach (var text in new[] { lotte, karel })
        {
            await text.ExpectTextAsync("het korps luistert Samen: de wijk aan het stuur");
            await text.ExpectStateAsync("Saved");
        }

        await lotte.ExpectSameAsAsync(karel);
        await Assertions.Expect(lotte.CaretOf("Karel Denkbeeld")).ToHaveCountAsync(1);
        await Assertions.Expect(karel.CaretOf("Lotte Voorbeeld")).ToHaveCountAsync(1);
        var listed = lotte.InPeopleList("zone-chief-antwerpen");
        await Assertions.Expect(listed).ToContainTextAsync("Karel Denkbeeld");
        await Assertions.Expect(listed).ToContainTextAsync("Chief of corps · PZ Antwerpen");
        await Assertions.Expect(listed.GetByRole(AriaRole.Img, new() { Name = "Local police and municipalities" })).ToBeVisibleAsync();
        await Assertions.Expect(karel.InPeopleList("zone-editor-antwerpen")).ToContainTextAsync("Policy officer of the zone · PZ Antwerpen");
    });

    [Fact]
    public Task OnAPhone_TheNameOfSomeoneWhoTypesPastTheEndOfALine_DoesNotMakeThePageScrollSideways() => site.VisitAsync(async visit =>
    {
        var section = Section.Antwerp("justice");
        var lotte = await (await visit.ComeInAsync("zone-editor-antwerpen")).OpenAsync(section);
        var karel = await (await visit.ComeInAsync("zone-chief-antwerpen", new Look(IsPhone: true))).OpenAsync(section);
        await karel.Page.EvaluateAsync(Watch);
        await lotte.TypeAtEndAsync("een regel die op een telefoon ergens moet worden afgebroken", rhythm: 30);
        await karel.ExpectTextAsync("moet worden afgebroken");
        Assert.InRange(await karel.Page.EvaluateAsync<int>("window.widest"), 1, 390);
    });
}

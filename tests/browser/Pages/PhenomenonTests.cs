using Microsoft.Playwright;
using NvpOrleans.Tests.Browser.Setup;

namespace NvpOrleans.Tests.Browser.Pages;

[Collection(SiteCollection.Name)]
public sealed class PhenomenonTests(Site site)
{
    [Fact]
    public Task FederalOwner_WritesThePhenomenon_AndAZoneReadsIt() => site.VisitAsync(async visit =>
    {
        var section = new Section("phenomenon/2022-2025/3", "national-approach@nl");
        var dries = await (await visit.ComeInAsync("federal-owner-drugs")).OpenAsync(section);
        var lotte = await (await visit.ComeInAsync("zone-editor-antwerpen")).OpenAsync(section);
        await Assertions.Expect(lotte.ReadOnlyNotice).ToBeVisibleAsync();

        await dries.TypeAtEndAsync("De aanpak begint bij de havens.");

        await dries.ExpectStateAsync("Saved");
        await lotte.ExpectTextAsync("De aanpak begint bij de havens.");
        await lotte.ExpectStateAsync("Read only");
        await Assertions.Expect(lotte.CaretOf("Dries Landvoorbeeld")).ToHaveCountAsync(1);
        await Assertions.Expect(lotte.InPeopleList("federal-owner-drugs")).ToContainTextAsync("Programme owner · Federale politie, programma drugs");
        await lotte.ExpectSameAsAsync(dries);
    });
}

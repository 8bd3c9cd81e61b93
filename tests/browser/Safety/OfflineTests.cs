using Microsoft.Playwright;
using NvpOrleans.Tests.Browser.Setup;

namespace NvpOrleans.Tests.Browser.Safety;

[Collection(SecondSiteCollection.Name)]
public sealed class OfflineTests(Site site)
{
    [Fact]
    public async Task EditsMadeOfflineAndOnline_AfterReturn_AreAllThere_AndTheStatesAreHonest()
    {
        await using var cable = Cable.To(site.Server);
        var section = Section.Antwerp("scan/capacity");
        await site.VisitAsync(async visit =>
        {
            var writer = await visit.ComeInAsync("zone-editor-antwerpen", new Look("nl"), cable.Address);
            var idle = await visit.ComeInAsync("zone-editor-antwerpen-2", new Look("fr"), cable.Address);
            writer.ExpectNoNetwork();
            idle.ExpectNoNetwork();
            var lotte = await writer.OpenAsync(section);
            var youssef = await idle.OpenAsync(section);
            var karel = await (await visit.ComeInAsync("zone-chief-antwerpen")).OpenAsync(section);
            await lotte.TypeAtEndAsync("Begin. ");
            await karel.ExpectTextAsync("Begin.");
            await youssef.ExpectTextAsync("Begin.");
            await lotte.ExpectStateAsync("Bewaard");
            await youssef.ExpectStateAsync("Enregistré");

            cable.Cut();
            await lotte.ExpectStateAsync("Offline. Er wacht niets");
            await youssef.ExpectStateAsync("Hors ligne. Rien en attente");
            await Assertions.Expect(karel.CaretOf("Lotte Voorbeeld")).ToHaveCountAsync(0);
            await lotte.TypeAtEndAsync("Zonder netwerk geschreven. ");
            await lotte.ExpectStateAsync("Offline. Uw wijzigingen staan op dit toestel en worden verzonden");
            await karel.TypeAtEndAsync("Intussen met netwerk. ");
            await karel.ExpectStateAsync("Saved");
            await karel.ExpectNoTextAsync("Zonder netwerk");
            await lotte.ExpectNoTextAsync("Intussen");

            cable.Mend();
            foreach (var text in new[] { lotte, youssef, karel })
                foreach (var sentence in new[] { "Begin.", "Zonder netwerk geschreven.", "Intussen met netwerk." })
                    await text.ExpectTextAsync(sentence);

            await lotte.ExpectStateAsync("Bewaard");
            await youssef.ExpectStateAsync("Enregistré");
            await lotte.ExpectSameAsAsync(karel);
            await Assertions.Expect(karel.CaretOf("Lotte Voorbeeld")).ToHaveCountAsync(1);
        });
    }

    [Fact]
    public Task BrowserThatSaysItIsOffline_StopsAtOnce_AndReturnsByItself() => site.VisitAsync(async visit =>
    {
        var section = Section.Antwerp("strategy/lessons");
        var person = await visit.ComeInAsync("zone-editor-antwerpen");
        person.ExpectNoNetwork();
        var lotte = await person.OpenAsync(section);
        var karel = await (await visit.ComeInAsync("zone-chief-antwerpen")).OpenAsync(section);
        await lotte.TypeAtEndAsync("Voor. ");
        await lotte.ExpectSavedAsync();
        await karel.ExpectTextAsync("Voor.");

        await person.Context.SetOfflineAsync(true);
        await lotte.ExpectStateAsync("Offline. Nothing is waiting");
        await lotte.TypeAtEndAsync("Tijdens. ");
        await lotte.ExpectStateAsync("Offline. Your changes are on this device and will be sent");
        await karel.TypeAtEndAsync("Elders. ");
        await karel.ExpectSavedAsync();
        await lotte.ExpectNoTextAsync("Elders.");

        await person.Context.SetOfflineAsync(false);
        await lotte.ExpectTextAsync("Elders.");
        await karel.ExpectTextAsync("Tijdens.");
        await lotte.ExpectStateAsync("Saved");
        await lotte.ExpectSameAsAsync(karel);
    });
}

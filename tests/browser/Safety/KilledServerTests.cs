using NvpOrleans.Tests.Browser.Setup;
using NvpOrleans.Tests.Kit;

namespace NvpOrleans.Tests.Browser.Safety;

[Collection(SecondSiteCollection.Name)]
public sealed class KilledServerTests(Site site)
{
    private const int Words = 40;

    [Fact]
    public async Task ServerKilledInMidTyping_AndBack_BothRecover_NothingLost_NothingDoubled()
    {
        var folder = Directory.CreateTempSubdirectory("nvp-").FullName;
        try
        {
            var first = await ServerProcess.StartAsync(new() { DataFolder = folder, Urls = $"http://127.0.0.1:{FreePort.Next()}" });
            await site.VisitAsync(visit => TypeThroughAKillAsync(visit, first, folder), first.Address);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task TypeThroughAKillAsync(Visit visit, ServerProcess first, string folder)
    {
        await using var killed = first;
        var section = Section.Antwerp("foreword");
        var people = new[] { await visit.ComeInAsync("zone-editor-antwerpen"), await visit.ComeInAsync("zone-chief-antwerpen") };
        foreach (var person in people) person.ExpectNoNetwork();
        var lotte = await people[0].OpenAsync(section);
        var karel = await people[1].OpenAsync(section);
        await lotte.TypeAtEndAsync("Dit staat er zeker. ");
        await lotte.ExpectSavedAsync();
        await karel.ExpectTextAsync("Dit staat er zeker.");
        await karel.GoToEndAsync();
        await karel.PressAsync("Enter"); // a paragraph for each
        await lotte.PressAsync("Control+Home");
        await karel.ExpectSavedAsync();

        var typing = Task.WhenAll(lotte.TypeAsync(Numbered("l"), 12), karel.TypeAsync(Numbered("k"), 12));
        await karel.ExpectTextAsync(" l12 "); // in mid-typing
        await killed.KillAsync();
        await typing;
        foreach (var text in new[] { lotte, karel })
            await text.ExpectStateAsync("Offline. Your changes are on this device and will be sent");

        await using var second = await ServerProcess.StartAsync(new() { DataFolder = folder, Urls = killed.Address.ToString() });
        foreach (var text in new[] { lotte, karel })
        {
            await text.ExpectStateAsync("Saved");
            await text.ExpectTextAsync(Numbered("l").Trim());
            await text.ExpectTextAsync(Numbered("k").Trim());
        }

        var html = await lotte.ExpectSameAsAsync(karel);
        Assert.Contains("Dit staat er zeker.", html);
        foreach (var word in Enumerable.Range(1, Words).SelectMany(number => new[] { $"l{number} ", $"k{number} " }))
            Assert.Equal(1, html.Split($" {word}").Length - 1);

        // Somebody who comes only now sees what the service holds.
        var youssef = await (await visit.ComeInAsync("zone-editor-antwerpen-2")).OpenAsync(section);
        await youssef.ExpectTextAsync(Numbered("k").Trim());
        Assert.Equal(html, await youssef.HtmlAsync());
    }

    private static string Numbered(string letter) => string.Concat(Enumerable.Range(1, Words).Select(number => $" {letter}{number} "));
}

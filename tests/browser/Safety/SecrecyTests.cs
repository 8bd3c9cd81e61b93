using Microsoft.Playwright;
using NvpOrleans.Tests.Browser.Setup;
using NvpOrleans.Tests.Kit;

namespace NvpOrleans.Tests.Browser.Safety;

[Collection(SecondSiteCollection.Name)]
public sealed class SecrecyTests(Site site)
{
    private const string Zone = "plan/2020-2025/5277";
    private const string Planted = "Zilverreiger";
    private const string PlantedLater = "Kwartelkoning";

    // What a curious person would try from the page itself.
    private const string AskDirectly = """
        async section => {
          const address = `/api/sections/${encodeURIComponent(section.document)}/${encodeURIComponent(section.name)}/updates`;
          const answers = await Promise.all([fetch(address), fetch('/api/documents'), fetch('/api/catalog')]);
          return (await Promise.all(answers.map(answer => answer.text()))).map((text, at) => `${answers[at].status} ${text}`);
        }
        """;

    [Fact]
    public Task Observer_CannotOpenADraft_AndReceivesNothingOfIt_OverAnyChannel() => site.VisitAsync(async visit =>
    {
        var section = new Section(Zone, "scan/context@fr");
        await using var writer = await Editor.OpenAsync(site.Server.Address, "zone-editor-liege", section.Document, section.Name);
        await writer.AppendAsync($"Brouillon: {Planted}. ");

        // The recording is shown to work by somebody who may read.
        var elise = await visit.ComeInAsync("zone-editor-liege");
        var heard = Recording.Of(elise.Page);
        var text = await elise.OpenAsync(section);
        await text.ExpectTextAsync(Planted);

        var lea = await visit.ComeInAsync("observer-cabinet");
        lea.Expect("status of 403", "status of 404"); // asked for on purpose below
        var received = Recording.Of(lea.Page);
        await lea.Page.GotoAsync(section.Path);
        await Assertions.Expect(lea.Heading("This document is not open to you")).ToBeVisibleAsync();
        await Assertions.Expect(lea.Page.GetByRole(AriaRole.Main)).ToContainTextAsync("the people of the zone, its mayors");
        await Assertions.Expect(lea.Page.GetByRole(AriaRole.Textbox)).ToHaveCountAsync(0);

        await writer.AppendAsync($"Plus tard: {PlantedLater}. "); // while the observer's page is open
        await text.ExpectTextAsync(PlantedLater);
        var answers = await lea.Page.EvaluateAsync<string[]>(AskDirectly, new { document = section.Document, name = section.Name });
        Assert.Matches("^(403|404) ", answers[0]);
        foreach (var path in new[] { "/", "/plans?q=5277", "/phenomena" })
        {
            await lea.Page.GotoAsync(path);
            await Assertions.Expect(lea.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
            Assert.DoesNotContain(Planted, await lea.Page.ContentAsync());
        }

        Assert.True(received.Pieces > 5);
        foreach (var word in new[] { Planted, PlantedLater })
        {
            Assert.Contains(await heard.SourcesOfAsync(word), source => source.StartsWith("ws:", StringComparison.Ordinal));
            Assert.Empty(await received.SourcesOfAsync(word));
            Assert.All(answers, answer => Assert.DoesNotContain(word, answer));
        }
    });
}

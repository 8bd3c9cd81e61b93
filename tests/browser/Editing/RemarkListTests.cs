using System.Text.RegularExpressions;
using Microsoft.Playwright;
using NvpOrleans.Tests.Browser.Setup;
using NvpOrleans.Tests.Kit;
using NvpOrleans.Tests.Kit.Comments;

namespace NvpOrleans.Tests.Browser.Editing;

/// <summary>I find the remarks that I look for, walk them by keyboard, and say among my own what stays there.</summary>
[Collection(SecondSiteCollection.Name)]
public sealed class RemarkListTests(Site site)
{
    private static readonly Section Cooperation = Section.Antwerp("scan/cooperation");

    [Fact]
    public Task Remarks_AreNewUntilTheyAreSeen_FilteredInTheAddress_AndWalkedByKeyboard() => site.VisitAsync(async visit =>
    {
        await WriteAsync(Cooperation, "Wij werken samen met scholen en buurten.");
        await RemarkAsync("coordinator-antwerpen", Cooperation, "Welke scholen?", "question", "scholen");
        await RemarkAsync("zone-magistrate-antwerpen", Cooperation, "Het zijn wijken.", "factual-error", "buurten");
        var lotte = await (await visit.ComeInAsync("zone-editor-antwerpen")).OpenAsync(Cooperation);
        var remarks = new Remarks(lotte.Page);
        await Assertions.Expect(remarks.Cards).ToHaveCountAsync(2);
        await Assertions.Expect(New(remarks)).ToHaveCountAsync(2);

        await lotte.GoToStartAsync();
        await lotte.Page.Keyboard.PressAsync("F8");
        await Assertions.Expect(remarks.Selected).ToContainTextAsync("Welke scholen?");
        await lotte.Page.Keyboard.PressAsync("F8");
        await Assertions.Expect(remarks.Selected).ToContainTextAsync("Het zijn wijken.");
        await lotte.Page.Keyboard.PressAsync("Shift+F8");
        await Assertions.Expect(remarks.Selected).ToContainTextAsync("Welke scholen?");
        await Assertions.Expect(New(remarks)).ToHaveCountAsync(0);
        await lotte.Page.GotoAsync(Cooperation.Path); // what one was led to would be shown whatever the filter says
        await Assertions.Expect(remarks.Cards).ToHaveCountAsync(2);
        await Assertions.Expect(New(remarks)).ToHaveCountAsync(0); // what was seen stays seen

        await remarks.Pane.GetByLabel("Kind").SelectOptionAsync("factual-error");
        await Assertions.Expect(remarks.Cards).ToHaveCountAsync(1);
        await Assertions.Expect(lotte.Page).ToHaveURLAsync(new Regex("remarks=factual-error"));
        await lotte.Page.ReloadAsync();
        await Assertions.Expect(remarks.Cards).ToHaveCountAsync(1);
        await Assertions.Expect(remarks.Card("Het zijn wijken.")).ToBeVisibleAsync();
        await Assertions.Expect(remarks.Pane.GetByLabel("Kind")).ToHaveValueAsync("factual-error");
        await remarks.Pane.GetByLabel("Kind").SelectOptionAsync("");
        await remarks.Pane.GetByLabel("Organisation of the author").SelectOptionAsync("Stad Antwerpen, integrale veiligheid");
        await Assertions.Expect(remarks.Cards).ToHaveCountAsync(1);
        await Assertions.Expect(remarks.Card("Welke scholen?")).ToBeVisibleAsync();
        Assert.Empty(await remarks.Pane.AxeAsync());
    });

    [Fact]
    public Task OnAPhone_ARemarkForOnesOwnOrganisation_IsMadeAndCorrected_AndAnotherOrganisationNeverSeesIt() => site.VisitAsync(async visit =>
    {
        var section = Section.Antwerp("scan/context");
        var youssef = await visit.ComeInAsync("zone-editor-antwerpen-2", new Look(IsPhone: true));
        await youssef.OpenAsync(section);
        var lotte = await visit.ComeInAsync("zone-editor-antwerpen");
        await lotte.OpenAsync(section);
        var colleague = new Remarks(lotte.Page);
        var bram = await visit.ComeInAsync("zone-magistrate-antwerpen");
        await bram.OpenAsync(section);
        var other = new Remarks(bram.Page);
        await other.PostAsync("Onder magistraten.", audience: "office");

        await youssef.Button("Remarks").ClickAsync();
        var sheet = new Remarks(youssef.Page);
        await sheet.PostAsync("Dit vragen we eerst aan de raad.", audience: "office");
        await Assertions.Expect(sheet.Selected).ToContainTextAsync("For your organisation only");
        await sheet.Button("Correct my words").ClickAsync();
        await sheet.Selected.GetByTestId("amend").GetByRole(AriaRole.Textbox).FillAsync("Dit vragen we eerst aan GOUDVINK.");
        await sheet.Button("Correct").ClickAsync();
        await Assertions.Expect(sheet.Selected).ToContainTextAsync("corrected");
        Assert.Empty(await youssef.Page.AxeAsync());
        Assert.InRange(await youssef.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"), 1, 390);

        await colleague.SelectAsync("Dit vragen we eerst aan GOUDVINK.");
        await colleague.SayAsync("Answer", "GOUDVINK weet het.");
        await colleague.PostAsync("En dit voor iedereen.");
        await Assertions.Expect(other.Card("En dit voor iedereen.")).ToBeVisibleAsync(); // so the ones before have come, if they come
        await Assertions.Expect(other.Cards).ToHaveCountAsync(2);
        await Assertions.Expect(colleague.Cards).ToHaveCountAsync(2);
        Assert.DoesNotContain("GOUDVINK", await bram.Page.ContentAsync(), StringComparison.Ordinal);
        await bram.OpenAsync(section);
        await other.Box("All sections").CheckAsync();
        await Assertions.Expect(other.Card("En dit voor iedereen.")).ToBeVisibleAsync();
        Assert.DoesNotContain("GOUDVINK", await bram.Page.ContentAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("Onder magistraten", await lotte.Page.ContentAsync() + await youssef.Page.ContentAsync(), StringComparison.Ordinal);
    });

    private static ILocator New(Remarks remarks) => remarks.Cards.GetByText("New", new() { Exact = true });

    private async Task WriteAsync(Section section, string text)
    {
        await using var writer = await Editor.OpenAsync(site.Server.Address, "zone-editor-antwerpen", section.Document, section.Name);
        await writer.AppendAsync(text);
    }

    private async Task RemarkAsync(string persona, Section section, string text, string kind, string words)
    {
        await using var reader = await Editor.OpenAsync(site.Server.Address, persona, section.Document, section.Name);
        using var author = await Commenter.OfAsync(site.Server.Address, persona, section.Document);
        await author.StartAsync(section.Name, text, kind, ends: reader.EndsOf(words));
    }
}

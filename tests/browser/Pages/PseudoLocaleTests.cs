using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using NvpOrleans.Tests.Browser.Setup;

namespace NvpOrleans.Tests.Browser.Pages;

/// <summary>In the pseudo language every translated word stands in ⟦⟧; what does not is data, or was forgotten.</summary>
[Collection(SecondSiteCollection.Name)]
public sealed partial class PseudoLocaleTests(Site site)
{
    // All that a person can see or hear of a page, but not what people wrote.
    private const string WordsOfThePage = """
        () => {
          const words = [document.title];
          const isSeen = element => element.checkVisibility({ visibilityProperty: true }) || element.closest('.sr-only, option') !== null;
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
          for (let node = walker.currentNode; node; node = walker.nextNode()) {
            const element = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
            if (element.closest('[aria-multiline=true]') && element.getAttribute('role') !== 'textbox') continue;
            if (node.nodeType === Node.TEXT_NODE) {
              if (isSeen(element) && !element.closest('[aria-multiline=true], script, style')) words.push(node.data);
            } else {
              for (const name of ['aria-label', 'aria-description', 'aria-valuetext', 'title', 'placeholder', 'alt']) words.push(element.getAttribute(name) ?? '');
            }
          }
          return words.map(word => word.trim()).filter(Boolean);
        }
        """;

    // Languages by their own names; places in English, which the catalogue does not have; a word of the library of the dialogs, which
    // it has in our four languages (LanguageTests) and not in this one.
    private static readonly string[] Names =
    [
        "Nederlands", "Français", "Deutsch", "English", "Antwerp", "Brussels-Capital Region", "Brussels", "East Flanders", "West Flanders",
        "Flemish Brabant", "Walloon Brabant", "Dismiss",
    ];

    // Where the service's answers hold names and sentences; the rest are codes.
    private static readonly string[] Fields =
    [
        "nameNl", "nameFr", "alternativeNames", "province", "judicialDistrict", "municipalities", "name", "title", "guidance", "organisation", "number",
    ];

    [Fact]
    public Task EveryPage_InThePseudoLanguage_HasNoWordThatIsHardCoded() => site.VisitAsync(async visit =>
    {
        var lotte = await visit.ComeInAsync("zone-editor-antwerpen");
        var data = await DataAsync(lotte);
        List<string> found = [];
        foreach (var place in Place.All)
        {
            var person = place.IsSignedIn ? lotte : await visit.ComeAsync();
            await place.OpenAsync(person, InPseudo(place.Path));
            found.AddRange(await HardCodedAsync(person, place.Path, data));
        }

        Assert.Empty(found);
    });

    [Fact]
    public Task DialogsAndNotices_InThePseudoLanguage_HaveNoWordThatIsHardCoded() => site.VisitAsync(async visit =>
    {
        var section = Section.Antwerp("scan/federal-figures");
        var place = Place.All.First(candidate => candidate.Path == Section.Antwerp("scan/safety-picture").Path) with { Path = section.Path };
        var lotte = await visit.ComeInAsync("zone-editor-antwerpen");
        var data = await DataAsync(lotte);
        List<string> found = [];
        await place.OpenAsync(lotte, InPseudo(section.Path));

        var text = new SectionText(lotte);
        await text.TypeAtEndAsync("Cijfers:");
        await text.PressAsync("Enter"); // prosemirror grumbles about a document that is nothing but a table
        foreach (var icon in new[] { "link-2", "keyboard", "table-2" })
        {
            await ToolAsync(lotte, icon);
            if (icon == "table-2") await ToolAsync(lotte, icon); // the first time it inserts the table
            await Assertions.Expect(lotte.Page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync(); // the table menu stands in one too
            if (icon == "link-2") await lotte.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Textbox).FillAsync("?");
            found.AddRange(await HardCodedAsync(lotte, icon, data));
            await lotte.Page.Keyboard.PressAsync("Escape");
        }

        await lotte.LeaveRefusedWorkAsync(section);
        await Place.All.Single(home => home.Path == "/").OpenAsync(lotte, InPseudo("/"));
        await Assertions.Expect(lotte.Page.GetByTestId("left-refused")).ToBeVisibleAsync();
        found.AddRange(await HardCodedAsync(lotte, "refused elsewhere", data));
        await place.OpenAsync(lotte, InPseudo(section.Path));
        await Assertions.Expect(lotte.Page.GetByTestId("kept-work")).ToBeVisibleAsync();
        found.AddRange(await HardCodedAsync(lotte, "refused", data));
        await lotte.Page.GetByTestId("kept-work").GetByRole(AriaRole.Button).Last.ClickAsync();
        await lotte.LoseSessionAsync("zone-editor-antwerpen-2");
        await Assertions.Expect(lotte.Page.GetByTestId("signed-out")).ToBeVisibleAsync();
        found.AddRange(await HardCodedAsync(lotte, "signed out", data));

        var amina = await visit.ComeInAsync("coordinator-antwerpen");
        await place.OpenAsync(amina, InPseudo(section.Path));
        await Assertions.Expect(new SectionText(amina).ReadOnlyNotice).ToBeVisibleAsync();
        found.AddRange(await HardCodedAsync(amina, "read only", data));
        Assert.Empty(found);
    });

    private static string InPseudo(string path) => path.Contains('?', StringComparison.Ordinal) ? "&lang=qps" : "?lang=qps";

    // By its picture, as its name is in no language.
    private static Task ToolAsync(Person person, string icon) =>
        person.Page.GetByRole(AriaRole.Toolbar).Locator($"button:has(.lucide-{icon})").ClickAsync();

    private static async Task<IEnumerable<string>> HardCodedAsync(Person person, string where, IReadOnlyList<string> data)
    {
        var words = await person.Page.EvaluateAsync<string[]>(WordsOfThePage);
        Assert.Contains(words, word => word.StartsWith('⟦'));
        return words.Where(word => IsHardCoded(word, data)).Distinct().Select(word => $"{where}: {word}");
    }

    private static bool IsHardCoded(string word, IReadOnlyList<string> data)
    {
        var rest = KeyLetter().Replace(Translated().Replace(word, " "), " ");
        foreach (var name in data) rest = rest.Replace(name, " ", StringComparison.Ordinal);
        return rest.Any(char.IsLetter);
    }

    /// <summary>All names that the service sends, the longest first.</summary>
    private static async Task<IReadOnlyList<string>> DataAsync(Person person)
    {
        var names = new HashSet<string>(Names);
        foreach (var path in new[] { "/api/catalog", "/sign-in/personas" })
        {
            var answer = await person.Context.APIRequest.GetAsync(path);
            Collect((await answer.JsonAsync())!.Value, isName: false, names);
        }

        // As a title, a name begins with a capital.
        return [.. names.Concat(names.Select(name => char.ToUpperInvariant(name[0]) + name[1..])).Distinct().OrderByDescending(name => name.Length)];
    }

    private static void Collect(JsonElement value, bool isName, HashSet<string> names)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String when isName && value.GetString() is { Length: > 1 } text:
                names.Add(text);
                break;
            case JsonValueKind.Array:
                foreach (var item in value.EnumerateArray()) Collect(item, isName, names);
                break;
            case JsonValueKind.Object:
                foreach (var item in value.EnumerateObject()) Collect(item.Value, isName || Fields.Contains(item.Name), names);
                break;
        }
    }

    // Words within words: a sentence with a translated part.
    [GeneratedRegex("⟦(?>[^⟦⟧]+|(?<open>⟦)|(?<-open>⟧))*(?(open)(?!))⟧")]
    private static partial Regex Translated();

    // The letter on a key, as in Ctrl+Z.
    [GeneratedRegex(@"(?<=\+)[A-Z]$")]
    private static partial Regex KeyLetter();
}

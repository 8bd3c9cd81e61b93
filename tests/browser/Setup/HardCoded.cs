using System.Text.Json;
using System.Text.RegularExpressions;

namespace NvpOrleans.Tests.Browser.Setup;

/// <summary>Finds words of a page that are not translated. In the pseudo language every translated word stands in ⟦⟧; what does not is data, or was forgotten.</summary>
internal static partial class HardCoded
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
            if (element.closest('main [lang], [translate=no]')) continue; // in another language than the page on purpose, such as that of the plan, or in none
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
    // it has in our four languages (LanguageTests) and not in this one; and files.
    private static readonly string[] Names =
    [
        "Nederlands", "Français", "Deutsch", "English", "Antwerp", "Brussels-Capital Region", "Brussels", "East Flanders", "West Flanders",
        "Flemish Brabant", "Walloon Brabant", "Dismiss", "zones.csv", "prosecutors.csv", "phenomena.csv", "cycles.json",
    ];

    // Where the service's answers hold names and sentences; the rest are codes.
    private static readonly string[] Fields =
    [
        "nameNl", "nameFr", "alternativeNames", "province", "judicialDistrict", "municipalities", "name", "title", "guidance", "organisation", "number", "key", "note",
    ];

    /// <summary>What is hard-coded on these pages.</summary>
    public static async Task<IReadOnlyList<string>> OnAsync(Visit visit, IReadOnlyList<Place> places)
    {
        var data = await DataAsync(await visit.WhoOpensAsync(places.First(place => place.Persona is not null)));
        List<string> found = [];
        foreach (var place in places)
        {
            var person = await visit.WhoOpensAsync(place);
            await place.OpenAsync(person, InPseudo(place.Path));
            found.AddRange(await OnPageAsync(person, place.Path, data));
        }

        return found;
    }

    /// <summary>What asks for the pseudo language at the end of an address.</summary>
    public static string InPseudo(string path) => path.Contains('?', StringComparison.Ordinal) ? "&lang=qps" : "?lang=qps";

    /// <summary>What is hard-coded on the page that the person sees.</summary>
    public static async Task<IEnumerable<string>> OnPageAsync(Person person, string where, IReadOnlyList<string> data)
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
    public static async Task<IReadOnlyList<string>> DataAsync(Person person)
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

using NvpOrleans.Grains.Documents.Sections;
using NvpOrleans.Planning.Choices;
using NvpOrleans.Yjs;

namespace NvpOrleans.Grains.Documents.Structured;

/// <summary>
/// How the choices of a plan start: every phenomenon and theme, with no level and empty reasons where the previous plan has none. Nobody else adds keys, because
/// two people who make the same nested text at once would overwrite each other.
/// </summary>
internal static class ChoicesSeed
{
    /// <param name="numbers">The phenomena and themes, in the order of the rows.</param>
    /// <param name="languages">The languages of the plan.</param>
    /// <param name="carried">Rows of the previous cycle's plan, by their number.</param>
    public static byte[] Write(IEnumerable<string> numbers, IReadOnlyList<string> languages, IReadOnlyCollection<ChoiceRow>? carried = null)
    {
        var doc = new Doc(Section.ServiceClientId);
        doc.Transact(_ =>
        {
            var choices = doc.GetMap("choices");
            foreach (var number in numbers) Add(choices, number, languages, carried?.FirstOrDefault(found => found.Number == number));
        });
        return doc.EncodeStateAsUpdate();
    }

    /// <summary>Adds to choices that were seeded before what has come since.</summary>
    /// <param name="doc">The section, of the service's client id.</param>
    /// <param name="numbers">The phenomena and themes.</param>
    /// <param name="languages">The languages of the plan.</param>
    /// <returns>The update that was made; null when nothing was missing.</returns>
    public static byte[]? Complete(Doc doc, IEnumerable<string> numbers, IReadOnlyList<string> languages)
    {
        var choices = doc.GetMap("choices");
        var missing = numbers.Where(number => choices[number] is not YMap).ToList();
        if (missing.Count == 0) return null;
        var before = StateVector.Decode(doc.EncodeStateVector());
        doc.Transact(_ =>
        {
            foreach (var number in missing) Add(choices, number, languages, null);
        });
        return doc.EncodeStateAsUpdate(before);
    }

    private static void Add(YMap choices, string number, IReadOnlyList<string> languages, ChoiceRow? row)
    {
        var choice = choices.SetMap(number);
        choice.Set("level", row?.Level ?? "");
        foreach (var language in languages) Cells.SetText(choice, $"reasons@{language}", row?.Reasons.GetValueOrDefault(language));
    }
}

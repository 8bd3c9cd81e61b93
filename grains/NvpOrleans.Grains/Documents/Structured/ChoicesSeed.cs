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
            foreach (var number in numbers)
            {
                var choice = choices.SetMap(number);
                var row = carried?.FirstOrDefault(found => found.Number == number);
                choice.Set("level", row?.Level ?? "");
                foreach (var language in languages) Cells.SetText(choice, $"reasons@{language}", row?.Reasons.GetValueOrDefault(language));
            }
        });
        return doc.EncodeStateAsUpdate();
    }
}

using NvpOrleans.Grains.Documents.Sections;
using NvpOrleans.Yjs;

namespace NvpOrleans.Grains.Documents.Structured;

/// <summary>
/// How the choices of a plan start: every phenomenon and theme with no level and empty reasons. Nobody else adds keys, because
/// two people who make the same nested text at once would overwrite each other.
/// </summary>
internal static class ChoicesSeed
{
    public static byte[] Write(IEnumerable<string> numbers, IReadOnlyList<string> languages)
    {
        var doc = new Doc(Section.ServiceClientId);
        doc.Transact(_ =>
        {
            var choices = doc.GetMap("choices");
            foreach (var number in numbers)
            {
                var choice = choices.SetMap(number);
                choice.Set("level", "");
                foreach (var language in languages) choice.SetText($"reasons@{language}");
            }
        });
        return doc.EncodeStateAsUpdate();
    }
}

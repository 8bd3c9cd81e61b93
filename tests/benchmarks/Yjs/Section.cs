using System.Globalization;
using NvpOrleans.Yjs;

namespace NvpOrleans.Tests.Benchmarks.Yjs;

/// <summary>A section of a plan as several people would have written it, the same for every run.</summary>
internal static class Section
{
    public static byte[] Of(int paragraphs)
    {
        var random = new Random(paragraphs);
        var authors = Enumerable.Range(1, 5).Select(client => new Doc((ulong)client)).ToList();
        for (var i = 0; i < paragraphs; i++)
        {
            var author = authors[random.Next(authors.Count)];
            author.Transact(_ => AddParagraph(author, random));
            if (i % 50 == 0)
                Exchange(authors);
        }
        Exchange(authors);
        return authors[0].EncodeStateAsUpdate();
    }

    /// <summary>One update for every key that somebody pressed.</summary>
    public static List<byte[]> Keystrokes(int count)
    {
        var updates = new List<byte[]>();
        var author = new Doc(1);
        author.Updated += (update, _) => updates.Add(update);
        var text = author.GetText("t");
        for (var i = 0; i < count; i++)
            text.Insert(text.Length, ((char)('a' + (i % 26))).ToString(CultureInfo.InvariantCulture));
        return updates;
    }

    private static void AddParagraph(Doc doc, Random random)
    {
        var fragment = doc.GetXmlFragment("default");
        var text = fragment.InsertElement(random.Next(fragment.Count + 1), "paragraph").InsertText(0, new string('x', 100));
        text.Format(10, 20, new Dictionary<string, object?> { ["bold"] = new Dictionary<string, object?>() });
    }

    private static void Exchange(List<Doc> authors)
    {
        foreach (var from in authors)
        {
            foreach (var to in authors)
            {
                if (from != to)
                    to.Integrate(Update.Decode(from.EncodeStateAsUpdate(to.StateVector), DecodeLimits.Trusted));
            }
        }
    }
}

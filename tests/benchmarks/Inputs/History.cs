using NvpOrleans.Yjs;

namespace NvpOrleans.Tests.Benchmarks.Inputs;

/// <summary>What several people did to a document: every change as its own update, and all of it as one.</summary>
internal sealed record History(IReadOnlyList<byte[]> Updates, byte[] State)
{
    // As a browser draws them: 32 bits, so that they take as many bytes as in a real update.
    private static readonly uint[] ClientIds = [3_821_900_417, 2_204_118_733, 1_398_277_012, 994_120_871, 415_990_106];

    /// <summary>Edits of one text by people who take turns, each knowing what the others did.</summary>
    public static History Of(IEnumerable<Edit> edits, int people = 1)
    {
        var updates = new List<byte[]>();
        var authors = Authors(people, updates);
        var turn = 0;
        foreach (var edit in edits)
            Apply(authors[turn++ % people].GetText("text"), edit);
        return new History(updates, authors[0].EncodeStateAsUpdate());
    }

    /// <summary>Paragraphs as an editor writes them: an element, a text in it, a bold and a linked stretch; put in anywhere.</summary>
    public static History OfParagraphs(int count, int seed)
    {
        var random = new Random(seed);
        var updates = new List<byte[]>();
        var authors = Authors(ClientIds.Length, updates);
        for (var i = 0; i < count; i++)
        {
            var author = authors[random.Next(authors.Count)];
            author.Transact(_ => AddParagraph(author.GetXmlFragment("default"), random));
        }
        return new History(updates, authors[0].EncodeStateAsUpdate());
    }

    /// <summary>Keys that somebody else presses in one paragraph in the middle of a document.</summary>
    public static List<byte[]> KeysInto(byte[] state, int count, int seed)
    {
        var typist = new Doc(707_112_903);
        typist.Integrate(Update.Decode(state, DecodeLimits.Trusted));
        var keys = new List<byte[]>();
        typist.Updated += (update, _) => keys.Add(update);
        var fragment = typist.GetXmlFragment("default");
        var text = (YXmlText)((YXmlElement)fragment[fragment.Count / 2]!)[0]!;
        foreach (var edit in Writer.Keys(count, seed))
            Apply(text, edit);
        return keys;
    }

    public static void Apply(YText text, Edit edit)
    {
        if (edit.Length == 0)
            text.Insert(edit.Position, edit.Text);
        else
            text.Delete(edit.Position, edit.Length);
    }

    private static void AddParagraph(YXmlFragment fragment, Random random)
    {
        var text = fragment.InsertElement(random.Next(fragment.Count + 1), "paragraph").InsertText(0, Writer.Sentence(random, 100));
        text.Format(10, 20, [new("bold", new Dictionary<string, object?>())]);
        text.Format(60, 12, [new("link", new Dictionary<string, object?> { ["href"] = "https://example.org/plan" })]);
    }

    private static List<Doc> Authors(int count, List<byte[]> updates)
    {
        var authors = ClientIds.Take(count).Select(client => new Doc(client)).ToList();
        foreach (var author in authors)
        {
            author.Updated += (update, origin) =>
            {
                if (origin is Doc)
                    return;
                updates.Add(update);
                foreach (var other in authors.Where(other => other != author))
                    other.Integrate(Update.Decode(update), author);
            };
        }
        return authors;
    }
}

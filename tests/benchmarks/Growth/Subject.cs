using NvpOrleans.Tests.Benchmarks.Inputs;
using NvpOrleans.Yjs;

namespace NvpOrleans.Tests.Benchmarks.Growth;

/// <summary>A document of a given size, and what others do to it; all by seed.</summary>
internal sealed class Subject
{
    private const int Piece = 10, Paragraph = 100;
    private const uint OtherClient = 2_911_430_118;

    private readonly byte[] _state;

    private Subject(byte[] state) => _state = state;

    /// <summary>Text in pieces of ten letters, each written somewhere else.</summary>
    public static Subject OfText(int length)
    {
        var random = new Random(length);
        var author = new Doc(1_204_887_310);
        var text = author.GetText("text");
        author.Transact(_ =>
        {
            while (text.Length < length)
                text.Insert(random.Next(text.Length + 1), Writer.Sentence(random, Piece));
        });
        return new Subject(author.EncodeStateAsUpdate());
    }

    /// <summary>Paragraphs of a hundred letters.</summary>
    public static Subject OfParagraphs(int length) => new(History.OfParagraphs(length / Paragraph, seed: length).State);

    public Doc Load() => Load(client: 1);

    private Doc Load(uint client)
    {
        var doc = new Doc(client);
        doc.Integrate(Update.Decode(_state, DecodeLimits.Trusted));
        return doc;
    }

    /// <summary>The updates of somebody else who does something <paramref name="count"/> times, each knowing the one before.</summary>
    public List<byte[]> Edits(int count, Action<Doc, Random> edit)
    {
        var random = new Random(count);
        var updates = new List<byte[]>();
        var other = Load(OtherClient);
        other.Updated += (update, _) => updates.Add(update);
        for (var i = 0; i < count; i++)
            edit(other, random);
        return updates;
    }

    /// <summary>The updates of <paramref name="count"/> others who insert at one place, not knowing of each other.</summary>
    public List<byte[]> Conflict(int count)
    {
        var updates = new List<byte[]>();
        for (var i = 0; i < count; i++)
        {
            var other = Load(OtherClient + (uint)((i * 7) % count));
            other.Updated += (update, _) => updates.Add(update);
            var text = other.GetText("text");
            text.Insert(text.Length / 2, "x");
        }
        return updates;
    }
}

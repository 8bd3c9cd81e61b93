using NvpOrleans.Yjs;

namespace NvpOrleans.Tests.Fuzz.Yjs;

/// <summary>Honest updates of every kind of content, to begin damaging with.</summary>
internal static class Samples
{
    /// <summary>A document with some history, and the updates that made it.</summary>
    public static (Doc Doc, List<byte[]> Updates) Create(int seed)
    {
        var random = new Random(seed);
        var updates = new List<byte[]>();
        var docs = new[] { new Doc(1), new Doc(2), new Doc(700_000_000_000) };
        foreach (var doc in docs)
            doc.Updated += (update, _) => updates.Add(update);
        for (var step = 0; step < 40; step++)
        {
            var doc = docs[random.Next(docs.Length)];
            doc.Transact(_ => Edit(doc, random));
            if (random.Next(4) == 0)
                doc.Integrate(Update.Decode(docs[random.Next(docs.Length)].EncodeStateAsUpdate()));
        }
        foreach (var doc in docs)
            updates.Add(doc.EncodeStateAsUpdate());
        return (docs[0], updates);
    }

    private static void Edit(Doc doc, Random random)
    {
        var text = doc.GetText("t");
        var map = doc.GetMap("m");
        var array = doc.GetArray("a");
        var xml = doc.GetXmlFragment("x");
        switch (random.Next(10))
        {
            case 0: text.Insert(random.Next(text.Length + 1), "a😀é"); break;
            case 1: text.InsertEmbed(0, new Dictionary<string, object?> { ["image"] = 1 }); break;
            case 2 when text.Length > 2: text.Format(0, 2, new Dictionary<string, object?> { ["bold"] = true }); break;
            case 3 when text.Length > 3: text.Delete(1, 2); break;
            case 4: map.Set($"k{random.Next(3)}", new object?[] { 1, "x", null, 0.5, new Dictionary<string, object?> { ["y"] = true } }); break;
            case 5: map.SetMap("nested").Set("k", new byte[] { 1, 2, 3 }); break;
            case 6: array.Insert(random.Next(array.Count + 1), 1, "two", 3.5); break;
            case 7 when array.Count > 1: array.Delete(0, 2); break;
            case 8: xml.InsertElement(random.Next(xml.Count + 1), "paragraph").InsertText(0, "text").Format(0, 2, new Dictionary<string, object?> { ["italic"] = 1 }); break;
            case 9 when xml.Count > 0: xml.Delete(random.Next(xml.Count)); break;
        }
    }
}

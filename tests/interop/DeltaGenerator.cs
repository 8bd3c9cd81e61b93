using NvpOrleans.Yjs;

namespace NvpOrleans.Tests.Interop;

/// <summary>Draws deltas for a text; now and then one that goes beyond its end.</summary>
internal sealed class DeltaGenerator(Random random)
{
    private static readonly string[] Words = ["", "a", "bc", "dé", "😀", "x😀y", "lorem ipsum ", "\n"];
    private static readonly string[] Marks = ["bold", "italic", "link", "size"];

    public List<DeltaOp> Next(YText text)
    {
        var ops = new List<DeltaOp>();
        var left = text.Length;
        for (var i = random.Next(1, 7); i > 0; i--)
        {
            var op = Draw(text, left);
            left -= op switch { DeltaRetain retain => retain.Length, DeltaDelete delete => delete.Length, _ => 0 };
            ops.Add(op);
        }
        return ops;
    }

    private DeltaOp Draw(YText text, int left)
    {
        var length = random.Next(5) > 0 && left > 0 ? random.Next(1, left + 1) : random.Next(4);
        return random.Next(8) switch
        {
            0 or 1 => new DeltaInsert(Words[random.Next(Words.Length)], DrawAttributes()),
            2 => new DeltaInsert(new Dictionary<string, object?> { ["image"] = new object?[] { random.Next(9), "é" } }, DrawAttributes()),
            // yjs cannot delete from a text that never held anything.
            3 or 4 when text.Length > 0 => new DeltaDelete(length),
            _ => new DeltaRetain(length, DrawAttributes()),
        };
    }

    private Dictionary<string, object?>? DrawAttributes()
    {
        if (random.Next(3) == 0)
            return null;
        var attributes = new Dictionary<string, object?>();
        for (var i = random.Next(0, 3); i > 0; i--)
        {
            var mark = Marks[random.Next(Marks.Length)];
            attributes[mark] = random.Next(3) switch
            {
                0 => null,
                _ when mark == "link" => new Dictionary<string, object?> { ["href"] = "https://" + random.Next(3) },
                _ when mark == "size" => (double)random.Next(3),
                _ when mark == "bold" => new Dictionary<string, object?>(),
                _ => true,
            };
        }
        return attributes;
    }
}

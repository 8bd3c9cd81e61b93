using System.Text;

namespace NvpOrleans.Tests.Benchmarks.Inputs;

/// <summary>One insert of text, or one delete where <paramref name="Length"/> is not zero.</summary>
internal readonly record struct Edit(int Position, string Text, int Length);

/// <summary>
/// A history of edits as bytes: a count, then <c>1, position, text</c> for an insert and <c>2, position, length</c> for a delete;
/// unsigned integers in groups of seven bits, text as UTF-8 after its length.
/// </summary>
internal static class EditTrace
{
    public static byte[] Write(IReadOnlyList<Edit> edits)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write7BitEncodedInt(edits.Count);
        foreach (var edit in edits)
        {
            writer.Write7BitEncodedInt(edit.Length == 0 ? 1 : 2);
            writer.Write7BitEncodedInt(edit.Position);
            if (edit.Length == 0)
                writer.Write(edit.Text);
            else
                writer.Write7BitEncodedInt(edit.Length);
        }
        writer.Flush();
        return stream.ToArray();
    }

    public static List<Edit> Read(byte[] trace)
    {
        using var reader = new BinaryReader(new MemoryStream(trace), Encoding.UTF8);
        var edits = new List<Edit>(reader.Read7BitEncodedInt());
        for (var i = edits.Capacity; i > 0; i--)
        {
            var isInsert = reader.Read7BitEncodedInt() == 1;
            var position = reader.Read7BitEncodedInt();
            edits.Add(isInsert ? new Edit(position, reader.ReadString(), 0) : new Edit(position, "", reader.Read7BitEncodedInt()));
        }
        return edits;
    }
}

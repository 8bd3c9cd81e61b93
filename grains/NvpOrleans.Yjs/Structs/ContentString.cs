using System.Text;
using System.Text.Unicode;

namespace NvpOrleans.Yjs;

/// <summary>
/// Text, counted in UTF-16 units as JavaScript counts it. Most pieces of a document that people write in are a few letters long,
/// so those carry their letters in themselves.
/// </summary>
internal abstract class ContentString : Content
{
    public override ContentKind Kind => ContentKind.String;

    public override ulong Length => (ulong)Units.Length;

    public abstract ReadOnlySpan<char> Units { get; }

    /// <summary>The content for text that a caller of ours passes, which may hold half surrogate pairs.</summary>
    public static ContentString Of(string text) => Copy(Value.WellFormed(text));

    /// <summary>Reads text.</summary>
    /// <returns>Null if it is not UTF-8.</returns>
    public static ContentString? FromUtf8(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length <= ShortText.Capacity * 3)
        {
            Span<char> units = stackalloc char[ShortText.Capacity * 3];
            return Utf8.ToUtf16(utf8, units, out _, out var length, replaceInvalidSequences: false) == default ? Copy(units[..length]) : null;
        }
        return Utf8.IsValid(utf8) ? new LongText(Encoding.UTF8.GetString(utf8).ToCharArray()) : null;
    }

    public override Content Slice(ulong offset) => Split(offset).Right;

    /// <summary>
    /// Half a surrogate pair cannot be encoded, so a pair that is cut becomes two U+FFFD. Every Yjs peer does the same,
    /// and lengths stay as they were.
    /// </summary>
    public override (Content Left, Content Right) Split(ulong offset)
    {
        var at = (int)offset;
        if (!char.IsHighSurrogate(Units[at - 1]))
            return (Part(0, at), Part(at, Units.Length - at));
        var (left, right) = (Units[..at].ToArray(), Units[at..].ToArray());
        left[^1] = right[0] = '\uFFFD';
        return (Copy(left), Copy(right));
    }

    public override bool CanAppend(Content right) => right is ContentString;

    public override Content Append(Content right)
    {
        var added = ((ContentString)right).Units;
        return Units.Length + added.Length <= ShortText.Capacity ? new ShortText(Units, added) : LongText.Grown(this, added);
    }

    public override void Write(YjsWriter writer, ulong offset) => writer.WriteString(Units[(int)offset..]);

    /// <summary>A part of the text; nothing is copied that is longer than a few letters.</summary>
    protected abstract ContentString Part(int start, int length);

    private static ContentString Copy(ReadOnlySpan<char> units) =>
        units.Length <= ShortText.Capacity ? new ShortText(units) : new LongText(units.ToArray());
}

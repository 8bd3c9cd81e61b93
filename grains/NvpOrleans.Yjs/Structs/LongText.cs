namespace NvpOrleans.Yjs;

/// <summary>Text in a buffer. It changes only by growing, and only in a buffer that no one else appends to.</summary>
internal sealed class LongText : ContentString
{
    private Run<char> _units;

    public LongText(char[] units) : this(new Run<char>(units))
    {
    }

    private LongText(Run<char> units) => _units = units;

    public override ReadOnlySpan<char> Units => _units.Span;

    /// <summary>The text of <paramref name="left"/> with more behind it; <paramref name="left"/> must not be used any more.</summary>
    public static LongText Grown(ContentString left, ReadOnlySpan<char> more)
    {
        var grown = left is LongText { _units.OwnsTail: true } own ? own : new LongText(Run<char>.CopyOf(left.Units, more.Length));
        grown._units.Append(more);
        return grown;
    }

    protected override ContentString Part(int start, int length) =>
        length <= ShortText.Capacity ? new ShortText(_units.Span.Slice(start, length)) : new LongText(_units.Part(start, length));
}

namespace NvpOrleans.Yjs;

/// <summary>Text, counted in UTF-16 units as JavaScript counts it.</summary>
internal sealed class ContentString : Content
{
    private Run<char> _units;

    public ContentString(char[] shared) => _units = new Run<char>(shared);

    private ContentString(Run<char> units) => _units = units;

    /// <summary>The content for text that a caller of ours passes, which may hold half surrogate pairs.</summary>
    public static ContentString Of(string text) => new(Value.WellFormed(text).ToCharArray());

    public override ContentKind Kind => ContentKind.String;

    public override ulong Length => (ulong)_units.Length;

    public ReadOnlySpan<char> Units => _units.Span;

    public override Content ForStore() => new ContentString(_units.Slice(0));

    public override Content Slice(ulong offset) => ForStore().Split(offset);

    /// <summary>
    /// Half a surrogate pair cannot be encoded, so a pair that is cut becomes two U+FFFD. Every Yjs peer does the same,
    /// and lengths stay as they were.
    /// </summary>
    public override Content Split(ulong offset)
    {
        var at = (int)offset;
        var cutsPair = char.IsHighSurrogate(_units.Span[at - 1]);
        if (cutsPair)
            _units.MakePrivate();
        var right = _units.Split(at);
        if (cutsPair)
        {
            _units.Set(at - 1, '\uFFFD');
            right.Set(0, '\uFFFD');
        }
        return new ContentString(right);
    }

    public override bool CanAppend(Content right) => right is ContentString;

    public override void Append(Content right) => _units.Append(((ContentString)right)._units);

    public override void Write(YjsWriter writer, ulong offset) => writer.WriteString(_units.From((int)offset));
}

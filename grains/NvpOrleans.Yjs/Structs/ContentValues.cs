namespace NvpOrleans.Yjs;

/// <summary>Several values in a row.</summary>
internal abstract class ContentValues(Run<object?> values) : Content
{
    private Run<object?> _values = values;

    public override ulong Length => (ulong)_values.Length;

    public ReadOnlySpan<object?> Values => _values.Span;

    public override Content Slice(ulong offset) => From((int)offset);

    public override (Content Left, Content Right) Split(ulong offset) => (With(_values.Part(0, (int)offset)), From((int)offset));

    public override bool CanAppend(Content right) => right.Kind == Kind;

    public override Content Append(Content right)
    {
        var more = ((ContentValues)right).Values;
        var grown = _values.OwnsTail ? this : With(Run<object?>.CopyOf(Values, more.Length));
        grown._values.Append(more);
        return grown;
    }

    public override void Write(YjsWriter writer, ulong offset)
    {
        var rest = Values[(int)offset..];
        writer.WriteVarUInt((ulong)rest.Length);
        foreach (var value in rest)
            WriteValue(writer, value);
    }

    protected abstract ContentValues With(Run<object?> values);

    private ContentValues From(int offset) => With(_values.Part(offset, _values.Length - offset));

    protected abstract void WriteValue(YjsWriter writer, object? value);
}

internal sealed class ContentAny : ContentValues
{
    public ContentAny(object?[] shared) : this(new Run<object?>(shared))
    {
    }

    private ContentAny(Run<object?> values) : base(values)
    {
    }

    public override ContentKind Kind => ContentKind.Any;

    protected override ContentValues With(Run<object?> values) => new ContentAny(values);

    protected override void WriteValue(YjsWriter writer, object? value) => AnyCodec.Write(writer, value);
}

internal sealed class ContentJson : ContentValues
{
    public ContentJson(object?[] shared) : this(new Run<object?>(shared))
    {
    }

    private ContentJson(Run<object?> values) : base(values)
    {
    }

    public override ContentKind Kind => ContentKind.Json;

    protected override ContentValues With(Run<object?> values) => new ContentJson(values);

    protected override void WriteValue(YjsWriter writer, object? value) =>
        writer.WriteString(value is Undefined ? "undefined" : JsonText.Of(value));
}

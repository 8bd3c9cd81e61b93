namespace NvpOrleans.Yjs;

/// <summary>Several values in a row.</summary>
internal abstract class ContentValues(Run<object?> values) : Content
{
    private Run<object?> _values = values;

    public override ulong Length => (ulong)_values.Length;

    public ReadOnlySpan<object?> Values => _values.Span;

    public override Content ForStore() => With(_values.Slice(0));

    public override Content Slice(ulong offset) => With(_values.Slice((int)offset));

    public override Content Split(ulong offset) => With(_values.Split((int)offset));

    public override bool CanAppend(Content right) => right.Kind == Kind;

    public override void Append(Content right) => _values.Append(((ContentValues)right)._values);

    public override void Write(YjsWriter writer, ulong offset)
    {
        var rest = _values.From((int)offset);
        writer.WriteVarUInt((ulong)rest.Length);
        foreach (var value in rest)
            WriteValue(writer, value);
    }

    protected abstract Content With(Run<object?> values);

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

    protected override Content With(Run<object?> values) => new ContentAny(values);

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

    protected override Content With(Run<object?> values) => new ContentJson(values);

    protected override void WriteValue(YjsWriter writer, object? value) =>
        writer.WriteString(value is Undefined ? "undefined" : JsonText.Of(value));
}

namespace NvpOrleans.Yjs;

/// <summary>What an item carries.</summary>
/// <remarks>A decoded update keeps its contents untouched; integrating takes <see cref="ForStore"/>, which may then split and merge.</remarks>
internal abstract class Content
{
    public abstract ContentKind Kind { get; }

    /// <summary>How many clocks it takes.</summary>
    public virtual ulong Length => 1;

    /// <summary>Whether it is seen by someone who counts the elements of the parent.</summary>
    public virtual bool IsCountable => true;

    public virtual Content ForStore() => this;

    /// <summary>The part from <paramref name="offset"/> on; this content stays as it is.</summary>
    public virtual Content Slice(ulong offset) => throw Indivisible();

    /// <summary>Keeps the part before <paramref name="offset"/> and returns the rest.</summary>
    public virtual Content Split(ulong offset) => throw Indivisible();

    public virtual bool CanAppend(Content right) => false;

    public virtual void Append(Content right) => throw Indivisible();

    public abstract void Write(YjsWriter writer, ulong offset);

    private InvalidOperationException Indivisible() => new($"{Kind} content has length 1.");
}

internal sealed class ContentDeleted(ulong length) : Content
{
    private ulong _length = length;

    public override ContentKind Kind => ContentKind.Deleted;

    public override ulong Length => _length;

    public override bool IsCountable => false;

    public override Content ForStore() => new ContentDeleted(_length);

    public override Content Slice(ulong offset) => new ContentDeleted(_length - offset);

    public override Content Split(ulong offset)
    {
        var right = Slice(offset);
        _length = offset;
        return right;
    }

    public override bool CanAppend(Content right) => right is ContentDeleted;

    public override void Append(Content right) => _length += right.Length;

    public override void Write(YjsWriter writer, ulong offset) => writer.WriteVarUInt(_length - offset);
}

internal sealed class ContentBinary(byte[] bytes) : Content
{
    public byte[] Bytes => bytes;

    public override ContentKind Kind => ContentKind.Binary;

    public override void Write(YjsWriter writer, ulong offset) => writer.WriteBytes(bytes);
}

internal sealed class ContentEmbed(JsonValue embed) : Content
{
    public JsonValue Embed => embed;

    public override ContentKind Kind => ContentKind.Embed;

    public override void Write(YjsWriter writer, ulong offset) => writer.WriteString(embed.Json);
}

internal sealed class ContentFormat(string key, JsonValue value) : Content
{
    public string Key => key;

    public JsonValue Value => value;

    public override ContentKind Kind => ContentKind.Format;

    public override bool IsCountable => false;

    public override void Write(YjsWriter writer, ulong offset)
    {
        writer.WriteString(key);
        writer.WriteString(value.Json);
    }
}

internal sealed class ContentDoc(string guid, ValueObject options) : Content
{
    public string Guid => guid;

    public ValueObject Options => options;

    public override ContentKind Kind => ContentKind.Doc;

    public override void Write(YjsWriter writer, ulong offset)
    {
        writer.WriteString(guid);
        AnyCodec.Write(writer, options);
    }
}

internal sealed class ContentType(TypeKind type, string? nodeName) : Content
{
    public TypeKind Type => type;

    public string? NodeName => nodeName;

    /// <summary>The children; null in a decoded update, which belongs to no document.</summary>
    public Branch? Branch { get; private init; }

    public override ContentKind Kind => ContentKind.Type;

    public override Content ForStore() => new ContentType(type, nodeName) { Branch = new Branch(type, nodeName) };

    public override void Write(YjsWriter writer, ulong offset)
    {
        writer.WriteVarUInt((ulong)type);
        if (nodeName is not null)
            writer.WriteString(nodeName);
    }
}

using System.Diagnostics;

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

    /// <summary>The parts before and from <paramref name="offset"/> on; this content must not be used any more.</summary>
    public virtual (Content Left, Content Right) Split(ulong offset) => throw Indivisible();

    public virtual bool CanAppend(Content right) => false;

    /// <summary>This content and that to the right in one; neither must be used any more.</summary>
    public virtual Content Append(Content right) => throw Indivisible();

    public abstract void Write(YjsWriter writer, ulong offset);

    private InvalidOperationException Indivisible() => new($"{Kind} content has length 1.");
}

/// <summary>What was deleted: nothing but a length, and that its struct has. One for all.</summary>
internal sealed class ContentDeleted : Content
{
    public static readonly ContentDeleted Any = new();

    private ContentDeleted()
    {
    }

    public override ContentKind Kind => ContentKind.Deleted;

    public override ulong Length => throw new UnreachableException("only the struct knows");

    public override bool IsCountable => false;

    public override Content Slice(ulong offset) => this;

    public override (Content Left, Content Right) Split(ulong offset) => (this, this);

    public override bool CanAppend(Content right) => right == this;

    public override Content Append(Content right) => this;

    public override void Write(YjsWriter writer, ulong offset) => throw new UnreachableException("only the struct knows its length");
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

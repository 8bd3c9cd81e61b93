namespace NvpOrleans.Yjs;

/// <summary>What a struct of an update carries; the numbers are those of the update format.</summary>
public enum ContentKind : byte
{
    /// <summary>A tombstone whose position is forgotten: its parent is gone.</summary>
    Gc = 0,

    /// <summary>A tombstone that keeps its position.</summary>
    Deleted = 1,

    /// <summary>Values as JSON text; older clients wrote these.</summary>
    Json = 2,

    /// <summary>Bytes.</summary>
    Binary = 3,

    /// <summary>Text.</summary>
    String = 4,

    /// <summary>An object in the middle of text.</summary>
    Embed = 5,

    /// <summary>From here on, text has (or no longer has) a formatting attribute.</summary>
    Format = 6,

    /// <summary>A nested shared type.</summary>
    Type = 7,

    /// <summary>Values.</summary>
    Any = 8,

    /// <summary>A reference to another document.</summary>
    Doc = 9,

    /// <summary>A hole: these clocks are not in this update.</summary>
    Skip = 10,
}

/// <summary>The kinds of nested shared types; the numbers are those of the update format.</summary>
public enum TypeKind : byte
{
    /// <summary>A sequence of values.</summary>
    Array = 0,

    /// <summary>Keys and values; of two concurrent writes to a key one survives.</summary>
    Map = 1,

    /// <summary>Text with formatting.</summary>
    Text = 2,

    /// <summary>An XML element, the only kind besides <see cref="XmlHook"/> that has a name.</summary>
    XmlElement = 3,

    /// <summary>A sequence of XML nodes.</summary>
    XmlFragment = 4,

    /// <summary>A map with a name that stands among XML nodes.</summary>
    XmlHook = 5,

    /// <summary>Text among XML nodes.</summary>
    XmlText = 6,
}

/// <summary>The first byte of a struct: five bits of content kind, three presence flags.</summary>
internal readonly record struct StructInfo(byte Value)
{
    public ContentKind Kind => (ContentKind)(Value & 0b0001_1111);

    public bool HasParentSub => (Value & 0b0010_0000) != 0;

    public bool HasRightOrigin => (Value & 0b0100_0000) != 0;

    public bool HasOrigin => (Value & 0b1000_0000) != 0;

    /// <summary>The parent is written only where it cannot be copied from a neighbour.</summary>
    public bool HasParent => (Value & 0b1100_0000) == 0;

    public static StructInfo Of(ContentKind kind, bool origin, bool rightOrigin, bool parentSub) =>
        new((byte)((int)kind | (origin ? 0b1000_0000 : 0) | (rightOrigin ? 0b0100_0000 : 0) | (parentSub ? 0b0010_0000 : 0)));
}

namespace NvpOrleans.Yjs;

/// <summary>Whether the place of something new is known.</summary>
public enum PlaceState
{
    /// <summary><see cref="NewContent.Parent"/> says where it goes.</summary>
    Known,

    /// <summary>Its parent or a neighbour is deleted for good: it will be a tombstone, whatever it carries.</summary>
    Gone,

    /// <summary>It depends on something that is neither in the document nor in the update.</summary>
    Unknown,
}

/// <summary>A shared type as a place: a root by its name, or a nested type by its kind and its place in turn.</summary>
public sealed class TypePlace
{
    private readonly Branch? _branch;
    private readonly TypePlace? _parent;

    internal TypePlace(string rootName) => RootName = rootName;

    internal TypePlace(Branch branch)
    {
        _branch = branch;
        (RootName, Kind, NodeName, Key) = (branch.RootName, branch.Kind, branch.NodeName, branch.Item?.ParentSub);
    }

    internal TypePlace(ContentType type, string? key, TypePlace parent) =>
        (Kind, NodeName, Key, _parent) = (type.Type, type.NodeName, key, parent);

    /// <summary>The name of a root type; null for a nested one.</summary>
    public string? RootName { get; }

    /// <summary>What a nested type is; null for a root, since nothing in the document says so.</summary>
    public TypeKind? Kind { get; }

    /// <summary>The name of an XML element or hook.</summary>
    public string? NodeName { get; }

    /// <summary>The key under which a nested type stands in its parent; null in a sequence.</summary>
    public string? Key { get; }

    /// <summary>What a nested type stands in; null for a root.</summary>
    public TypePlace? Parent => _parent ?? (_branch?.Item is { } item ? new TypePlace(item.Parent) : null);
}

/// <summary>One piece of content that an update would add to a document.</summary>
public sealed class NewContent
{
    private readonly Content? _content;

    internal NewContent(Id id, ContentKind kind, ulong length, Content? content) =>
        (Id, Kind, Length, _content) = (id, kind, length, content);

    /// <summary>Who wrote it, and its first clock.</summary>
    public Id Id { get; }

    /// <summary>What it is. <see cref="ContentKind.Deleted"/> and <see cref="ContentKind.Gc"/> show nothing to anyone.</summary>
    public ContentKind Kind { get; }

    /// <summary>How many units it has.</summary>
    public ulong Length { get; }

    /// <summary>Whether the place is known.</summary>
    public PlaceState State { get; internal init; }

    /// <summary>The type it goes into; null unless the place is <see cref="PlaceState.Known"/>.</summary>
    public TypePlace? Parent { get; internal init; }

    /// <summary>The key or attribute it sets; null in a sequence.</summary>
    public string? Key { get; internal init; }

    /// <summary>The text of <see cref="ContentKind.String"/>.</summary>
    public string? Text => _content is ContentString text ? text.Units.ToString() : null;

    /// <summary>The name of the attribute that a <see cref="ContentKind.Format"/> begins or ends.</summary>
    public string? FormatKey => (_content as ContentFormat)?.Key;

    /// <summary>The value of a <see cref="ContentKind.Format"/> or <see cref="ContentKind.Embed"/> as JSON; a format ends with <c>null</c>.</summary>
    public string? Json => (_content as ContentFormat)?.Value.Json ?? (_content as ContentEmbed)?.Embed.Json;

    /// <summary>The values of <see cref="ContentKind.Any"/> and <see cref="ContentKind.Json"/>, or the one of a format or embed.</summary>
    public IReadOnlyList<object?> Values => _content switch
    {
        ContentValues values => values.Values.ToArray(),
        ContentFormat format => [format.Value.Value],
        ContentEmbed embed => [embed.Embed.Value],
        _ => [],
    };

    /// <summary>The bytes of <see cref="ContentKind.Binary"/>.</summary>
    public ReadOnlyMemory<byte> Bytes => (_content as ContentBinary)?.Bytes;

    /// <summary>What kind of type <see cref="ContentKind.Type"/> makes.</summary>
    public TypeKind? TypeKind => (_content as ContentType)?.Type;

    /// <summary>The name of the element or hook that <see cref="ContentKind.Type"/> makes.</summary>
    public string? NodeName => (_content as ContentType)?.NodeName;
}

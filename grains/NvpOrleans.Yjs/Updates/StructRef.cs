namespace NvpOrleans.Yjs;

/// <summary>A struct as an update carries it: neighbours and parent are names, not yet references. Never changes.</summary>
internal readonly struct StructRef
{
    // In half the bytes, as in Struct: decoding a large document writes and reads a hundred thousand of these.
    private readonly uint _clock;
    private readonly uint _length;

    public required ContentKind Kind { get; init; }

    public required ulong Clock
    {
        get => _clock;
        init => _clock = checked((uint)value);
    }

    public required ulong Length
    {
        get => _length;
        init => _length = checked((uint)value);
    }

    public Id Origin { get; init; }

    public Id RightOrigin { get; init; }

    /// <summary>Null if the parent has to be copied from a neighbour, as it mostly has.</summary>
    public ParentRef? Parent { get; init; }

    /// <summary>Null for <see cref="ContentKind.Gc"/> and <see cref="ContentKind.Skip"/>.</summary>
    public Content? Content { get; init; }

    public ulong End => Clock + Length;

    public bool IsSkip => Kind == ContentKind.Skip;

    public static StructRef Gc(ulong clock, ulong length) => WithoutContent(ContentKind.Gc, clock, length);

    public static StructRef Skip(ulong clock, ulong length) => WithoutContent(ContentKind.Skip, clock, length);

    /// <summary>The part of this struct from <paramref name="offset"/> on.</summary>
    public StructRef Slice(ulong client, ulong offset)
    {
        if (offset == 0)
            return this;
        if (Content is null)
            return WithoutContent(Kind, Clock + offset, Length - offset);
        return new StructRef
        {
            Kind = Kind,
            Clock = Clock + offset,
            Length = Length - offset,
            Origin = new Id(client, Clock + offset - 1),
            RightOrigin = RightOrigin,
            Parent = Parent,
            Content = Content.Slice(offset),
        };
    }

    public void Write(YjsWriter writer, ulong client, ulong offset)
    {
        switch (Kind)
        {
            case ContentKind.Gc:
                StructWriter.WriteGc(writer, Length - offset);
                break;
            case ContentKind.Skip:
                StructWriter.WriteSkip(writer, Length - offset);
                break;
            default:
                var origin = offset > 0 ? new Id(client, Clock + offset - 1) : Origin;
                if (StructWriter.WriteHead(writer, Kind, origin, RightOrigin, Parent?.Sub is not null))
                    StructWriter.WriteParent(writer, Parent!.Name, Parent.Id, Parent.Sub);
                StructWriter.WriteContent(writer, Content!, offset, Length);
                break;
        }
    }

    private static StructRef WithoutContent(ContentKind kind, ulong clock, ulong length) => new()
    {
        Kind = kind,
        Clock = clock,
        Length = length,
        Origin = Id.None,
        RightOrigin = Id.None,
    };
}

/// <summary>The parent of a struct that has no neighbour to copy it from.</summary>
/// <param name="Name">The name of the root type; null if the parent is nested.</param>
/// <param name="Id">The item that a nested parent is the content of.</param>
/// <param name="Sub">The key in the parent's map; null in a sequence.</param>
internal sealed record ParentRef(string? Name, Id Id, string? Sub);

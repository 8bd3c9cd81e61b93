namespace NvpOrleans.Yjs;

/// <summary>
/// An inserted piece of content. <see cref="Origin"/> and <see cref="RightOrigin"/> are the neighbours its author saw and
/// never change; <see cref="Left"/> and <see cref="Right"/> are the neighbours it has now.
/// </summary>
/// <remarks>A document consists of little else, so that every field here is paid for a hundred thousand times.</remarks>
/// <param name="place">The parent, or the <see cref="MapKey"/> of the parent that this item is a value of.</param>
internal sealed partial class Item(
    int clientIndex, ulong clock, Item? left, StoredId origin, Item? right, StoredId rightOrigin, object place, Content content, ulong length)
    : Struct(clientIndex, clock, length)
{
    private const uint DeletedFlag = 0b01, MarkedFlag = 0b10, AllFlags = 0b11;

    private readonly object _place = place;
    private readonly StoredId _origin = origin;
    private readonly StoredId _rightOrigin = rightOrigin;

    // Two flags, and above them the step of the store's running count at which a conflict search last saw this item.
    private uint _state;

    public Item? Left { get; private set; } = left;

    public Item? Right { get; private set; } = right;

    public Content Content { get; private set; } = content;

    public Branch Parent => _place as Branch ?? ((MapKey)_place).Parent;

    /// <summary>The key in the parent's map; null in a sequence.</summary>
    public string? ParentSub => (_place as MapKey)?.Key;

    /// <summary>What an item beside this one has as its place too.</summary>
    public object Place => _place;

    public Id Origin => Store.Resolve(_origin);

    public Id RightOrigin => Store.Resolve(_rightOrigin);

    public override bool Deleted => (_state & DeletedFlag) != 0;

    /// <summary>Set while a search marker of the parent points here.</summary>
    public bool IsMarked
    {
        get => (_state & MarkedFlag) != 0;
        set => _state = value ? _state | MarkedFlag : _state & ~MarkedFlag;
    }

    public bool IsCountable => Content.IsCountable;

    /// <summary>Whether someone who counts the elements of the parent counts this one.</summary>
    public bool IsVisible => !Deleted && Content.IsCountable;

    public ulong Client => Store.ListOf(ClientIndex).Client;

    public Id Id => new(Client, Clock);

    public Id LastId => new(Client, End - 1);

    public StoredId FirstStoredId => new(ClientIndex, (uint)Clock);

    public StoredId LastStoredId => new(ClientIndex, (uint)(End - 1));

    private StructStore Store => Parent.Doc!.Store;

    public void MarkDeleted() => _state |= DeletedFlag;

    /// <summary>Cuts the item in two; the caller puts the right half into the store.</summary>
    public Item Split(Transaction transaction, ulong offset)
    {
        var (left, rest) = Content.Split(offset);
        var origin = new StoredId(ClientIndex, (uint)(Clock + offset - 1));
        var right = new Item(ClientIndex, Clock + offset, this, origin, Right, _rightOrigin, _place, rest, Length - offset)
        {
            _state = _state & DeletedFlag,
        };
        Content = left;
        Length = offset;
        Right = right;
        if (right.Right is not null)
            right.Right.Left = right;
        else if (ParentSub is { } key)
            Parent.Map[key] = right;
        transaction.MergeLater(right);
        return right;
    }

    public bool CanMerge(Item right) =>
        Right == right
        && right._origin == LastStoredId
        && right.Clock == End
        && Deleted == right.Deleted
        && _rightOrigin == right._rightOrigin
        && Content.CanAppend(right.Content);

    public void Merge(Item right)
    {
        if (right.IsMarked)
            Parent.Markers.Replace(right, this);
        Content = Content.Append(right.Content);
        Length += right.Length;
        Right = right.Right;
        if (Right is not null)
            Right.Left = this;
        else if (ParentSub is { } key && Parent.Map[key] == right)
            Parent.Map[key] = this;
    }

    /// <summary>Forgets the content of a deleted item; the position stays.</summary>
    public void ForgetContent() => Content = ContentDeleted.Any;

    public override void Write(YjsWriter writer, ulong offset)
    {
        var origin = offset > 0 ? new Id(Client, Clock + offset - 1) : Origin;
        if (StructWriter.WriteHead(writer, Content.Kind, origin, RightOrigin, _place is MapKey))
            StructWriter.WriteParent(writer, Parent.RootName, Parent.Item?.Id ?? default, ParentSub);
        StructWriter.WriteContent(writer, Content, offset, Length);
    }
}

namespace NvpOrleans.Yjs;

/// <summary>
/// An inserted piece of content. <see cref="Origin"/> and <see cref="RightOrigin"/> are the neighbours its author saw and
/// never change; <see cref="Left"/> and <see cref="Right"/> are the neighbours it has now.
/// </summary>
/// <remarks>A document consists of little else, so that every field here is paid for a hundred thousand times.</remarks>
internal sealed partial class Item(
    int clientIndex, ulong clock, Item? left, StoredId origin, Item? right, StoredId rightOrigin, Place place, Content content, ulong length)
    : Struct(clientIndex, clock, length)
{
    private const uint DeletedFlag = 1, HiddenFlag = 2, Flags = DeletedFlag | HiddenFlag;

    private readonly StoredId _origin = origin;
    private readonly StoredId _rightOrigin = rightOrigin;

    // Whether it is deleted, and whether it is hidden for that or for its content, which a walk need not read then; above these bits
    // the step of the store's running count at which a conflict search last saw this item.
    private uint _state = content.IsCountable ? 0 : HiddenFlag;

    public Item? Left { get; private set; } = left;

    public Item? Right { get; private set; } = right;

    public Content Content { get; private set; } = content;

    /// <summary>Where in the parent; an item beside this one has the same, or another block of the same sequence.</summary>
    public Place Place { get; set; } = place;

    public Branch Parent => Place.Branch;

    /// <summary>The key in the parent's map; null in a sequence.</summary>
    public string? ParentSub => (Place as MapKey)?.Key;

    public Id Origin => Store.Resolve(_origin);

    public Id RightOrigin => Store.Resolve(_rightOrigin);

    public override bool Deleted => (_state & DeletedFlag) != 0;

    public bool IsCountable => Content.IsCountable;

    /// <summary>Whether someone who counts the elements of the parent counts this one.</summary>
    public bool IsVisible => (_state & HiddenFlag) == 0;

    public ulong Client => Store.ListOf(ClientIndex).Client;

    public Id Id => new(Client, Clock);

    public Id LastId => new(Client, End - 1);

    public StoredId FirstStoredId => new(ClientIndex, (uint)Clock);

    public StoredId LastStoredId => new(ClientIndex, (uint)(End - 1));

    private StructStore Store => Parent.Doc!.Store;

    public void MarkDeleted() => _state |= DeletedFlag | HiddenFlag;

    /// <summary>Cuts the item in two; the caller puts the right half into the store.</summary>
    public Item Split(Transaction transaction, ulong offset)
    {
        var (left, rest) = Content.Split(offset);
        var origin = new StoredId(ClientIndex, (uint)(Clock + offset - 1));
        var right = new Item(ClientIndex, Clock + offset, this, origin, Right, _rightOrigin, Place, rest, Length - offset)
        {
            _state = _state & Flags,
        };
        Content = left;
        Length = offset;
        Right = right;
        if (right.Right is not null)
            right.Right.Left = right;
        else if (ParentSub is { } key)
            Parent.Map[key] = right;
        if (Place is not MapKey)
            Parent.CutOff(right);
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
        if (Place is not MapKey)
            Parent.Merging(this, right);
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

    public override void Write(YjsWriter writer, StructStore store, ulong offset)
    {
        var origin = offset > 0 ? new StoredId(ClientIndex, (uint)(Clock + offset - 1)) : _origin;
        if (StructWriter.WriteHead(writer, Content.Kind, store.Resolve(origin), store.Resolve(_rightOrigin), Place is MapKey))
            StructWriter.WriteParent(writer, Parent.RootName, Parent.Item?.Id ?? default, ParentSub);
        StructWriter.WriteContent(writer, Content, offset, Length);
    }
}

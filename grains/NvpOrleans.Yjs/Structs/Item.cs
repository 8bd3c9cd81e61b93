namespace NvpOrleans.Yjs;

/// <summary>
/// An inserted piece of content. <see cref="Origin"/> and <see cref="RightOrigin"/> are the neighbours its author saw and
/// never change; <see cref="Left"/> and <see cref="Right"/> are the neighbours it has now.
/// </summary>
internal sealed partial class Item(Id id, Item? left, Id origin, Item? right, Id rightOrigin, Branch parent, string? parentSub, Content content)
    : Struct(id.Client, id.Clock, content.Length)
{
    private bool _deleted;

    public Id Origin { get; } = origin;

    public Id RightOrigin { get; } = rightOrigin;

    public Item? Left { get; set; } = left;

    public Item? Right { get; set; } = right;

    public Branch Parent { get; } = parent;

    /// <summary>The key in the parent's map; null in a sequence.</summary>
    public string? ParentSub { get; } = parentSub;

    public Content Content { get; private set; } = content;

    /// <summary>Set while a search marker of the parent points here.</summary>
    public bool IsMarked { get; set; }

    public override bool Deleted => _deleted;

    public bool IsCountable => Content.IsCountable;

    /// <summary>Whether someone who counts the elements of the parent counts this one.</summary>
    public bool IsVisible => !_deleted && Content.IsCountable;

    public Id Id => new(Client, Clock);

    public Id LastId => new(Client, End - 1);

    public void MarkDeleted() => _deleted = true;

    /// <summary>Cuts the item in two; the caller puts the right half into the store.</summary>
    public Item Split(Transaction transaction, ulong offset)
    {
        var content = Content.Split(offset);
        var right = new Item(
            new Id(Client, Clock + offset), this, new Id(Client, Clock + offset - 1), Right, RightOrigin, Parent, ParentSub, content)
        {
            _deleted = _deleted,
        };
        Length = offset;
        Right = right;
        if (right.Right is not null)
            right.Right.Left = right;
        else if (ParentSub is not null)
            Parent.Map[ParentSub] = right;
        transaction.MergeLater(right);
        return right;
    }

    public bool CanMerge(Item right) =>
        right.Clock == End
        && Right == right
        && _deleted == right._deleted
        && right.Origin == LastId
        && RightOrigin == right.RightOrigin
        && Content.CanAppend(right.Content);

    public void Merge(Item right)
    {
        if (right.IsMarked)
            Parent.Markers.Replace(right, this);
        Content.Append(right.Content);
        Length += right.Length;
        Right = right.Right;
        if (Right is not null)
            Right.Left = this;
        else if (ParentSub is not null && Parent.Map[ParentSub] == right)
            Parent.Map[ParentSub] = this;
    }

    /// <summary>Forgets the content of a deleted item; the position stays.</summary>
    public void ForgetContent() => Content = new ContentDeleted(Length);

    public override void Write(YjsWriter writer, ulong offset)
    {
        var origin = offset > 0 ? new Id(Client, Clock + offset - 1) : Origin;
        if (StructWriter.WriteHead(writer, Content.Kind, origin, RightOrigin, ParentSub is not null))
            StructWriter.WriteParent(writer, Parent.RootName, Parent.Item?.Id ?? default, ParentSub);
        Content.Write(writer, offset);
    }
}

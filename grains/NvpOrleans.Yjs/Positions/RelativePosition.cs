namespace NvpOrleans.Yjs;

/// <summary>
/// A place in a sequence that moves with what stands beside it (yjs 13.6 RelativePosition): a caret, the ends of a comment.
/// It names a unit or, at the end that it does not lean on, the type. Positions are equal if they say the same, as in Yjs: a
/// position of <see cref="At"/> names its type, one that came as bytes names only the unit.
/// </summary>
public sealed partial record RelativePosition
{
    private RelativePosition(Id? type, string? rootName, Id? item, int association) =>
        (Type, RootName, Item, Association) = (type, rootName, item, association);

    /// <summary>The nested type it is in; null if that is a root, or unknown because <see cref="Item"/> suffices.</summary>
    public Id? Type { get; }

    /// <summary>The root type it is in; null if that is nested, or unknown because <see cref="Item"/> suffices.</summary>
    public string? RootName { get; }

    /// <summary>The unit it stands beside; null at the start or the end of the type.</summary>
    public Id? Item { get; }

    /// <summary>
    /// Which side it leans on: from 0 on the unit after it, or the end of the type; below 0 the unit before it, or the start.
    /// </summary>
    public int Association { get; }

    /// <summary>The position before the unit at an index, or after the last one.</summary>
    /// <param name="index">How many units stand before it: UTF-16 units in text, elements elsewhere.</param>
    /// <param name="association">As in <see cref="Association"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The type is shorter.</exception>
    public static RelativePosition At(YType type, int index, int association = 0)
    {
        var branch = type.Branch;
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(index, branch.Length);
        var unit = association < 0 ? index - 1 : index;
        Id? id = null;
        if (unit >= 0 && unit < branch.Length)
        {
            var (item, start) = branch.Find(unit);
            id = new Id(item!.Client, item.Clock + (ulong)(unit - start));
        }
        return new RelativePosition(type.Id, branch.RootName, id, association);
    }

    /// <summary>
    /// Where it is in a document. A unit that is deleted stands for the gap it left.
    /// </summary>
    /// <returns>Null if the document does not know the unit or the type, or has forgotten it because what it was in is deleted.</returns>
    public AbsolutePosition? Resolve(Doc doc)
    {
        if (Item is { } item)
            return doc.Store.TryFind(item) is Item found ? Beside(found, item.Clock) : null;
        var branch = RootName is null ? doc.Store.TryFind(Type!.Value) is Item { Content: ContentType type } ? type.Branch : null : doc.FindRoot(RootName);
        return branch is null ? null : new AbsolutePosition(YType.Of(branch), Association >= 0 ? branch.Length : 0, Association);
    }

    private AbsolutePosition Beside(Item item, ulong clock)
    {
        var index = 0UL;
        if (item.Parent.Item is not { Deleted: true })
        {
            if (item.IsVisible)
                index = clock - item.Clock + (Association >= 0 ? 0UL : 1UL);
            index += (ulong)item.Parent.IndexOf(item);
        }
        return new AbsolutePosition(YType.Of(item.Parent), (int)index, Association);
    }
}

namespace NvpOrleans.Yjs;

/// <summary>
/// Finds positions in a long sequence without walking to them: the sequence is divided into blocks, which stand under a tree of
/// groups that know the lengths of what is under them (a counted B+ tree). Every item knows its block, because that is its
/// <see cref="Place"/>; so a change anywhere, from here or from elsewhere, corrects one block and the groups above it. A sequence
/// has no index until someone asks for a position far into it.
/// </summary>
internal sealed class SequenceIndex
{
    // A walk through a block reads items that lie anywhere in memory; through a group, numbers in a row. So the blocks are small.
    private const int BlockSize = 16;

    private readonly SequenceBlock _first;
    private SequenceGroup _root;

    /// <param name="branch">A type whose sequence is not empty.</param>
    public SequenceIndex(Branch branch)
    {
        var block = _first = new SequenceBlock(branch, branch.Start!);
        _root = SequenceGroup.Above(_first, 0);
        var length = 0;
        for (var item = branch.Start; item is not null; item = item.Right)
        {
            if (block.Count == BlockSize)
            {
                SequenceGroup.Correct(block, length);
                length = 0;
                block = Follow(block, item);
            }
            length += Put(item, block);
        }
        SequenceGroup.Correct(block, length);
    }

    /// <summary>The visible item that contains a visible unit, and the index it starts at.</summary>
    public (Item Item, int Index) Find(int index)
    {
        var rest = index;
        SequencePart part = _root;
        while (part is SequenceGroup group)
            part = group.Find(ref rest);
        var item = ((SequenceBlock)part).First;
        for (; !item.IsVisible || rest >= (int)item.Length; item = item.Right!)
            rest -= item.IsVisible ? (int)item.Length : 0;
        return (item, index - rest);
    }

    /// <summary>How many visible units stand before an item.</summary>
    public static int IndexOf(Item item)
    {
        var block = (SequenceBlock)item.Place;
        var before = SequenceGroup.LengthBefore(block);
        for (var left = block.First; left != item; left = left.Right!)
            before += left.IsVisible ? (int)left.Length : 0;
        return before;
    }

    /// <summary>To be called when an item was linked into the sequence.</summary>
    /// <param name="length">How many visible units came with it: none if it was cut off an item that is there.</param>
    public void Added(Item item, int length)
    {
        var block = item.Left is { } left ? (SequenceBlock)left.Place : _first;
        item.Place = block;
        block.Count++;
        SequenceGroup.Correct(block, length);
        if (item.Left is null)
            block.First = item;
        if (block.Count > 2 * BlockSize)
            Divide(block);
    }

    /// <summary>To be called before a visible item is deleted.</summary>
    public static void Hiding(Item item) => SequenceGroup.Correct((SequenceBlock)item.Place, -(int)item.Length);

    /// <summary>To be called before an item is merged into its left neighbour.</summary>
    public static void Merging(Item left, Item right)
    {
        var (from, to) = ((SequenceBlock)right.Place, (SequenceBlock)left.Place);
        from.Count--;
        if (from == to)
            return;
        if (right.IsVisible)
        {
            SequenceGroup.Correct(from, -(int)right.Length);
            SequenceGroup.Correct(to, (int)right.Length);
        }
        // The right one is the first of its block, since its left neighbour is in another. A block is emptied into the one before
        // it, so the first never is.
        if (from.Count > 0)
            from.First = right.Right!;
        else
            SequenceGroup.Remove(from);
    }

    private void Divide(SequenceBlock block)
    {
        var item = block.First;
        for (var kept = BlockSize; kept > 0; kept--)
            item = item.Right!;
        var right = Follow(block, item);
        var length = 0;
        for (var moved = block.Count - BlockSize; moved > 0; moved--, item = item.Right!)
            length += Put(item, right);
        block.Count = BlockSize;
        SequenceGroup.Correct(block, -length);
        SequenceGroup.Correct(right, length);
    }

    /// <summary>Puts a block without items behind another.</summary>
    private SequenceBlock Follow(SequenceBlock block, Item first)
    {
        var right = new SequenceBlock(block.Branch, first);
        SequenceGroup.InsertAfter(block, right);
        _root = _root.Group ?? _root;
        return right;
    }

    private static int Put(Item item, SequenceBlock block)
    {
        item.Place = block;
        block.Count++;
        return item.IsVisible ? (int)item.Length : 0;
    }
}

namespace NvpOrleans.Yjs;

/// <summary>
/// Finds positions in a long sequence without walking to them: the sequence is divided into blocks, and the lengths of the blocks
/// are summed in a Fenwick tree. Every item knows its block, because that is its <see cref="Place"/>; so a change anywhere, from
/// here or from elsewhere, corrects one block. A sequence has no index until someone asks for a position far into it.
/// </summary>
internal sealed class SequenceIndex
{
    private const int BlockSize = 64;

    private readonly SequenceBlock _first;

    // Counted anew when somebody asks after blocks came or went. A document that only listens never asks.
    private SequenceBlock[]? _blocks;
    private int[] _sums = [];

    /// <param name="branch">A type whose sequence is not empty.</param>
    public SequenceIndex(Branch branch)
    {
        var block = _first = new SequenceBlock(branch, branch.Start!);
        for (var item = branch.Start; item is not null; item = item.Right)
        {
            if (block.Count == BlockSize)
                block = Follow(block, item);
            Put(item, block);
        }
    }

    /// <summary>The visible item that contains a visible unit, and the index it starts at.</summary>
    public (Item Item, int Index) Find(int index)
    {
        var blocks = _blocks ?? CountBlocks();
        var (number, rest) = (0, index);
        for (var step = HighestPowerOfTwo(blocks.Length); step > 0; step /= 2)
        {
            if (number + step <= blocks.Length && _sums[number + step] <= rest)
            {
                number += step;
                rest -= _sums[number];
            }
        }
        var item = blocks[number].First;
        for (; !item.IsVisible || rest >= (int)item.Length; item = item.Right!)
            rest -= item.IsVisible ? (int)item.Length : 0;
        return (item, index - rest);
    }

    /// <summary>How many visible units stand before an item.</summary>
    public int IndexOf(Item item)
    {
        if (_blocks is null)
            CountBlocks();
        var block = (SequenceBlock)item.Place;
        var before = 0;
        for (var at = block.Number; at > 0; at -= at & -at)
            before += _sums[at];
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
        Correct(block, length);
        if (item.Left is null)
            block.First = item;
        if (block.Count > 2 * BlockSize)
            Divide(block);
    }

    /// <summary>To be called before a visible item is deleted.</summary>
    public void Hiding(Item item) => Correct((SequenceBlock)item.Place, -(int)item.Length);

    /// <summary>To be called before an item is merged into its left neighbour.</summary>
    public void Merging(Item left, Item right)
    {
        var (from, to) = ((SequenceBlock)right.Place, (SequenceBlock)left.Place);
        from.Count--;
        if (from == to)
            return;
        if (right.IsVisible)
        {
            Correct(from, -(int)right.Length);
            Correct(to, (int)right.Length);
        }
        // The right one is the first of its block, since its left neighbour is in another.
        if (from.Count > 0)
            from.First = right.Right!;
        else
            Remove(from);
    }

    private void Correct(SequenceBlock block, int change)
    {
        block.Length += change;
        if (_blocks is null)
            return;
        for (var at = block.Number + 1; at < _sums.Length; at += at & -at)
            _sums[at] += change;
    }

    private void Divide(SequenceBlock block)
    {
        var item = block.First;
        for (var kept = BlockSize; kept > 0; kept--)
            item = item.Right!;
        var right = Follow(block, item);
        for (var moved = block.Count - BlockSize; moved > 0; moved--, item = item.Right!)
        {
            block.Length -= item.IsVisible ? (int)item.Length : 0;
            Put(item, right);
        }
        block.Count = BlockSize;
    }

    private SequenceBlock Follow(SequenceBlock block, Item first)
    {
        var right = new SequenceBlock(block.Branch, first) { Previous = block, Next = block.Next };
        if (right.Next is not null)
            right.Next.Previous = right;
        block.Next = right;
        _blocks = null;
        return right;
    }

    // Never the first: a block is emptied into the one before it.
    private void Remove(SequenceBlock block)
    {
        block.Previous!.Next = block.Next;
        if (block.Next is not null)
            block.Next.Previous = block.Previous;
        _blocks = null;
    }

    private static void Put(Item item, SequenceBlock block)
    {
        item.Place = block;
        block.Count++;
        block.Length += item.IsVisible ? (int)item.Length : 0;
    }

    private SequenceBlock[] CountBlocks()
    {
        var blocks = new List<SequenceBlock>();
        for (var block = _first; block is not null; block = block.Next)
        {
            block.Number = blocks.Count;
            blocks.Add(block);
        }
        _sums = new int[blocks.Count + 1];
        for (var at = 1; at < _sums.Length; at++)
        {
            _sums[at] += blocks[at - 1].Length;
            if (at + (at & -at) is var next && next < _sums.Length)
                _sums[next] += _sums[at];
        }
        return _blocks = [.. blocks];
    }

    private static int HighestPowerOfTwo(int value) => 1 << System.Numerics.BitOperations.Log2((uint)value);
}

namespace NvpOrleans.Yjs;

/// <summary>A place between two items of a text, and the formatting that holds there.</summary>
internal sealed class TextPosition
{
    private TextPosition(Branch branch, Item? left, Item? right, int index) => (Branch, Left, Right, Index) = (branch, left, right, index);

    public Branch Branch { get; }

    public Item? Left { get; private set; }

    public Item? Right { get; private set; }

    public int Index { get; private set; }

    public FormatAttributes Attributes { get; } = new();

    /// <summary>Finds an index. Formatted text has to be read from its start, since only that tells which formatting holds.</summary>
    public static TextPosition Find(Transaction transaction, Branch branch, int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(index, branch.Length);
        if (!branch.HasFormatting)
        {
            var left = SequenceEdit.FindLeft(transaction, branch, index);
            return new TextPosition(branch, left, left is null ? branch.Start : left.Right, index);
        }
        var position = new TextPosition(branch, null, branch.Start, 0);
        while (position.Index < index)
        {
            var rest = (ulong)(index - position.Index);
            if (position.Right is { IsVisible: true } right && rest < right.Length)
                transaction.SplitAt(right, rest);
            position.Forward();
        }
        return position;
    }

    public void Forward()
    {
        var passed = Right!;
        if (passed is { Deleted: false, Content: ContentFormat format })
            Attributes.Update(format);
        if (passed.IsVisible)
            Index += (int)passed.Length;
        Left = passed;
        Right = passed.Right;
    }

    /// <summary>Inserts an item here and moves behind it.</summary>
    public void Insert(Transaction transaction, Content content)
    {
        Right = transaction.Insert(Left, Right, Branch, null, content);
        Forward();
    }
}

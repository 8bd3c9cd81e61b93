namespace NvpOrleans.Yjs;

/// <summary>Inserting into and deleting from the sequence of a type.</summary>
internal static class SequenceEdit
{
    /// <summary>The contents for a row of values: neighbours that can share an item do.</summary>
    public static List<Content> ContentsOf(IEnumerable<object?> values)
    {
        var contents = new List<Content>();
        var row = new List<object?>();
        foreach (var value in values)
        {
            if (value is not (byte[] or SubDocument))
            {
                row.Add(Value.From(value));
                continue;
            }
            FlushRow(row, contents);
            contents.Add(ContentOf(value));
        }
        FlushRow(row, contents);
        return contents;
    }

    public static Content ContentOf(object? value) => value switch
    {
        byte[] bytes => new ContentBinary(bytes),
        SubDocument document => new ContentDoc(Value.WellFormed(document.Guid), document.Options),
        _ => new ContentAny([Value.From(value)]),
    };

    public static Branch InsertType(Transaction transaction, Branch branch, int index, TypeKind kind, string? nodeName = null)
    {
        var content = (ContentType)new ContentType(kind, nodeName).ForStore();
        Insert(transaction, branch, index, [content]);
        return content.Branch!;
    }

    public static void Insert(Transaction transaction, Branch branch, int index, List<Content> contents)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(index, branch.Length);
        InsertAfter(transaction, branch, FindLeft(transaction, branch, index), contents);
    }

    /// <summary>
    /// Appends after the last item, be it a tombstone. An item between two neighbours that are not adjacent would be placed
    /// differently by every implementation.
    /// </summary>
    public static void Push(Transaction transaction, Branch branch, List<Content> contents)
    {
        var last = branch.Length > 0 ? branch.Find(branch.Length - 1).Item : branch.Start;
        while (last?.Right is not null)
            last = last.Right;
        InsertAfter(transaction, branch, last, contents);
    }

    public static void Delete(Transaction transaction, Branch branch, int index, int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, branch.Length - index);
        if (length == 0)
            return;
        var (item, at) = branch.Find(index);
        if (at < index)
        {
            transaction.SplitAt(item!, (ulong)(index - at));
            item = item!.Right;
        }
        for (var left = (ulong)length; left > 0; item = item.Right)
        {
            if (!item!.IsVisible)
                continue;
            if (left < item.Length)
                transaction.SplitAt(item, left);
            left -= item.Length;
            item.Delete(transaction);
        }
    }

    /// <summary>The item after which index <paramref name="index"/> begins, split so that it ends there.</summary>
    public static Item? FindLeft(Transaction transaction, Branch branch, int index)
    {
        if (index == 0)
            return null;
        var (item, at) = branch.Find(index - 1);
        var offset = (ulong)(index - at);
        if (offset < item!.Length)
            transaction.SplitAt(item, offset);
        return item;
    }

    private static void InsertAfter(Transaction transaction, Branch branch, Item? left, List<Content> contents)
    {
        foreach (var content in contents)
            left = transaction.Insert(left, left is null ? branch.Start : left.Right, branch, null, content);
    }

    private static void FlushRow(List<object?> row, List<Content> contents)
    {
        if (row.Count > 0)
            contents.Add(new ContentAny([.. row]));
        row.Clear();
    }
}

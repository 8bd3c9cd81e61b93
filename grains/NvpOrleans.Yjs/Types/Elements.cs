namespace NvpOrleans.Yjs;

/// <summary>The elements of a content as a reader of the type sees them.</summary>
internal static class Elements
{
    public static object? Last(Item item) => item.Content switch
    {
        ContentValues values => values.Values[^1],
        ContentString text => text.Units[^1..].ToString(),
        var single => Single(single),
    };

    public static IEnumerable<object?> Of(Branch branch)
    {
        for (var item = branch.Start; item is not null; item = item.Right)
        {
            if (!item.IsVisible)
                continue;
            foreach (var element in All(item.Content))
                yield return element;
        }
    }

    public static IEnumerable<object?> All(Content content)
    {
        for (var i = 0; i < (int)content.Length; i++)
            yield return At(content, i);
    }

    public static List<object?> Slice(Branch branch, int start, int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, branch.Length - start);
        var slice = new List<object?>(length);
        if (length == 0)
            return slice;
        var (item, at) = branch.Find(start);
        for (var offset = start - at; slice.Count < length; item = item.Right, offset = 0)
        {
            for (; item!.IsVisible && offset < (int)item.Length && slice.Count < length; offset++)
                slice.Add(At(item.Content, offset));
        }
        return slice;
    }

    /// <summary>The nested type that stands next to a nested type; null if that is a value, or nothing.</summary>
    public static YType? Beside(Branch branch, Func<Item, Item?> next)
    {
        var item = branch.Item;
        do
        {
            item = item is null ? null : next(item);
        }
        while (item is { IsVisible: false });
        return item?.Content is ContentType { Branch: { } beside } ? YType.Of(beside) : null;
    }

    public static object? At(Branch branch, int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, branch.Length);
        var (item, at) = branch.Find(index);
        return At(item!.Content, index - at);
    }

    private static object? At(Content content, int index) => content switch
    {
        ContentValues values => values.Values[index],
        ContentString text => text.Units.Slice(index, 1).ToString(),
        _ => Single(content),
    };

    private static object? Single(Content content) => content switch
    {
        ContentType type => YType.Of(type.Branch!),
        ContentBinary binary => binary.Bytes,
        ContentEmbed embed => embed.Embed.Value,
        ContentDoc doc => new SubDocument(doc.Guid, doc.Options),
        _ => null,
    };
}

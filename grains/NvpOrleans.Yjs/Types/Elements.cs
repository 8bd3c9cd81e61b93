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

    public static object? At(Branch branch, int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, branch.Length);
        var (item, at) = branch.Markers.Find(index);
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

namespace NvpOrleans.Yjs;

/// <summary>Reading and writing the map of a type; the attributes of XML and text are this map too.</summary>
internal static class MapEdit
{
    public static void Set(Transaction transaction, Branch branch, string key, Content content) =>
        transaction.Insert(branch.Last(key), null, branch, key, content);

    public static Branch SetType(Transaction transaction, Branch branch, string key, TypeKind kind)
    {
        var content = (ContentType)new ContentType(kind, null).ForStore();
        Set(transaction, branch, key, content);
        return content.Branch!;
    }

    public static void Delete(Transaction transaction, Branch branch, string key) => branch.Last(key)?.Delete(transaction);

    public static bool TryGet(Branch branch, string key, out object? value)
    {
        var item = branch.Last(key) is { Deleted: false } current ? current : null;
        value = item is null ? null : Elements.Last(item);
        return item is not null;
    }

    public static IEnumerable<KeyValuePair<string, object?>> Entries(Branch branch)
    {
        foreach (var item in branch.MapItems)
        {
            if (!item.Deleted)
                yield return new(item.ParentSub!, Elements.Last(item));
        }
    }
}

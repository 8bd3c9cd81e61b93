namespace NvpOrleans.Yjs;

/// <summary>Removes format items that have no effect once the text between them is deleted (yjs 13.6 cleanupFormattingGap).</summary>
internal static class FormattingGap
{
    /// <param name="start">Where the gap begins.</param>
    /// <param name="current">The item up to which <paramref name="currentAttributes"/> were followed.</param>
    /// <param name="startAttributes">The formatting that holds before the gap.</param>
    /// <param name="currentAttributes">The formatting that holds at <paramref name="current"/>; corrected for what is removed.</param>
    public static void CleanUp(
        Transaction transaction, Item start, Item? current, FormatAttributes startAttributes, FormatAttributes currentAttributes)
    {
        var end = FindEnd(start, out var effective);
        var isBeforeCurrent = true;
        for (var item = start; item != end; item = item!.Right)
        {
            if (item == current)
                isBeforeCurrent = false;
            if (item is not { Deleted: false, Content: ContentFormat format })
                continue;
            var before = startAttributes[format.Key];
            var wasSet = IsSame(before, format.Value);
            if (effective[format.Key] != format || wasSet)
            {
                item.Delete(transaction);
                if (isBeforeCurrent && !wasSet && IsSame(currentAttributes[format.Key], format.Value))
                    Restore(currentAttributes, format.Key, before);
            }
            else if (isBeforeCurrent)
            {
                currentAttributes.Update(format);
            }
        }
    }

    /// <summary>The gap ends at the first visible item; of several formats for a key only the last takes effect there.</summary>
    private static Item? FindEnd(Item start, out Dictionary<string, ContentFormat> effective)
    {
        effective = [];
        Item? end = start;
        for (; end is { IsVisible: false }; end = end.Right)
        {
            if (end is { Deleted: false, Content: ContentFormat format })
                effective[format.Key] = format;
        }
        return end;
    }

    // Stricter than elsewhere, because Yjs is: two objects are the same only if they are one.
    private static bool IsSame(JsonValue a, JsonValue b) =>
        ReferenceEquals(a.Value, b.Value) || (a.Value is not ValueObject and not object?[] && a.EqualsFlat(b));

    private static void Restore(FormatAttributes attributes, string key, JsonValue value)
    {
        if (value.IsNull)
            attributes.Remove(key);
        else
            attributes.Set(key, value);
    }
}

namespace NvpOrleans.Yjs;

/// <summary>Inserting, deleting and formatting text with as few format items as possible (yjs 13.6 YText.js).</summary>
internal static class TextEdit
{
    /// <param name="attributes">The formatting of what is inserted; null to continue the formatting that holds there.</param>
    public static void Insert(Transaction transaction, TextPosition position, Content content, FormatAttributes? attributes)
    {
        attributes = attributes?.Copy() ?? position.Attributes.Copy();
        foreach (var (key, _) in position.Attributes.Entries)
        {
            if (attributes.Find(key) is null)
                attributes.Set(key, JsonValue.Null);
        }
        PassRedundant(position, attributes);
        var negated = BeginFormats(transaction, position, attributes);
        position.Insert(transaction, content);
        EndFormats(transaction, position, negated);
    }

    public static void Delete(Transaction transaction, TextPosition position, int length)
    {
        var attributesBefore = position.Attributes.Copy();
        var first = position.Right;
        for (var left = (ulong)length; left > 0 && position.Right is { } item; position.Forward())
        {
            if (!item.IsVisible)
                continue;
            if (left < item.Length)
                transaction.SplitAt(item, left);
            left -= item.Length;
            item.Delete(transaction);
        }
        if (first is not null)
            FormattingGap.CleanUp(transaction, first, position.Right, attributesBefore, position.Attributes);
    }

    public static void Format(Transaction transaction, TextPosition position, int length, FormatAttributes attributes)
    {
        PassRedundant(position, attributes);
        var negated = BeginFormats(transaction, position, attributes);
        var left = (ulong)length;
        while (position.Right is { } item && (left > 0 || (negated.Count > 0 && (item.Deleted || item.Content is ContentFormat))))
        {
            if (item is { Deleted: false, Content: ContentFormat format })
            {
                if (!Absorb(transaction, item, format, attributes, negated, isAtEnd: left == 0))
                    break;
            }
            else if (item.IsVisible)
            {
                if (left < item.Length)
                    transaction.SplitAt(item, left);
                left -= item.Length;
            }
            position.Forward();
        }
        if (left > 0)
            position.Insert(transaction, ContentString.Of(new string('\n', (int)left)));
        EndFormats(transaction, position, negated);
    }

    /// <summary>Deletes a format item inside the formatted range that the new formatting replaces.</summary>
    /// <returns>False at the end of the range, where an item that differs belongs to what follows.</returns>
    private static bool Absorb(
        Transaction transaction,
        Item item,
        ContentFormat format,
        FormatAttributes attributes,
        FormatAttributes negated,
        bool isAtEnd)
    {
        if (attributes.Find(format.Key) is not { } wanted)
            return true;
        if (wanted.EqualsFlat(format.Value))
            negated.Remove(format.Key);
        else if (isAtEnd)
            return false;
        else
            negated.Set(format.Key, format.Value);
        item.Delete(transaction);
        return true;
    }

    /// <summary>Passes what is deleted, and formats that say what is wanted anyway.</summary>
    private static void PassRedundant(TextPosition position, FormatAttributes attributes)
    {
        while (position.Right is { } item
            && (item.Deleted || (item.Content is ContentFormat format && attributes[format.Key].EqualsFlat(format.Value))))
            position.Forward();
    }

    /// <returns>What has to hold again behind the formatted range.</returns>
    private static FormatAttributes BeginFormats(Transaction transaction, TextPosition position, FormatAttributes attributes)
    {
        var negated = new FormatAttributes();
        foreach (var (key, value) in attributes.Entries)
        {
            var current = position.Attributes[key];
            if (current.EqualsFlat(value))
                continue;
            negated.Set(key, current);
            position.Insert(transaction, new ContentFormat(key, value));
        }
        return negated;
    }

    private static void EndFormats(Transaction transaction, TextPosition position, FormatAttributes negated)
    {
        while (position.Right is { } item
            && (item.Deleted || (item.Content is ContentFormat format && format.Value.EqualsFlat(negated.Find(format.Key)))))
        {
            if (item is { Deleted: false, Content: ContentFormat redundant })
                negated.Remove(redundant.Key);
            position.Forward();
        }
        foreach (var (key, value) in negated.Entries)
            position.Insert(transaction, new ContentFormat(key, value));
    }
}

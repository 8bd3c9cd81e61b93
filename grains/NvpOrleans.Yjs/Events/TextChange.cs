namespace NvpOrleans.Yjs;

/// <summary>
/// Finds the change of text with its formatting (yjs 13.6 YTextEvent.delta). Yjs deletes redundant format items on the way;
/// here they are only passed over, because to observe a document is not to change it.
/// </summary>
internal sealed class TextChange
{
    private readonly TypeChange _change;
    private readonly SequenceChange _sequence = new();

    // What holds here now, what held here before the transaction, and what of it changed.
    private readonly FormatAttributes _current = new();
    private readonly FormatAttributes _before = new();
    private readonly FormatAttributes _changed = new();

    private TextChange(TypeChange change) => _change = change;

    public static SequenceChange Of(TypeChange change)
    {
        var text = new TextChange(change);
        for (var item = change.Branch.Start; item is not null; item = item.Right)
        {
            if (item.Content is ContentFormat format)
                text.PassFormat(item, format);
            else if (item.IsCountable)
                text.PassContent(item);
        }
        text._sequence.Finish();
        return text._sequence;
    }

    private void PassContent(Item item)
    {
        if (_change.Removes(item))
            _sequence.Delete((int)item.Length);
        else if (item.Deleted)
            return;
        else if (!_change.Adds(item))
            _sequence.Retain((int)item.Length, _changed.ToValues());
        else if (item.Content is ContentString text)
            _sequence.InsertText(item, text.Units, _current.ToValues());
        else
            _sequence.InsertObjects(item, _current.ToValues());
    }

    private void PassFormat(Item item, ContentFormat format)
    {
        var isRedundant = false;
        if (_change.Removes(item))
            End(format);
        else if (!item.Deleted)
            isRedundant = _change.Adds(item) ? Begin(format) : Keep(format);
        if (item.Deleted || isRedundant)
            return;
        _sequence.SealInsert();
        _current.Update(format);
    }

    /// <summary>A format that is new.</summary>
    /// <returns>True if it says what holds anyway.</returns>
    private bool Begin(ContentFormat format)
    {
        if (_current[format.Key].EqualsFlat(format.Value))
            return !format.Value.IsNull;
        _sequence.SealRetain();
        if (format.Value.EqualsFlat(_before[format.Key]))
            _changed.Remove(format.Key);
        else
            _changed.Set(format.Key, format.Value);
        return false;
    }

    /// <summary>A format that is gone: what holds instead has changed.</summary>
    private void End(ContentFormat format)
    {
        _before.Set(format.Key, format.Value);
        if (_current[format.Key].EqualsFlat(format.Value))
            return;
        _sequence.SealRetain();
        _changed.Set(format.Key, _current[format.Key]);
    }

    /// <summary>A format that was there and is still.</summary>
    /// <returns>True if it says what a new one before it says already.</returns>
    private bool Keep(ContentFormat format)
    {
        _before.Set(format.Key, format.Value);
        if (_changed.Find(format.Key) is not { } changed)
            return false;
        if (changed.EqualsFlat(format.Value))
            return !changed.IsNull;
        _sequence.SealRetain();
        if (format.Value.IsNull)
            _changed.Remove(format.Key);
        else
            _changed.Set(format.Key, format.Value);
        return false;
    }
}

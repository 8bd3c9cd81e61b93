using System.Text;

namespace NvpOrleans.Yjs;

/// <summary>The change of a sequence, put together step by step: what stays, comes and goes, and by whom.</summary>
internal sealed class SequenceChange
{
    private readonly List<DeltaOp> _delta = [];
    private readonly List<Insertion> _insertions = [];
    private int _index;
    private bool _isSealed;

    public IReadOnlyList<DeltaOp> Delta => _delta;

    public IReadOnlyList<Insertion> Insertions => _insertions;

    /// <summary>The change of a sequence without formatting (yjs 13.6 YEvent.changes).</summary>
    public static SequenceChange Of(TypeChange change)
    {
        var sequence = new SequenceChange();
        for (var item = change.Branch.Start; item is not null; item = item.Right)
        {
            if (!item.IsCountable)
                continue;
            if (change.Removes(item))
                sequence.Delete((int)item.Length);
            else if (!item.Deleted && change.Adds(item))
                sequence.Insert(item);
            else if (!item.Deleted)
                sequence.Retain((int)item.Length, null);
        }
        sequence.Finish();
        return sequence;
    }

    public void Retain(int length, ValueObject? attributes)
    {
        if (!_isSealed && _delta is [.., DeltaRetain last])
            _delta[^1] = last with { Length = last.Length + length };
        else
            Add(new DeltaRetain(length, attributes));
        _index += length;
    }

    public void Delete(int length)
    {
        if (!_isSealed && _delta is [.., DeltaDelete last])
            _delta[^1] = new DeltaDelete(last.Length + length);
        else
            Add(new DeltaDelete(length));
    }

    public void InsertText(Item item, ReadOnlySpan<char> text, ValueObject? attributes)
    {
        if (_isSealed || _delta is not [.., DeltaInsert { Insert: StringBuilder growing }])
            Add(new DeltaInsert(growing = new StringBuilder(), attributes));
        growing.Append(text);
        Credit(item);
    }

    /// <summary>Inserts every element of an item as a step of its own.</summary>
    public void InsertObjects(Item item, ValueObject? attributes)
    {
        foreach (var element in Elements.All(item.Content))
            Add(new DeltaInsert(element, attributes));
        _isSealed = true;
        Credit(item);
    }

    /// <summary>Ends a step in which something stays: what stays next is formatted differently.</summary>
    public void SealRetain() => _isSealed |= _delta is [.., DeltaRetain];

    /// <inheritdoc cref="SealRetain"/>
    public void SealInsert() => _isSealed |= _delta is [.., DeltaInsert];

    public void Finish()
    {
        while (_delta is [.., DeltaRetain { Attributes: null }])
            _delta.RemoveAt(_delta.Count - 1);
        for (var i = 0; i < _delta.Count; i++)
        {
            if (_delta[i] is DeltaInsert { Insert: StringBuilder text } insert)
                _delta[i] = insert with { Insert = text.ToString() };
        }
    }

    private void Insert(Item item)
    {
        if (_isSealed || _delta is not [.., DeltaInsert { Insert: List<object?> growing }])
            Add(new DeltaInsert(growing = []));
        growing.AddRange(Elements.All(item.Content));
        Credit(item);
    }

    private void Add(DeltaOp op)
    {
        _delta.Add(op);
        _isSealed = false;
    }

    private void Credit(Item item)
    {
        var length = (int)item.Length;
        if (_insertions is [.., var last] && last.Author == item.Client && last.Index + last.Length == _index)
            _insertions[^1] = last with { Length = last.Length + length };
        else
            _insertions.Add(new Insertion(_index, length, item.Client));
        _index += length;
    }
}

namespace NvpOrleans.Yjs;

/// <summary>What a transaction changed in one type, found out on demand; shared by the events of all who observe it.</summary>
internal sealed class TypeChange(Transaction transaction, Branch branch)
{
    private readonly HashSet<string> _keys = [];
    private readonly HashSet<ulong> _authors = [];
    private SequenceChange? _sequence;
    private Dictionary<string, KeyChange>? _changes;
    private bool _isClosed;

    public Transaction Transaction => transaction;

    public Branch Branch => branch;

    public bool HasSequenceChanged { get; private set; }

    public IReadOnlyCollection<string> KeysWritten => _keys;

    public IReadOnlyCollection<ulong> Authors => _authors;

    public SequenceChange Sequence => _sequence ??= Open().FindSequence();

    public Dictionary<string, KeyChange> Keys => _changes ??= Open().FindKeys();

    /// <summary>To be called for every item that was added or deleted in the type.</summary>
    public void Note(Item item)
    {
        if (item.ParentSub is null)
            HasSequenceChanged = true;
        else
            _keys.Add(item.ParentSub);
        if (Adds(item))
            _authors.Add(item.Client);
    }

    public bool Adds(Item item) => transaction.Adds(item.Id);

    /// <summary>Whether the item was there before and is not any more.</summary>
    public bool Removes(Item item) => item.Deleted && !Adds(item) && transaction.DeleteSet.Contains(item.Id);

    /// <summary>Finds everything out, because the document is about to change again.</summary>
    public void Freeze()
    {
        if (!_isClosed)
            _ = (Sequence, Keys);
    }

    /// <summary>Ends the time in which something can be found out: deleted content is about to be forgotten.</summary>
    public void Close() => _isClosed = true;

    private TypeChange Open() => _isClosed
        ? throw new InvalidOperationException("What changed can be found out while the observers run, not later.")
        : this;

    private SequenceChange FindSequence()
    {
        if (!HasSequenceChanged)
            return new SequenceChange();
        return branch.View is TypeKind.Text or TypeKind.XmlText ? TextChange.Of(this) : SequenceChange.Of(this);
    }

    // Of a chain of writes to a key only its last item counts, and of what was before only the last item that was there before.
    private Dictionary<string, KeyChange> FindKeys()
    {
        var changes = new Dictionary<string, KeyChange>();
        foreach (var key in _keys)
        {
            var last = branch.Last(key)!;
            var before = last;
            while (before is not null && Adds(before))
                before = before.Left;
            var replaced = before is not null && Removes(before) ? before : null;
            var old = replaced is null ? null : Elements.Last(replaced);
            if (!last.Deleted && Adds(last))
                changes.Add(key, new(replaced is null ? KeyAction.Add : KeyAction.Update, old, Elements.Last(last), last.Client));
            else if (last.Deleted && replaced is not null)
                changes.Add(key, new(KeyAction.Delete, old, null, null));
        }
        return changes;
    }
}

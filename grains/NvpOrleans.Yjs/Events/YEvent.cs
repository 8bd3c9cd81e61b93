namespace NvpOrleans.Yjs;

/// <summary>
/// What a transaction changed in one shared type (yjs 13.6 YEvent). What changed is found out when it is first asked, which
/// takes a walk through the type; ask while the observer runs, and keep the answers rather than the event.
/// </summary>
public sealed class YEvent
{
    private readonly TypeChange _change;

    internal YEvent(TypeChange change, Branch current)
    {
        _change = change;
        CurrentTarget = YType.Of(current);
        Path = TypePath.Of(current, change.Branch);
    }

    /// <summary>The type that changed.</summary>
    public YType Target => YType.Of(_change.Branch);

    /// <summary>The type that is observed: the target, or something it stands in.</summary>
    public YType CurrentTarget { get; }

    /// <summary>The transaction: who caused it, and whether here. What is deleted is deleted by its <see cref="Transaction.Origin"/>.</summary>
    public Transaction Transaction => _change.Transaction;

    /// <summary>The way from <see cref="CurrentTarget"/> to <see cref="Target"/> in steps: a key (<see cref="string"/>) or an index (<see cref="int"/>).</summary>
    public IReadOnlyList<object> Path { get; }

    /// <summary>Whether the sequence changed: text, elements, children.</summary>
    public bool HasSequenceChanged => _change.HasSequenceChanged;

    /// <summary>The keys that were written to. Not all of them need to have changed; see <see cref="Keys"/>.</summary>
    public IReadOnlyCollection<string> KeysWritten => _change.KeysWritten;

    /// <summary>The clients whose writes the transaction brought into the type, be it formatting or something deleted again.</summary>
    public IReadOnlyCollection<ulong> Authors => _change.Authors;

    /// <summary>The change of the sequence as steps from its start; what follows the last step stays as it is.</summary>
    /// <exception cref="InvalidOperationException">It is asked for the first time after the observers have run.</exception>
    public IReadOnlyList<DeltaOp> Delta => _change.Sequence.Delta;

    /// <summary>Who inserted which part of what is new in the sequence, from its start.</summary>
    /// <inheritdoc cref="Delta" path="/exception"/>
    public IReadOnlyList<Insertion> Insertions => _change.Sequence.Insertions;

    /// <summary>The keys that changed.</summary>
    /// <inheritdoc cref="Delta" path="/exception"/>
    public IReadOnlyDictionary<string, KeyChange> Keys => _change.Keys;
}

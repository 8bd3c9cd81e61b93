namespace NvpOrleans.Yjs;

/// <summary>
/// One step through text or another sequence, in the Delta format that editors know: <see cref="DeltaInsert"/>,
/// <see cref="DeltaRetain"/> or <see cref="DeltaDelete"/>. Lengths count UTF-16 units in text, elements elsewhere.
/// </summary>
public abstract record DeltaOp
{
    private protected DeltaOp()
    {
    }
}

/// <summary>Something that is there, or comes in.</summary>
/// <param name="Insert">In text a <see cref="string"/>, the value of an embed, or the view of a nested type; elsewhere a list of elements.</param>
/// <param name="Attributes">The formatting; null if there is none.</param>
public sealed record DeltaInsert(object? Insert, IReadOnlyDictionary<string, object?>? Attributes = null) : DeltaOp;

/// <summary>Something that stays, though its formatting may change.</summary>
/// <param name="Length">How much.</param>
/// <param name="Attributes">The formatting that changes, where null ends an attribute; null if none does.</param>
public sealed record DeltaRetain(int Length, IReadOnlyDictionary<string, object?>? Attributes = null) : DeltaOp;

/// <summary>Something that goes.</summary>
/// <param name="Length">How much.</param>
public sealed record DeltaDelete(int Length) : DeltaOp;

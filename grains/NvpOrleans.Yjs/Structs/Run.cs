namespace NvpOrleans.Yjs;

/// <summary>
/// A slice of an array that splits without copying and appends in amortised constant time. Text is split once for every
/// range that is deleted in it, and merged once for every keystroke, so copying either way would be quadratic.
/// </summary>
internal struct Run<T>
{
    private T[] _items;
    private int _start;

    /// <summary>Wraps an array that others may hold too; it is copied before anything is added.</summary>
    public Run(T[] shared) : this(shared, 0, shared.Length)
    {
    }

    private Run(T[] shared, int start, int length) => (_items, _start, Length) = (shared, start, length);

    public int Length { get; private set; }

    /// <summary>Whether the array behind the run is this run's to append to.</summary>
    public bool OwnsTail { get; private set; }

    public readonly ReadOnlySpan<T> Span => _items.AsSpan(_start, Length);

    /// <summary>A copy that more can be appended to.</summary>
    public static Run<T> CopyOf(ReadOnlySpan<T> items, int more)
    {
        var run = new Run<T>([], 0, 0);
        run.Reallocate(items, items.Length + more);
        return run;
    }

    /// <summary>A part of the run, which must not be used any more if it owns its tail: that goes to the part at the end.</summary>
    public readonly Run<T> Part(int start, int length) =>
        new(_items, _start + start, length) { OwnsTail = OwnsTail && start + length == Length };

    public void Append(ReadOnlySpan<T> more)
    {
        if (!OwnsTail || more.Length > _items.Length - _start - Length)
            Reallocate(Span, Length + more.Length);
        more.CopyTo(_items.AsSpan(_start + Length));
        Length += more.Length;
    }

    private void Reallocate(ReadOnlySpan<T> items, int needed)
    {
        var copy = new T[Math.Max(needed, Math.Max(16, items.Length * 2))];
        items.CopyTo(copy);
        (_items, _start, Length, OwnsTail) = (copy, 0, items.Length, true);
    }
}

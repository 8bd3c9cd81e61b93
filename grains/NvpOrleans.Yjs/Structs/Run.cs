namespace NvpOrleans.Yjs;

/// <summary>
/// A slice of an array that splits without copying and appends in amortised constant time. Text is split once for every
/// range that is deleted in it, and merged once for every keystroke, so copying either way would be quadratic.
/// </summary>
internal struct Run<T>
{
    private T[] _items;
    private int _start;
    private bool _isPrivate;
    private bool _ownsTail;

    /// <summary>Wraps an array that others may hold too; it is copied before anything is changed.</summary>
    public Run(T[] shared) : this(shared, 0, shared.Length)
    {
    }

    private Run(T[] shared, int start, int length) => (_items, _start, Length) = (shared, start, length);

    public int Length { get; private set; }

    public readonly ReadOnlySpan<T> Span => _items.AsSpan(_start, Length);

    public readonly ReadOnlySpan<T> From(int offset) => Span[offset..];

    /// <summary>Keeps the first <paramref name="offset"/> items and returns the others.</summary>
    public Run<T> Split(int offset)
    {
        var right = this;
        right._start += offset;
        right.Length -= offset;
        Length = offset;
        _ownsTail = false;
        return right;
    }

    /// <summary>The items from <paramref name="offset"/> on; this run stays as it is.</summary>
    public readonly Run<T> Slice(int offset) => new(_items, _start + offset, Length - offset);

    public void Append(in Run<T> right)
    {
        EnsureRoomFor(right.Length);
        right.Span.CopyTo(_items.AsSpan(_start + Length));
        Length += right.Length;
    }

    /// <summary>Must be called before a <see cref="Split"/> whose halves are then changed with <see cref="Set"/>.</summary>
    public void MakePrivate()
    {
        if (!_isPrivate)
            Reallocate(Length);
    }

    public readonly void Set(int index, T value) => _items[_start + index] = value;

    private void EnsureRoomFor(int more)
    {
        var needed = Length + more;
        if (!_ownsTail || needed > _items.Length - _start)
            Reallocate(Math.Max(needed, Length < 8 ? 16 : Length * 2));
    }

    private void Reallocate(int capacity)
    {
        var items = new T[capacity];
        Span.CopyTo(items);
        _items = items;
        _start = 0;
        _isPrivate = true;
        _ownsTail = true;
    }
}

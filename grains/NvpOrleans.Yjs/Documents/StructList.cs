namespace NvpOrleans.Yjs;

/// <summary>
/// The structs of one client, ordered and without holes. It is kept in chunks: a split in the middle of a long list would
/// otherwise move all that follows, and one hostile update can ask for a hundred thousand splits.
/// </summary>
/// <param name="index">The number that the store knows the client under.</param>
internal sealed class StructList(ulong client, int index)
{
    private readonly List<StructChunk> _chunks = [];

    // Where the last search ended: the next one is often about the same struct, or one beside it.
    private Cursor _near;

    public ulong Client => client;

    public int Index => index;

    public int Count { get; private set; }

    /// <summary>The first clock this list does not know yet.</summary>
    public ulong End => _chunks.Count == 0 ? 0 : _chunks[^1].Last.End;

    public static Cursor First => default;

    public Cursor Last => new(_chunks.Count - 1, _chunks[^1].Count - 1);

    public Struct this[Cursor at]
    {
        get => _chunks[at.Chunk][at.Index];
        set => _chunks[at.Chunk].Replace(at.Index, value);
    }

    public void Add(Struct added)
    {
        if (_chunks.Count == 0 || _chunks[^1].IsFull)
            _chunks.Add(new StructChunk());
        _chunks[^1].Insert(_chunks[^1].Count, added);
        Count++;
    }

    /// <summary>Where the struct that contains <paramref name="clock"/> is; it must be known.</summary>
    public Cursor Find(ulong clock)
    {
        var wanted = checked((uint)clock);
        if (_near.Chunk < _chunks.Count && _chunks[_near.Chunk].FindNear(_near.Index, wanted) is >= 0 and var near)
            return _near = new Cursor(_near.Chunk, near);
        var chunk = FindChunk(wanted);
        return _near = new Cursor(chunk, _chunks[chunk].Find(wanted));
    }

    public bool MoveNext(ref Cursor at)
    {
        if (at.Index + 1 < _chunks[at.Chunk].Count)
            at = new Cursor(at.Chunk, at.Index + 1);
        else if (at.Chunk + 1 < _chunks.Count)
            at = new Cursor(at.Chunk + 1, 0);
        else
            return false;
        return true;
    }

    public bool MovePrevious(ref Cursor at)
    {
        if (at.Index > 0)
            at = new Cursor(at.Chunk, at.Index - 1);
        else if (at.Chunk > 0)
            at = new Cursor(at.Chunk - 1, _chunks[at.Chunk - 1].Count - 1);
        else
            return false;
        return true;
    }

    /// <summary>How many structs there are from a place to the end.</summary>
    public int CountFrom(Cursor at)
    {
        var count = _chunks[at.Chunk].Count - at.Index;
        for (var chunk = at.Chunk + 1; chunk < _chunks.Count; chunk++)
            count += _chunks[chunk].Count;
        return count;
    }

    /// <summary>Inserts after a struct; <paramref name="at"/> keeps pointing to that struct, other cursors become invalid.</summary>
    public void InsertAfter(ref Cursor at, Struct inserted)
    {
        if (_chunks[at.Chunk].IsFull)
        {
            _chunks.Insert(at.Chunk + 1, _chunks[at.Chunk].SplitInHalf());
            if (at.Index >= _chunks[at.Chunk].Count)
                at = new Cursor(at.Chunk + 1, at.Index - _chunks[at.Chunk].Count);
        }
        _chunks[at.Chunk].Insert(at.Index + 1, inserted);
        Count++;
    }

    /// <summary>Removes the <paramref name="count"/> structs that follow; only cursors up to <paramref name="at"/> stay valid.</summary>
    public void RemoveAfter(Cursor at, int count)
    {
        Count -= count;
        var index = at.Index + 1;
        for (var chunk = at.Chunk; count > 0;)
        {
            var removed = Math.Min(count, _chunks[chunk].Count - index);
            _chunks[chunk].Remove(index, removed);
            count -= removed;
            index = 0;
            if (_chunks[chunk].Count == 0)
                _chunks.RemoveAt(chunk);
            else
                chunk++;
        }
    }

    private int FindChunk(uint clock)
    {
        int low = 0, high = _chunks.Count - 1;
        if (clock >= _chunks[high].FirstClock)
            return high;
        while (low < high)
        {
            var middle = (low + high + 1) >>> 1;
            if (clock < _chunks[middle].FirstClock)
                high = middle - 1;
            else
                low = middle;
        }
        return low;
    }

    /// <summary>A place in the list.</summary>
    internal readonly record struct Cursor(int Chunk, int Index);
}

using System.Diagnostics;

namespace NvpOrleans.Yjs;

/// <summary>
/// The structs of one client, ordered and without holes. It is kept in chunks: a split in the middle of a long list would
/// otherwise move all that follows, and one hostile update can ask for a hundred thousand splits.
/// </summary>
internal sealed class StructList
{
    private const int ChunkSize = 256;

    private readonly List<Chunk> _chunks = [];

    public int Count { get; private set; }

    /// <summary>The first clock this list does not know yet.</summary>
    public ulong End => _chunks.Count == 0 ? 0 : _chunks[^1].Last.End;

    public static Cursor First => default;

    public Cursor Last => new(_chunks.Count - 1, _chunks[^1].Count - 1);

    public Struct this[Cursor at]
    {
        get => _chunks[at.Chunk].Items[at.Index];
        set => _chunks[at.Chunk].Items[at.Index] = value;
    }

    public void Add(Struct added)
    {
        if (_chunks.Count == 0 || _chunks[^1].Count == ChunkSize)
            _chunks.Add(new Chunk());
        _chunks[^1].Insert(_chunks[^1].Count, added);
        Count++;
    }

    /// <summary>Where the struct that contains <paramref name="clock"/> is; it must be known.</summary>
    public Cursor Find(ulong clock)
    {
        var chunk = FindChunk(clock);
        var items = _chunks[chunk].Items;
        int low = 0, high = _chunks[chunk].Count - 1;
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var candidate = items[middle];
            if (clock < candidate.Clock)
                high = middle - 1;
            else if (clock >= candidate.End)
                low = middle + 1;
            else
                return new Cursor(chunk, middle);
        }
        throw new UnreachableException($"clock {clock} is not in the store");
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
        if (_chunks[at.Chunk].Count == ChunkSize)
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

    private int FindChunk(ulong clock)
    {
        int low = 0, high = _chunks.Count - 1;
        if (high >= 0 && clock >= _chunks[high].First.Clock)
            return high;
        while (low < high)
        {
            var middle = (low + high + 1) >>> 1;
            if (clock < _chunks[middle].First.Clock)
                high = middle - 1;
            else
                low = middle;
        }
        return low;
    }

    /// <summary>A place in the list.</summary>
    internal readonly record struct Cursor(int Chunk, int Index);

    private sealed class Chunk
    {
        public Struct[] Items { get; private set; } = new Struct[4];

        public int Count { get; private set; }

        public Struct First => Items[0];

        public Struct Last => Items[Count - 1];

        public void Insert(int at, Struct inserted)
        {
            if (Count == Items.Length)
                Resize(Items.Length * 2);
            Array.Copy(Items, at, Items, at + 1, Count - at);
            Items[at] = inserted;
            Count++;
        }

        public void Remove(int at, int count)
        {
            Array.Copy(Items, at + count, Items, at, Count - at - count);
            Array.Clear(Items, Count - count, count);
            Count -= count;
        }

        public Chunk SplitInHalf()
        {
            var half = Count / 2;
            var right = new Chunk { Count = Count - half };
            right.Resize(ChunkSize);
            Array.Copy(Items, half, right.Items, 0, right.Count);
            Remove(half, right.Count);
            return right;
        }

        private void Resize(int capacity)
        {
            var items = new Struct[capacity];
            Array.Copy(Items, items, Math.Min(Count, Items.Length));
            Items = items;
        }
    }
}

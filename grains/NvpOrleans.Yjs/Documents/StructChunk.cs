using System.Diagnostics;

namespace NvpOrleans.Yjs;

/// <summary>A stretch of a <see cref="StructList"/>. The clocks stand beside the structs, so that a search reads a few bytes in a row.</summary>
internal sealed class StructChunk
{
    private const int MaxCount = 256;

    private Struct[] _structs = new Struct[4];
    private uint[] _clocks = new uint[4];

    public int Count { get; private set; }

    public bool IsFull => Count == MaxCount;

    public uint FirstClock => _clocks[0];

    public Struct Last => _structs[Count - 1];

    public Struct this[int index] => _structs[index];

    /// <summary>The index of the struct that contains a clock, which no earlier chunk does.</summary>
    public int Find(uint clock)
    {
        // Halves without a branch: where one goes in a search cannot be predicted, and every wrong guess costs as much as the rest.
        var low = 0;
        for (var left = Count; left > 1;)
        {
            var half = left / 2;
            var isNotAfter = (int)(((long)_clocks[low + half] - clock - 1) >> 63);
            low += half & isNotAfter;
            left -= half;
        }
        if (clock < _clocks[low] || clock >= _structs[low].End)
            throw new UnreachableException($"clock {clock} is not in the store");
        return low;
    }

    /// <summary>The index of the struct that contains a clock if that is the one at <paramref name="index"/> or beside it; else -1.</summary>
    public int FindNear(int index, uint clock)
    {
        if (index < 1 || index + 2 >= Count || clock < _clocks[index - 1] || clock >= _clocks[index + 2])
            return -1;
        return clock < _clocks[index] ? index - 1 : clock < _clocks[index + 1] ? index : index + 1;
    }

    /// <summary>Puts another struct of the same clocks in the place of one.</summary>
    public void Replace(int index, Struct replacement) => _structs[index] = replacement;

    public void Insert(int index, Struct inserted)
    {
        if (Count == _structs.Length)
            Resize(Count * 2);
        Array.Copy(_structs, index, _structs, index + 1, Count - index);
        Array.Copy(_clocks, index, _clocks, index + 1, Count - index);
        (_structs[index], _clocks[index]) = (inserted, (uint)inserted.Clock);
        Count++;
    }

    public void Remove(int index, int count)
    {
        Array.Copy(_structs, index + count, _structs, index, Count - index - count);
        Array.Copy(_clocks, index + count, _clocks, index, Count - index - count);
        Array.Clear(_structs, Count - count, count);
        Count -= count;
    }

    public StructChunk SplitInHalf()
    {
        var half = Count / 2;
        var right = new StructChunk { Count = Count - half };
        right._structs = new Struct[MaxCount];
        right._clocks = new uint[MaxCount];
        Array.Copy(_structs, half, right._structs, 0, right.Count);
        Array.Copy(_clocks, half, right._clocks, 0, right.Count);
        Remove(half, right.Count);
        return right;
    }

    private void Resize(int capacity)
    {
        Array.Resize(ref _structs, capacity);
        Array.Resize(ref _clocks, capacity);
    }
}

namespace NvpOrleans.Yjs;

/// <summary>The structs of one client in an update, ordered and without holes (a <see cref="ContentKind.Skip"/> stands for a hole).</summary>
internal readonly struct ClientStructs(ulong client, StructRefs structs, int first = 0)
{
    public ulong Client => client;

    public int Count => structs.Count - first;

    public ref readonly StructRef this[int index] => ref structs[first + index];

    public ulong Start => this[0].Clock;

    public ulong End => this[Count - 1].End;

    public ClientStructs From(int index) => new(client, structs, first + index);

    /// <summary>The index of the struct that contains a clock, or -1.</summary>
    public int Find(ulong clock)
    {
        int low = 0, high = Count - 1;
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            if (clock < this[middle].Clock)
                high = middle - 1;
            else if (clock >= this[middle].End)
                low = middle + 1;
            else
                return middle;
        }
        return -1;
    }
}

/// <summary>A list of structs in chunks: one array for a large document would count as long-lived, and cost a full collection to free.</summary>
/// <param name="capacity">How many are expected.</param>
internal sealed class StructRefs(int capacity)
{
    private const int ChunkBits = 10, ChunkSize = 1 << ChunkBits;

    private StructRef[][] _chunks = [new StructRef[Math.Clamp(capacity, 1, ChunkSize)]];

    public int Count { get; private set; }

    public ref readonly StructRef this[int index] => ref _chunks[index >> ChunkBits][index & (ChunkSize - 1)];

    public void Add(in StructRef added)
    {
        var (chunk, at) = (Count >> ChunkBits, Count & (ChunkSize - 1));
        if (chunk == _chunks.Length)
            Array.Resize(ref _chunks, chunk * 2);
        ref var structs = ref _chunks[chunk];
        if (structs is null)
            structs = new StructRef[ChunkSize];
        else if (at == structs.Length)
            Array.Resize(ref structs, Math.Min(ChunkSize, at * 2));
        structs[at] = added;
        Count++;
    }
}

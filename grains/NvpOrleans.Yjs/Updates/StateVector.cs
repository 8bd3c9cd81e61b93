using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace NvpOrleans.Yjs;

/// <summary>What someone knows: per client, the first clock not known yet. Deletes are not part of it.</summary>
[SuppressMessage("Naming", "CA1710", Justification = "The name is Yjs's.")]
public sealed class StateVector : IEnumerable<KeyValuePair<ulong, ulong>>, IEquatable<StateVector>
{
    private readonly Dictionary<ulong, ulong> _clocks;

    /// <summary>Makes a state vector of clients and clocks.</summary>
    public StateVector(IEnumerable<KeyValuePair<ulong, ulong>> clocks) : this(new Dictionary<ulong, ulong>(clocks))
    {
    }

    internal StateVector(Dictionary<ulong, ulong> clocks) => _clocks = clocks;

    /// <summary>The state of someone who knows nothing.</summary>
    public static StateVector Empty { get; } = new([]);

    /// <summary>How many clients are known.</summary>
    public int Count => _clocks.Count;

    /// <summary>The first clock of a client that is not known; 0 for a client never heard of.</summary>
    public ulong this[ulong client] => _clocks.GetValueOrDefault(client);

    /// <summary>Reads an encoded state vector.</summary>
    /// <exception cref="YjsFormatException">The bytes are not a state vector, or name more clients than allowed.</exception>
    public static StateVector Decode(ReadOnlySpan<byte> encoded, int maxClients = 100_000)
    {
        var reader = new YjsReader(encoded);
        var count = reader.ReadCount(2, "clients");
        if (count > maxClients)
            throw reader.Malformed($"{count} clients, {maxClients} are allowed");
        var clocks = new Dictionary<ulong, ulong>(count);
        for (var i = 0; i < count; i++)
        {
            var client = reader.ReadVarUInt();
            clocks[client] = reader.ReadVarUInt();
        }
        reader.ExpectEnd();
        return new StateVector(clocks);
    }

    /// <summary>The bytes that <see cref="Decode"/> and every Yjs peer read; highest client first.</summary>
    public byte[] Encode()
    {
        var writer = new YjsWriter(2 + (_clocks.Count * 8));
        writer.WriteVarUInt((ulong)_clocks.Count);
        var clients = new ulong[_clocks.Count];
        _clocks.Keys.CopyTo(clients, 0);
        Array.Sort(clients, static (a, b) => b.CompareTo(a));
        foreach (var client in clients)
        {
            writer.WriteVarUInt(client);
            writer.WriteVarUInt(_clocks[client]);
        }
        return writer.Finish();
    }

    /// <summary>Whether everything <paramref name="other"/> knows is known here.</summary>
    public bool Covers(StateVector other)
    {
        foreach (var (client, clock) in other._clocks)
        {
            if (this[client] < clock)
                return false;
        }
        return true;
    }

    /// <summary>Whether a client was heard of.</summary>
    public bool Contains(ulong client) => _clocks.ContainsKey(client);

    /// <inheritdoc/>
    public bool Equals(StateVector? other) => other is not null && Covers(other) && other.Covers(this);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as StateVector);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = 0;
        foreach (var (client, clock) in _clocks)
            hash ^= clock == 0 ? 0 : HashCode.Combine(client, clock);
        return hash;
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<ulong, ulong>> GetEnumerator() => _clocks.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

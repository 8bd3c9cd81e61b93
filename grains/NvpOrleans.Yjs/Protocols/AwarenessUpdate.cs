namespace NvpOrleans.Yjs;

/// <summary>
/// States of clients that have come, moved or gone (y-protocols 1.0, awareness.js):
/// <c>varUint n, n × (varUint client, varUint clock, varString JSON)</c>, the JSON text <c>null</c> for one that is gone.
/// </summary>
public sealed class AwarenessUpdate
{
    // A client, a clock, and a text with its length.
    private const int MinStateBytes = 3;

    /// <summary>Makes an update of states.</summary>
    public AwarenessUpdate(params IEnumerable<AwarenessState> states) => States = [.. states];

    /// <summary>The states in the order of the message; a client that is there twice meant both, one after the other.</summary>
    public IReadOnlyList<AwarenessState> States { get; }

    /// <summary>Reads an update. Every state is JSON that a browser can read.</summary>
    /// <exception cref="YjsFormatException">The bytes are not an awareness update.</exception>
    /// <exception cref="YjsLimitException">There are more or larger states than allowed.</exception>
    public static AwarenessUpdate Decode(ReadOnlySpan<byte> encoded, ProtocolLimits? limits = null)
    {
        limits ??= ProtocolLimits.Default;
        var reader = new YjsReader(encoded);
        var count = reader.ReadCount(MinStateBytes, "states");
        if (count > limits.MaxAwarenessStates)
            throw reader.Beyond("states", count, limits.MaxAwarenessStates);
        var states = new AwarenessState[count];
        for (var i = 0; i < count; i++)
            states[i] = new AwarenessState(reader.ReadVarUInt(), reader.ReadVarUInt(), ReadJson(ref reader, limits));
        reader.ExpectEnd();
        return new AwarenessUpdate(states);
    }

    /// <summary>The bytes that <see cref="Decode"/> and every Yjs peer read.</summary>
    public byte[] Encode()
    {
        var writer = new YjsWriter();
        writer.WriteVarUInt((ulong)States.Count);
        foreach (var state in States)
        {
            writer.WriteVarUInt(state.Client);
            writer.WriteVarUInt(state.Clock);
            writer.WriteString(state.Json ?? "null");
        }
        return writer.Finish();
    }

    private static string? ReadJson(ref YjsReader reader, ProtocolLimits limits)
    {
        var start = reader.Offset;
        var json = reader.ReadString(limits.MaxAwarenessStateBytes);
        if (!JsonParser.TryParse(json, out var value))
            throw new YjsFormatException("a state that is not JSON", start);
        return value is null ? null : json;
    }
}

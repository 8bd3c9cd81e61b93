namespace NvpOrleans.Yjs;

/// <summary>
/// A message by which two peers synchronise a document (y-protocols 1.0, sync.js): <c>varUint step, varUint8Array payload</c>.
/// The payload is not looked into: <see cref="StateVector"/> and <see cref="NvpOrleans.Yjs.Update"/> do that.
/// </summary>
/// <param name="step">What the message is.</param>
/// <param name="payload">An encoded state vector for <see cref="SyncStep.Step1"/>, else an update in format v1. Not copied.</param>
public sealed class SyncMessage(SyncStep step, ReadOnlyMemory<byte> payload)
{
    /// <summary>What the message is.</summary>
    public SyncStep Step => step;

    /// <summary>An encoded state vector for <see cref="SyncStep.Step1"/>, else an update in format v1.</summary>
    public ReadOnlyMemory<byte> Payload => payload;

    /// <summary>Reads a message; its payload is a copy.</summary>
    /// <exception cref="YjsFormatException">The bytes are not a sync message.</exception>
    /// <exception cref="YjsLimitException">The payload is larger than allowed.</exception>
    public static SyncMessage Decode(ReadOnlySpan<byte> encoded, ProtocolLimits? limits = null)
    {
        var reader = new YjsReader(encoded);
        var message = Read(ref reader, limits ?? ProtocolLimits.Default);
        reader.ExpectEnd();
        return message;
    }

    /// <summary>The bytes that <see cref="Decode"/> and every Yjs peer read.</summary>
    public byte[] Encode()
    {
        var writer = new YjsWriter(payload.Length + 8);
        Write(writer);
        return writer.Finish();
    }

    internal static SyncMessage Read(ref YjsReader reader, ProtocolLimits limits)
    {
        var start = reader.Offset;
        var step = reader.ReadVarUInt();
        if (step > (ulong)SyncStep.Update)
            throw new YjsFormatException($"unknown sync step {step}", start);
        var limit = step == (ulong)SyncStep.Step1 ? limits.MaxStateVectorBytes : limits.MaxUpdateBytes;
        return new SyncMessage((SyncStep)step, reader.ReadBytes(limit).ToArray());
    }

    internal void Write(YjsWriter writer)
    {
        writer.WriteVarUInt((ulong)step);
        writer.WriteBytes(payload.Span);
    }
}

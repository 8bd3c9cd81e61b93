namespace NvpOrleans.Yjs;

/// <summary>
/// One WebSocket message between y-websocket peers (y-websocket 3, y-protocols 1.0): <c>varUint kind</c>, then a sync message, a
/// length and an awareness update, a permission denied (<c>varUint 0, varString reason</c>), or nothing.
/// </summary>
public sealed class WebsocketMessage
{
    private const ulong PermissionDenied = 0;

    private WebsocketMessage(WebsocketMessageKind kind) => Kind = kind;

    /// <summary>Asks for all states.</summary>
    public static WebsocketMessage QueryAwareness { get; } = new(WebsocketMessageKind.QueryAwareness);

    /// <summary>What the message is about.</summary>
    public WebsocketMessageKind Kind { get; }

    /// <summary>The message for <see cref="WebsocketMessageKind.Sync"/>, else null.</summary>
    public SyncMessage? Sync { get; private init; }

    /// <summary>The states for <see cref="WebsocketMessageKind.Awareness"/>, else null.</summary>
    public AwarenessUpdate? Awareness { get; private init; }

    /// <summary>The reason for <see cref="WebsocketMessageKind.Auth"/>, else null.</summary>
    public string? Denial { get; private init; }

    /// <summary>A message about the document.</summary>
    public static WebsocketMessage Of(SyncMessage sync) => new(WebsocketMessageKind.Sync) { Sync = sync };

    /// <summary>A message about who is there.</summary>
    public static WebsocketMessage Of(AwarenessUpdate awareness) => new(WebsocketMessageKind.Awareness) { Awareness = awareness };

    /// <summary>A refusal.</summary>
    public static WebsocketMessage Denied(string reason) => new(WebsocketMessageKind.Auth) { Denial = reason };

    /// <summary>Reads a message completely; it holds nothing of the bytes.</summary>
    /// <exception cref="YjsFormatException">The bytes are not a message of y-websocket.</exception>
    /// <exception cref="YjsLimitException">Something in it is larger than allowed.</exception>
    public static WebsocketMessage Decode(ReadOnlySpan<byte> encoded, ProtocolLimits? limits = null)
    {
        var reader = new YjsReader(encoded);
        var message = Read(ref reader, limits ?? ProtocolLimits.Default);
        reader.ExpectEnd();
        return message;
    }

    /// <summary>The bytes that <see cref="Decode"/> and every y-websocket peer read.</summary>
    public byte[] Encode()
    {
        var writer = new YjsWriter(Sync is null ? 256 : Sync.Payload.Length + 8);
        writer.WriteVarUInt((ulong)Kind);
        if (Sync is not null)
            Sync.Write(writer);
        else if (Awareness is not null)
            writer.WriteBytes(Awareness.Encode());
        else if (Denial is not null)
        {
            writer.WriteVarUInt(PermissionDenied);
            writer.WriteString(Denial);
        }
        return writer.Finish();
    }

    private static WebsocketMessage Read(ref YjsReader reader, ProtocolLimits limits)
    {
        var start = reader.Offset;
        return reader.ReadVarUInt() switch
        {
            (ulong)WebsocketMessageKind.Sync => Of(SyncMessage.Read(ref reader, limits)),
            (ulong)WebsocketMessageKind.Awareness => Of(AwarenessUpdate.Decode(reader.ReadBytes(), limits)),
            (ulong)WebsocketMessageKind.Auth => Denied(ReadReason(ref reader, limits)),
            (ulong)WebsocketMessageKind.QueryAwareness => QueryAwareness,
            var other => throw new YjsFormatException($"unknown message kind {other}", start),
        };
    }

    private static string ReadReason(ref YjsReader reader, ProtocolLimits limits)
    {
        var start = reader.Offset;
        var kind = reader.ReadVarUInt();
        if (kind != PermissionDenied)
            throw new YjsFormatException($"unknown auth message {kind}", start);
        return reader.ReadString(limits.MaxReasonBytes);
    }
}

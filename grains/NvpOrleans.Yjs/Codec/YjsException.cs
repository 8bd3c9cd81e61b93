namespace NvpOrleans.Yjs;

/// <summary>Everything this library throws on purpose.</summary>
public class YjsException(string message) : Exception(message);

/// <summary>The bytes are not what they claim to be. The sender's fault; nothing has changed.</summary>
public class YjsFormatException(string message, int offset) : YjsException($"{message} (byte {offset})")
{
    /// <summary>Where in the input reading stopped.</summary>
    public int Offset => offset;
}

/// <summary>The bytes may be what they claim, but more than <see cref="DecodeLimits"/> or <see cref="ProtocolLimits"/> allow. Nothing has changed.</summary>
public sealed class YjsLimitException(string unit, long actual, long limit, int offset)
    : YjsFormatException($"{actual} {unit}, {limit} are allowed", offset)
{
    /// <summary>What there is too much of: <c>structs</c>, <c>clients</c>, <c>states</c> or <c>bytes</c>.</summary>
    public string Unit => unit;

    /// <summary>How much the bytes claim.</summary>
    public long Actual => actual;

    /// <summary>How much is allowed.</summary>
    public long Limit => limit;
}

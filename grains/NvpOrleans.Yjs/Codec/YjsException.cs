namespace NvpOrleans.Yjs;

/// <summary>Everything this library throws on purpose.</summary>
public class YjsException(string message) : Exception(message);

/// <summary>The bytes are not what they claim to be. The sender's fault; nothing has changed.</summary>
public sealed class YjsFormatException(string message, int offset) : YjsException($"{message} (byte {offset})")
{
    /// <summary>Where in the input reading stopped.</summary>
    public int Offset => offset;
}

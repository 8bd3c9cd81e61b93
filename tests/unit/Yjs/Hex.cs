using NvpOrleans.Yjs;

namespace NvpOrleans.Tests.Unit.Yjs;

/// <summary>Bytes as the fixtures spell them.</summary>
internal static class Hex
{
    public static byte[] Bytes(string hex) => Convert.FromHexString(hex);

    public static string Of(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(bytes);

    public static Doc Doc(params string[] updates)
    {
        var doc = new Doc(1000);
        foreach (var update in updates)
            doc.Integrate(Update.Decode(Bytes(update)));
        return doc;
    }
}

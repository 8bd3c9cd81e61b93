using System.Text;

namespace NvpOrleans.Yjs;

/// <summary>
/// The few short words that documents say over and over (names of elements and attributes, <c>true</c>, <c>{}</c>), each as one
/// string however often it is read.
/// </summary>
internal static class Names
{
    private const int Slots = 256, MaxLength = 32;

    // A new word takes the place of the old one in its slot, so that a hostile sender can make it useless and no more.
    [ThreadStatic]
    private static string?[]? _known;

    public static string Of(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > MaxLength)
            return Encoding.UTF8.GetString(utf8);
        ref var slot = ref (_known ??= new string?[Slots])[Hash(utf8) % Slots];
        if (slot is null || !Ascii.Equals(utf8, slot))
            slot = Encoding.UTF8.GetString(utf8);
        return slot;
    }

    private static uint Hash(ReadOnlySpan<byte> bytes)
    {
        var hash = 2_166_136_261u;
        foreach (var value in bytes)
            hash = (hash ^ value) * 16_777_619u;
        return hash ^ (hash >> 16);
    }
}

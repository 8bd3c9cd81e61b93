namespace NvpOrleans.Tests.Fuzz.Yjs;

/// <summary>Damages bytes the way a decoder fears: lengths that lie, structs that repeat, ends that are missing.</summary>
internal static class Mutation
{
    private static readonly byte[] Interesting = [0, 1, 0x7f, 0x80, 0x81, 0xff, 0x84, 0xc4, 0x0a, 0x07, 0x21];

    public static byte[] Of(byte[] original, Random random)
    {
        var bytes = new List<byte>(original);
        for (var i = random.Next(1, 5); i > 0 && bytes.Count > 0; i--)
            MutateOnce(bytes, random);
        return [.. bytes];
    }

    /// <summary>Half of the time the beginning of one and the end of another: both honest, and not together.</summary>
    public static byte[] Spliced(byte[] one, byte[] other, Random random) =>
        random.Next(2) == 0 ? one : [.. one[..random.Next(one.Length + 1)], .. other[random.Next(other.Length + 1)..]];

    private static void MutateOnce(List<byte> bytes, Random random)
    {
        var at = random.Next(bytes.Count);
        var length = Math.Min(random.Next(1, 12), bytes.Count - at);
        switch (random.Next(8))
        {
            case 0: bytes[at] ^= (byte)(1 << random.Next(8)); break;
            case 1: bytes[at] = (byte)random.Next(256); break;
            case 2: bytes[at] = Interesting[random.Next(Interesting.Length)]; break;
            case 3: bytes.RemoveRange(at, length); break;
            case 4: bytes.InsertRange(at, bytes.GetRange(random.Next(bytes.Count - length + 1), length)); break;
            case 5: bytes.InsertRange(at, [0xff, 0xff, 0xff, 0xff, (byte)random.Next(0x80)]); break;
            case 6 when bytes[at] < 0x80: bytes[at] |= 0x80; bytes.Insert(at + 1, 0); break; // the same number in more bytes
            default: bytes.RemoveRange(at, bytes.Count - at); break;
        }
    }
}

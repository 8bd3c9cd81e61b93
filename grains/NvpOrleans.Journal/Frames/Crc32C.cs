using System.Buffers.Binary;
using System.Numerics;

namespace NvpOrleans.Journal.Frames;

/// <summary>CRC-32C (Castagnoli) of whole buffers; the processor computes eight bytes at a time.</summary>
internal static class Crc32C
{
    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        for (; bytes.Length >= 8; bytes = bytes[8..]) crc = BitOperations.Crc32C(crc, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        foreach (var b in bytes) crc = BitOperations.Crc32C(crc, b);
        return ~crc;
    }
}

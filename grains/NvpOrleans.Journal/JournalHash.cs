using System.Buffers.Binary;
using System.Security.Cryptography;

namespace NvpOrleans.Journal;

/// <summary>A SHA-256 value.</summary>
public readonly record struct JournalHash
{
    public const int Size = SHA256.HashSizeInBytes;

    private readonly UInt128 _high;
    private readonly UInt128 _low;

    private JournalHash(ReadOnlySpan<byte> bytes)
    {
        _high = BinaryPrimitives.ReadUInt128BigEndian(bytes);
        _low = BinaryPrimitives.ReadUInt128BigEndian(bytes[16..]);
    }

    public static JournalHash Of(ReadOnlySpan<byte> content)
    {
        Span<byte> hash = stackalloc byte[Size];
        SHA256.HashData(content, hash);
        return new JournalHash(hash);
    }

    /// <summary>Takes the first 32 bytes as a hash that was computed elsewhere.</summary>
    public static JournalHash Read(ReadOnlySpan<byte> bytes) => new(bytes);

    public void Write(Span<byte> destination)
    {
        BinaryPrimitives.WriteUInt128BigEndian(destination, _high);
        BinaryPrimitives.WriteUInt128BigEndian(destination[16..], _low);
    }

    public byte[] ToArray()
    {
        var bytes = new byte[Size];
        Write(bytes);
        return bytes;
    }

    public override string ToString() => Convert.ToHexStringLower(ToArray());
}

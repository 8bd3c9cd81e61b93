using System.Buffers.Binary;

namespace NvpOrleans.Journal.Frames;

/// <summary>The first sixteen bytes of a frame: how long it is, and whether its payload was erased. See FORMAT.md.</summary>
/// <remarks>
/// It has a checksum of its own, so that a damaged length in the middle of a segment is not mistaken for a frame that ends too early.
/// </remarks>
internal readonly record struct FramePrefix(bool IsErased, int HeaderLength, int BodyLength)
{
    public const int Size = 16;
    public const int ChecksumSize = 4;
    public const int SaltSize = 16;
    private const byte ErasedFlag = 1;

    public int FrameLength => Size + HeaderLength + BodyLength + ChecksumSize;

    private static ReadOnlySpan<byte> Magic => "NVPJ"u8;

    public void Write(Span<byte> destination)
    {
        Magic.CopyTo(destination);
        destination[4] = IsErased ? ErasedFlag : (byte)0;
        destination[5] = 0;
        BinaryPrimitives.WriteUInt16LittleEndian(destination[6..], checked((ushort)HeaderLength));
        BinaryPrimitives.WriteUInt32LittleEndian(destination[8..], (uint)BodyLength);
        BinaryPrimitives.WriteUInt32LittleEndian(destination[12..], Crc32C.Of(destination[..12]));
    }

    /// <exception cref="JournalCorruptException">The bytes are no prefix, or claim a length that no writer produces.</exception>
    public static FramePrefix Read(ReadOnlySpan<byte> bytes, int offset)
    {
        if (!bytes.StartsWith(Magic)) throw Corrupt("no frame begins here", offset);
        if (BinaryPrimitives.ReadUInt32LittleEndian(bytes[12..]) != Crc32C.Of(bytes[..12])) throw Corrupt("checksum of the prefix", offset);
        if (bytes[4] > ErasedFlag || bytes[5] != 0) throw Corrupt("unknown flags; written by a newer version?", offset);
        var isErased = bytes[4] == ErasedFlag;
        var headerLength = BinaryPrimitives.ReadUInt16LittleEndian(bytes[6..]);
        if (headerLength is < SealedHeader.FixedSize or > SealedHeader.MaxSize) throw Corrupt($"header of {headerLength} bytes", offset);
        var bodyLength = BinaryPrimitives.ReadUInt32LittleEndian(bytes[8..]);
        var plausible = isErased ? bodyLength == 0 : bodyLength is >= SaltSize and <= SaltSize + JournalEntry.MaxPayloadBytes;
        return plausible ? new FramePrefix(isErased, headerLength, (int)bodyLength) : throw Corrupt($"body of {bodyLength} bytes", offset);
    }

    internal static JournalCorruptException Corrupt(string what, int offset) => new($"Damaged frame at byte {offset}: {what}.");
}

using System.Buffers.Binary;

namespace NvpOrleans.Journal.Frames;

/// <summary>How a snapshot is stored: its position, its payload, a checksum. See FORMAT.md.</summary>
public static class SnapshotEncoding
{
    /// <summary>A snapshot holds a whole document, so it may be larger than any single entry.</summary>
    public const int MaxPayloadBytes = 256 * 1024 * 1024;

    private const byte Version = 1;
    private const int HeaderSize = 52;
    private const int ChecksumSize = 4;

    private static ReadOnlySpan<byte> Magic => "NVPS"u8;

    public static byte[] Encode(JournalSnapshot snapshot)
    {
        if (snapshot.Payload.Length > MaxPayloadBytes)
            throw new ArgumentException($"A snapshot has at most {MaxPayloadBytes} bytes.", nameof(snapshot));
        var bytes = new byte[HeaderSize + snapshot.Payload.Length + ChecksumSize];
        Magic.CopyTo(bytes);
        bytes[4] = Version;
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(8), snapshot.Position.Sequence);
        snapshot.Position.Hash.Write(bytes.AsSpan(16));
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(48), snapshot.Payload.Length);
        snapshot.Payload.Span.CopyTo(bytes.AsSpan(HeaderSize));
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(bytes.Length - ChecksumSize), Crc32C.Of(bytes.AsSpan(..^ChecksumSize)));
        return bytes;
    }

    /// <exception cref="JournalCorruptException">The bytes are not one whole snapshot.</exception>
    public static JournalSnapshot Decode(ReadOnlyMemory<byte> memory)
    {
        var bytes = memory.Span;
        if (bytes.Length < HeaderSize + ChecksumSize || !bytes.StartsWith(Magic)) throw Corrupt("no snapshot begins here");
        if (BinaryPrimitives.ReadUInt32LittleEndian(bytes[^ChecksumSize..]) != Crc32C.Of(bytes[..^ChecksumSize])) throw Corrupt("checksum");
        if (bytes[4] != Version) throw Corrupt($"format version {bytes[4]}, this program reads {Version}");
        if (BinaryPrimitives.ReadInt32LittleEndian(bytes[48..]) != bytes.Length - HeaderSize - ChecksumSize) throw Corrupt("length");
        var sequence = BinaryPrimitives.ReadInt64LittleEndian(bytes[8..]);
        if (sequence < 1) throw Corrupt($"sequence {sequence}");
        return new JournalSnapshot(new JournalPosition(sequence, JournalHash.Read(bytes[16..])), memory[HeaderSize..^ChecksumSize]);
    }

    private static JournalCorruptException Corrupt(string what) => new($"Damaged snapshot: {what}.");
}

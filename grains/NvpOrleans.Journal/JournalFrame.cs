using System.Buffers.Binary;
using System.Security.Cryptography;
using NvpOrleans.Journal.Frames;

namespace NvpOrleans.Journal;

/// <summary>One entry as it is stored: its fields, its place in the chain and its bytes (Frames/FORMAT.md).</summary>
public sealed class JournalFrame
{
    private readonly SealedHeader _header;
    private readonly FramePrefix _prefix;

    internal JournalFrame(FramePrefix prefix, SealedHeader header, ReadOnlyMemory<byte> encoded)
    {
        _prefix = prefix;
        _header = header;
        Encoded = encoded;
        Position = new JournalPosition(header.Sequence, JournalHash.Of(SealedBytes.Span));
    }

    public long Sequence => _header.Sequence;

    /// <summary>Who wrote it: one value per opening of the journal.</summary>
    public Guid Epoch => _header.Epoch;

    public byte Kind => _header.Kind;

    public bool IsEpoch => Kind == JournalEntry.EpochKind;

    public string Subject => _header.Subject;

    public string Author => _header.Author;

    public DateTimeOffset Time => _header.Time;

    public bool IsErased => _prefix.IsErased;

    /// <summary>Empty when erased; <see cref="PayloadLength"/> still tells how long it was.</summary>
    public ReadOnlyMemory<byte> Payload => IsErased ? default : Body[FramePrefix.SaltSize..];

    public int PayloadLength => _header.PayloadLength;

    /// <summary>The hash of the frame before, zero for the first.</summary>
    public JournalHash Previous => _header.Previous;

    /// <summary>The tail of a journal whose last frame this is.</summary>
    public JournalPosition Position { get; }

    /// <summary>The frame's bytes: what a store keeps.</summary>
    public ReadOnlyMemory<byte> Encoded { get; }

    /// <summary>The sealed header: what the frame's hash is the SHA-256 of.</summary>
    public ReadOnlyMemory<byte> SealedBytes => Encoded.Slice(FramePrefix.Size, _prefix.HeaderLength);

    /// <summary>Salt and payload: what the digest in the sealed header is the SHA-256 of; empty when erased.</summary>
    public ReadOnlyMemory<byte> Body => Encoded.Slice(FramePrefix.Size + _prefix.HeaderLength, _prefix.BodyLength);

    /// <summary>Builds the frame that follows <paramref name="previous"/>; the payload is copied.</summary>
    public static JournalFrame Create(JournalPosition previous, Guid epoch, JournalEntry entry)
    {
        Span<byte> salt = stackalloc byte[FramePrefix.SaltSize];
        RandomNumberGenerator.Fill(salt);
        return Create(previous, epoch, entry, salt);
    }

    /// <summary>Reads bytes that are one frame and nothing more.</summary>
    /// <exception cref="JournalCorruptException">They are not.</exception>
    public static JournalFrame Decode(ReadOnlyMemory<byte> bytes)
    {
        var reader = new FrameReader(bytes);
        if (!reader.TryRead(out var frame)) throw FramePrefix.Corrupt($"ends after {bytes.Length} bytes, or its checksum is wrong", 0);
        return reader.Offset == bytes.Length ? frame : throw FramePrefix.Corrupt("bytes after the frame", reader.Offset);
    }

    /// <summary>Whether the payload is the one whose digest the chain seals; true when erased, because then there is nothing to compare.</summary>
    public bool HasSealedPayload() =>
        IsErased || (Payload.Length == PayloadLength && JournalHash.Of(Body.Span) == _header.PayloadDigest);

    /// <summary>The same frame without salt and payload: same place, same hash.</summary>
    public JournalFrame Erase() => IsErased ? this : Encode(_header, default, default);

    internal static JournalFrame Create(JournalPosition previous, Guid epoch, JournalEntry entry, ReadOnlySpan<byte> salt) =>
        Create(previous, epoch, (entry.Kind, entry.Author, entry.Subject, entry.Time), salt, entry.Payload.Span);

    internal static JournalFrame CreateEpoch(JournalPosition previous, Guid epoch, DateTimeOffset time)
    {
        Span<byte> salt = stackalloc byte[FramePrefix.SaltSize];
        RandomNumberGenerator.Fill(salt);
        return Create(previous, epoch, (JournalEntry.EpochKind, "", "", time.ToUniversalTime()), salt, []);
    }

    private static JournalFrame Create(
        JournalPosition previous, Guid epoch, (byte Kind, string Author, string Subject, DateTimeOffset Time) entry,
        ReadOnlySpan<byte> salt, ReadOnlySpan<byte> payload)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        digest.AppendData(salt);
        digest.AppendData(payload);
        Span<byte> hash = stackalloc byte[JournalHash.Size];
        digest.GetHashAndReset(hash);
        var header = new SealedHeader(entry.Kind, entry.Author, entry.Subject, payload.Length, checked(previous.Sequence + 1), epoch, entry.Time,
            previous.Hash, JournalHash.Read(hash));
        return Encode(header, salt, payload);
    }

    private static JournalFrame Encode(SealedHeader header, ReadOnlySpan<byte> salt, ReadOnlySpan<byte> payload)
    {
        var prefix = new FramePrefix(salt.IsEmpty, header.Size, salt.Length + payload.Length);
        var bytes = new byte[prefix.FrameLength];
        prefix.Write(bytes);
        header.Write(bytes.AsSpan(FramePrefix.Size));
        salt.CopyTo(bytes.AsSpan(FramePrefix.Size + prefix.HeaderLength));
        payload.CopyTo(bytes.AsSpan(FramePrefix.Size + prefix.HeaderLength + salt.Length));
        var checksummed = bytes.AsSpan(..^FramePrefix.ChecksumSize);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(checksummed.Length), Crc32C.Of(checksummed));
        return new JournalFrame(prefix, header, bytes);
    }
}

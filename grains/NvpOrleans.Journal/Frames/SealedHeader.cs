using System.Buffers.Binary;
using System.Text;

namespace NvpOrleans.Journal.Frames;

/// <summary>The part of a frame that the next frame's hash seals: all of an entry but its salt and payload. See FORMAT.md.</summary>
internal sealed record SealedHeader(
    byte Kind,
    string Author,
    string Subject,
    int PayloadLength,
    long Sequence,
    Guid Epoch,
    DateTimeOffset Time,
    JournalHash Previous,
    JournalHash PayloadDigest)
{
    public const byte Version = 1;
    public const int FixedSize = 104;
    public const int MaxSize = FixedSize + JournalEntry.MaxAuthorBytes + JournalEntry.MaxSubjectBytes;

    /// <summary>Strict in both directions: text that does not survive a round trip must not enter a hash.</summary>
    public static readonly UTF8Encoding Text = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public int Size => FixedSize + Text.GetByteCount(Author) + Text.GetByteCount(Subject);

    public void Write(Span<byte> destination)
    {
        var authorLength = Text.GetBytes(Author, destination[FixedSize..]);
        var subjectLength = Text.GetBytes(Subject, destination[(FixedSize + authorLength)..]);
        destination[0] = Version;
        destination[1] = Kind;
        destination[2] = checked((byte)authorLength);
        destination[3] = checked((byte)subjectLength);
        BinaryPrimitives.WriteInt32LittleEndian(destination[4..], PayloadLength);
        BinaryPrimitives.WriteInt64LittleEndian(destination[8..], Sequence);
        _ = Epoch.TryWriteBytes(destination[16..], bigEndian: true, out _);
        BinaryPrimitives.WriteInt64LittleEndian(destination[32..], Time.UtcTicks);
        Previous.Write(destination[40..]);
        PayloadDigest.Write(destination[72..]);
    }

    /// <param name="bytes">Exactly the header, at least <see cref="FixedSize"/> bytes, checksum already verified.</param>
    public static SealedHeader Read(ReadOnlySpan<byte> bytes, int offset)
    {
        if (bytes[0] != Version) throw FramePrefix.Corrupt($"format version {bytes[0]}, this program reads {Version}", offset);
        int authorLength = bytes[2], subjectLength = bytes[3];
        if (FixedSize + authorLength + subjectLength != bytes.Length) throw FramePrefix.Corrupt("author and subject do not fill the header", offset);
        var payloadLength = BinaryPrimitives.ReadInt32LittleEndian(bytes[4..]);
        if (payloadLength is < 0 or > JournalEntry.MaxPayloadBytes) throw FramePrefix.Corrupt($"payload of {payloadLength} bytes", offset);
        var sequence = BinaryPrimitives.ReadInt64LittleEndian(bytes[8..]);
        if (sequence < 1) throw FramePrefix.Corrupt($"sequence {sequence}", offset);
        var ticks = BinaryPrimitives.ReadInt64LittleEndian(bytes[32..]);
        if (ticks < 0 || ticks > DateTimeOffset.MaxValue.UtcTicks) throw FramePrefix.Corrupt($"time of {ticks} ticks", offset);
        return new SealedHeader(
            bytes[1],
            ReadText(bytes.Slice(FixedSize, authorLength), offset),
            ReadText(bytes[(FixedSize + authorLength)..], offset),
            payloadLength,
            sequence,
            new Guid(bytes.Slice(16, 16), bigEndian: true),
            new DateTimeOffset(ticks, TimeSpan.Zero),
            JournalHash.Read(bytes[40..]),
            JournalHash.Read(bytes[72..]));
    }

    private static string ReadText(ReadOnlySpan<byte> bytes, int offset)
    {
        try
        {
            return Text.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            throw FramePrefix.Corrupt("author or subject is not UTF-8", offset);
        }
    }
}

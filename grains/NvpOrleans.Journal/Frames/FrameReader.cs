using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;

namespace NvpOrleans.Journal.Frames;

/// <summary>Walks the frames of a segment that is in memory. The frames it returns share that memory.</summary>
/// <remarks>
/// A frame that the segment ends in the middle of, or whose checksum is wrong and which is the last, is a torn tail: the write of it was
/// never acknowledged, reading stops before it and <see cref="IsTorn"/> says so. Anything else that is wrong is corruption.
/// </remarks>
public sealed class FrameReader(ReadOnlyMemory<byte> segment)
{
    /// <summary>Where the next frame begins: the end of the last good one.</summary>
    public int Offset { get; private set; }

    public bool IsTorn { get; private set; }

    /// <returns>False at the end, torn or not.</returns>
    /// <exception cref="JournalCorruptException">The bytes here are damaged, and it is not the tail of a write cut short.</exception>
    public bool TryRead([NotNullWhen(true)] out JournalFrame? frame)
    {
        frame = null;
        var rest = segment[Offset..];
        if (rest.IsEmpty || IsTorn) return false;
        if (rest.Length < FramePrefix.Size || IsUnwritten(rest.Span)) return Torn();
        var prefix = FramePrefix.Read(rest.Span, Offset);
        if (prefix.FrameLength > rest.Length) return Torn();
        var bytes = rest[..prefix.FrameLength];
        if (!HasChecksum(bytes.Span))
            return bytes.Length == rest.Length ? Torn() : throw FramePrefix.Corrupt("checksum of the frame", Offset);
        var header = SealedHeader.Read(bytes.Span.Slice(FramePrefix.Size, prefix.HeaderLength), Offset);
        if (!prefix.IsErased && prefix.BodyLength != FramePrefix.SaltSize + header.PayloadLength)
            throw FramePrefix.Corrupt("the payload's length is not the sealed one", Offset);
        frame = new JournalFrame(prefix, header, bytes);
        Offset += bytes.Length;
        return true;
    }

    // A file system that extends a file before it writes the data leaves zeros after a power cut.
    private static bool IsUnwritten(ReadOnlySpan<byte> rest) => !rest.ContainsAnyExcept((byte)0);

    private static bool HasChecksum(ReadOnlySpan<byte> frame) =>
        BinaryPrimitives.ReadUInt32LittleEndian(frame[^FramePrefix.ChecksumSize..]) == Crc32C.Of(frame[..^FramePrefix.ChecksumSize]);

    private bool Torn()
    {
        IsTorn = true;
        return false;
    }
}

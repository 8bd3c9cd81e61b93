using Azure;
using Azure.Storage.Blobs.Models;
using NvpOrleans.Journal.Frames;

namespace NvpOrleans.Journal.Azure;

/// <summary>A segment as it was when it was read: its frames, and what the next append to it must match.</summary>
internal sealed record Segment(string Name, IReadOnlyList<JournalFrame> Frames, ETag ETag, long Length, int Blocks, bool IsClosed)
{
    /// <exception cref="JournalCorruptException">A frame is damaged. An append is atomic in Azure, so a torn tail is damage too.</exception>
    public static Segment Read(string name, BlobDownloadResult blob)
    {
        var bytes = blob.Content.ToMemory();
        var reader = new FrameReader(bytes);
        var frames = new List<JournalFrame>();
        JournalCorruptException? damage = null;
        try
        {
            while (reader.TryRead(out var frame)) frames.Add(frame);
        }
        catch (JournalCorruptException failure)
        {
            damage = failure;
        }

        if (reader.IsTorn) damage = new JournalCorruptException($"the last frame at byte {reader.Offset} is not whole.");
        var isClosed = blob.Details.BlobType != BlobType.Append || blob.Details.IsSealed;
        return new Segment(name, frames, blob.Details.ETag, bytes.Length, blob.Details.BlobCommittedBlockCount, isClosed)
        {
            Damage = damage is null ? null : new JournalCorruptException($"Segment {name}: {damage.Message}", damage),
        };
    }

    /// <summary>Set when the frames end before the segment does. They are good and are delivered; then this is thrown.</summary>
    public JournalCorruptException? Damage { get; private init; }
}

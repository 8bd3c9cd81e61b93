using Azure;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;

namespace NvpOrleans.Journal.Azure;

/// <summary>The three requests that change the tail of a journal, each conditional on nobody having changed it before.</summary>
internal sealed class SegmentWriter(JournalContainer container)
{
    // The largest block that Azure takes.
    private const int MaxBlockBytes = 100 * 1024 * 1024;

    /// <summary>
    /// Seals the segment of the tail: nobody can append to it any more. Before a new segment is begun this must have succeeded, or another
    /// writer could go on in the old one.
    /// </summary>
    /// <exception cref="JournalConflictException">Someone changed it.</exception>
    public async Task<SegmentTail> CloseAsync(JournalId id, SegmentTail tail)
    {
        var blob = container.Blobs.GetAppendBlobClient(tail.Segment);
        var conditions = new AppendBlobRequestConditions { IfMatch = tail.ETag };
        var closed = tail with { IsClosed = true };
        return await ChangeAsync(
            id,
            async () => closed with { ETag = (await blob.SealAsync(conditions, CancellationToken.None).ConfigureAwait(false)).Value.ETag },
            tail.Segment!,
            now => now.Details.IsSealed && now.Content.ToMemory().Length == tail.Length ? closed with { ETag = now.Details.ETag } : null)
            .ConfigureAwait(false);
    }

    /// <summary>Begins an empty segment after the tail, whose segment is closed.</summary>
    /// <exception cref="JournalConflictException">Someone else has begun it, and written to it.</exception>
    public async Task<SegmentTail> BeginAsync(JournalId id, SegmentTail tail)
    {
        var name = BlobNames.Segment(id, tail.Position.Sequence + 1);
        var blob = container.Blobs.GetAppendBlobClient(name);
        var options = new AppendBlobCreateOptions { Conditions = new AppendBlobRequestConditions { IfNoneMatch = ETag.All } };
        var empty = new SegmentTail(tail.Position, name, default, 0, 0, IsClosed: false);
        return await ChangeAsync(
            id,
            async () => empty with { ETag = (await blob.CreateAsync(options, CancellationToken.None).ConfigureAwait(false)).Value.ETag },
            name,
            now => !now.Details.IsSealed && now.Content.ToMemory().IsEmpty ? empty with { ETag = now.Details.ETag } : null)
            .ConfigureAwait(false);
    }

    /// <summary>Appends the frames as one block, wholly or not at all.</summary>
    /// <returns>The new tail, or null when the frames are durable and someone else has appended after them already.</returns>
    /// <exception cref="JournalConflictException">Someone else changed the segment; the frames are not in it.</exception>
    public async Task<SegmentTail?> AppendAsync(JournalId id, SegmentTail tail, IReadOnlyList<JournalFrame> frames)
    {
        var bytes = Concatenate(frames);
        var blob = container.Blobs.GetAppendBlobClient(tail.Segment);
        var conditions = new AppendBlobRequestConditions { IfMatch = tail.ETag, IfAppendPositionEqual = tail.Length };
        try
        {
            using var stream = new MemoryStream(bytes, writable: false);
            var options = new AppendBlobAppendBlockOptions { Conditions = conditions };
            var info = (await blob.AppendBlockAsync(stream, options, CancellationToken.None).ConfigureAwait(false)).Value;
            return Advance(tail, frames, bytes.Length, info.ETag);
        }
        catch (Exception failure) when (JournalContainer.IsOfStorage(failure, CancellationToken.None))
        {
            return await RecogniseAsync(id, tail, frames, bytes, failure).ConfigureAwait(false);
        }
    }

    // The SDK repeats a request whose answer was lost, and then meets the result of its own first attempt. Frames hold a random salt and
    // the writer's epoch, so bytes equal to ours at our offset are ours.
    private async Task<SegmentTail?> RecogniseAsync(
        JournalId id, SegmentTail tail, IReadOnlyList<JournalFrame> frames, byte[] bytes, Exception failure)
    {
        var now = await container.DownloadAsync(tail.Segment!, CancellationToken.None).ConfigureAwait(false);
        var stored = now?.Content.ToMemory() ?? default;
        var end = tail.Length + bytes.Length;
        if (stored.Length >= end && stored.Span[(int)tail.Length..(int)end].SequenceEqual(bytes))
            return stored.Length == end && !now!.Details.IsSealed ? Advance(tail, frames, bytes.Length, now.Details.ETag) : null;
        if (IsConflict(failure)) throw Conflict(id, failure);
        throw new JournalUnavailableException($"The append to {tail.Segment} failed, and may still arrive: {failure.Message}", failure);
    }

    private static SegmentTail Advance(SegmentTail tail, IReadOnlyList<JournalFrame> frames, int bytes, ETag etag) =>
        tail with { Position = frames[^1].Position, ETag = etag, Length = tail.Length + bytes, Blocks = tail.Blocks + 1 };

    // A condition that fails may have met the result of our own first attempt, whose answer was lost: what is wanted is there already.
    private Task<SegmentTail> ChangeAsync(
        JournalId id, Func<Task<SegmentTail>> request, string segment, Func<BlobDownloadResult, SegmentTail?> asWanted) =>
        container.GuardAsync(async () =>
        {
            try
            {
                return await request().ConfigureAwait(false);
            }
            catch (RequestFailedException failure) when (IsConflict(failure))
            {
                var now = await container.DownloadAsync(segment, CancellationToken.None).ConfigureAwait(false);
                return (now is null ? null : asWanted(now)) ?? throw Conflict(id, failure);
            }
        }, CancellationToken.None);

    private static bool IsConflict(Exception failure) => failure is RequestFailedException { Status: 404 or 409 or 412 };

    private static JournalConflictException Conflict(JournalId id, Exception failure) =>
        new($"Someone else wrote to journal {id}.", failure);

    private static byte[] Concatenate(IReadOnlyList<JournalFrame> frames)
    {
        var length = frames.Sum(frame => (long)frame.Encoded.Length);
        if (length > MaxBlockBytes) throw new ArgumentException($"A batch has at most {MaxBlockBytes} bytes.", nameof(frames));
        var bytes = new byte[length];
        var at = 0;
        foreach (var frame in frames)
        {
            frame.Encoded.CopyTo(bytes.AsMemory(at));
            at += frame.Encoded.Length;
        }

        return bytes;
    }
}

namespace NvpOrleans.Journal.Azure;

/// <summary>
/// Erases payloads by replacing their segments: close it, so that it cannot grow; upload the replacement under the next name; delete the
/// old one. A crash in between leaves both, the replacement counts, and repeating the erasure removes the old one.
/// </summary>
internal sealed class SegmentEraser(JournalContainer container, SegmentReader reader, SegmentWriter writer)
{
    /// <exception cref="ArgumentException">An entry does not exist; nothing was erased.</exception>
    public async Task EraseAsync(JournalId id, HashSet<long> sequences, CancellationToken cancellation)
    {
        if (sequences.Count == 0) return;
        var segments = new List<Segment>();
        await foreach (var segment in reader.ReadAsync(id, Math.Max(sequences.Min(), 1), cancellation).ConfigureAwait(false))
        {
            if (segment.Damage is not null) throw segment.Damage;
            if (segment.Frames.Any(frame => sequences.Contains(frame.Sequence))) segments.Add(segment);
        }

        var missing = sequences.Except(segments.SelectMany(segment => segment.Frames).Select(frame => frame.Sequence)).ToArray();
        if (missing.Length > 0) throw new ArgumentException($"Journal {id} has no entry {missing[0]} to erase.", nameof(sequences));
        cancellation.ThrowIfCancellationRequested();
        foreach (var segment in segments) await ReplaceAsync(id, segment, sequences).ConfigureAwait(false);
    }

    private async Task ReplaceAsync(JournalId id, Segment segment, HashSet<long> sequences)
    {
        if (segment.Frames.Any(frame => sequences.Contains(frame.Sequence) && !frame.IsErased))
        {
            if (!segment.IsClosed) await CloseAsync(id, segment).ConfigureAwait(false);
            var frames = segment.Frames.Select(frame => sequences.Contains(frame.Sequence) ? frame.Erase() : frame);
            var bytes = frames.SelectMany(frame => frame.Encoded.ToArray()).ToArray();
            if (!await container.TryUploadAsync(BlobNames.Replacement(segment.Name), bytes).ConfigureAwait(false))
                throw new JournalConflictException($"Someone else is erasing in journal {id}.");
        }

        await DeleteReplacedAsync(id, segment).ConfigureAwait(false);
    }

    private Task<SegmentTail> CloseAsync(JournalId id, Segment segment) => writer.CloseAsync(
        id, new SegmentTail(segment.Frames[^1].Position, segment.Name, segment.ETag, segment.Length, segment.Blocks, segment.IsClosed));

    private async Task DeleteReplacedAsync(JournalId id, Segment segment)
    {
        var original = BlobNames.Segment(id, BlobNames.FirstSequence(segment.Name));
        var versions = await container.ListAsync(original, CancellationToken.None).ConfigureAwait(false);
        foreach (var replaced in versions.SkipLast(1)) await container.DeleteAsync(replaced.Name).ConfigureAwait(false);
    }
}

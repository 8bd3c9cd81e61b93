using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using NvpOrleans.Journal.Frames;

namespace NvpOrleans.Journal.Azure;

/// <summary>Journals in Azure Storage: append blobs as segments, block blobs as snapshots. Layout and fences: README.md.</summary>
internal sealed class AzureJournalStore(JournalContainer container, AzureJournalOptions options) : IJournalStore
{
    private readonly SegmentReader _reader = new(container);
    private readonly SegmentWriter _writer = new(container);

    // What this process saw last. A wrong value costs a conflict, never an entry: every request is conditional on it.
    private readonly ConcurrentDictionary<JournalId, SegmentTail> _tails = new();

    public async IAsyncEnumerable<JournalFrame> ReadAsync(JournalId id, long from, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var position = JournalPosition.Start;
        await foreach (var segment in _reader.ReadAsync(id, Math.Max(from, 1), cancellation).ConfigureAwait(false))
        {
            foreach (var frame in segment.Frames.Where(frame => frame.Sequence >= from))
            {
                cancellation.ThrowIfCancellationRequested();
                yield return JournalFrame.Decode(frame.Encoded.ToArray()); // its own memory, or one kept frame would keep the segment
            }

            if (segment.Damage is not null) throw segment.Damage;
            if (segment.Frames.Count > 0) position = segment.Frames[^1].Position;
            if (position != JournalPosition.Start)
                _tails[id] = new SegmentTail(position, segment.Name, segment.ETag, segment.Length, segment.Blocks, segment.IsClosed);
        }
    }

    public async ValueTask AppendAsync(
        JournalId id, JournalPosition expectedTail, IReadOnlyList<JournalFrame> frames, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (!_tails.TryGetValue(id, out var tail) || tail.Position != expectedTail)
            tail = await _reader.ReadTailAsync(id, cancellation).ConfigureAwait(false);
        if (tail.Position != expectedTail)
            throw new JournalConflictException($"Journal {id} is at entry {tail.Position.Sequence}, expected {expectedTail.Sequence}.");
        _tails.TryRemove(id, out _); // whatever happens now, what is remembered is older than what is stored
        cancellation.ThrowIfCancellationRequested();
        if (!tail.IsClosed && IsDueToClose(tail)) tail = await _writer.CloseAsync(id, tail).ConfigureAwait(false);
        if (tail.IsClosed) tail = await _writer.BeginAsync(id, tail).ConfigureAwait(false);
        if (await _writer.AppendAsync(id, tail, frames).ConfigureAwait(false) is { } next) _tails[id] = next;
    }

    public async ValueTask<JournalSnapshot?> ReadSnapshotAsync(JournalId id, CancellationToken cancellation)
    {
        while (await NewestSnapshotAsync(id, cancellation).ConfigureAwait(false) is { } name)
        {
            // Gone means that a newer one exists: the newest is never removed.
            if (await container.DownloadAsync(name, cancellation).ConfigureAwait(false) is not { } blob) continue;
            try
            {
                return SnapshotEncoding.Decode(blob.Content.ToMemory());
            }
            catch (JournalCorruptException damage)
            {
                throw new JournalCorruptException($"Snapshot {name}: {damage.Message}", damage);
            }
        }

        return null;
    }

    public async ValueTask WriteSnapshotAsync(JournalId id, JournalSnapshot snapshot, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (!await HasAsync(id, snapshot.Position, cancellation).ConfigureAwait(false))
            throw new JournalConflictException($"Journal {id} has no entry {snapshot.Position.Sequence} of that hash to snapshot.");
        cancellation.ThrowIfCancellationRequested();
        await container.TryUploadAsync(BlobNames.Snapshot(id, snapshot.Position.Sequence), SnapshotEncoding.Encode(snapshot)).ConfigureAwait(false);
        await PruneAsync(id, options.KeepSnapshots).ConfigureAwait(false);
        if (_tails.TryGetValue(id, out var tail)) _tails.TryUpdate(id, tail with { IsDueToClose = true }, tail);
    }

    public async ValueTask EraseAsync(JournalId id, IReadOnlyList<long> sequences, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        await new SegmentEraser(container, _reader, _writer).EraseAsync(id, [.. sequences], cancellation).ConfigureAwait(false);
        _tails.TryRemove(id, out _);
        await PruneAsync(id, keep: 1).ConfigureAwait(false);
    }

    public async IAsyncEnumerable<JournalId> ListAsync(string prefix, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var blobs = await container.ListAsync(prefix, cancellation).ConfigureAwait(false);
        var names = blobs.Where(blob => blob.Properties.ContentLength > 0)
            .Select(blob => BlobNames.JournalOfSegment(blob.Name)?.Value).OfType<string>()
            .Where(name => name.StartsWith(prefix, StringComparison.Ordinal));
        foreach (var name in names.Distinct().Order(StringComparer.Ordinal)) yield return JournalId.Of(name);
    }

    private bool IsDueToClose(SegmentTail tail) =>
        tail.Blocks > 0 && (tail.IsDueToClose || tail.Blocks >= options.MaxSegmentBlocks || tail.Length >= options.MaxSegmentBytes);

    private async Task<bool> HasAsync(JournalId id, JournalPosition position, CancellationToken cancellation)
    {
        if (_tails.TryGetValue(id, out var tail) && tail.Position == position) return true;
        await foreach (var frame in ReadAsync(id, position.Sequence, cancellation).ConfigureAwait(false)) return frame.Position == position;
        return false;
    }

    private async Task<string?> NewestSnapshotAsync(JournalId id, CancellationToken cancellation) =>
        (await container.ListAsync(BlobNames.SnapshotsOf(id), cancellation).ConfigureAwait(false)).LastOrDefault()?.Name;

    private async Task PruneAsync(JournalId id, int keep)
    {
        var snapshots = await container.ListAsync(BlobNames.SnapshotsOf(id), CancellationToken.None).ConfigureAwait(false);
        foreach (var old in snapshots.SkipLast(keep)) await container.DeleteAsync(old.Name).ConfigureAwait(false);
    }
}

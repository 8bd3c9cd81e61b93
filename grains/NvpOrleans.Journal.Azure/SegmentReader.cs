using System.Runtime.CompilerServices;

namespace NvpOrleans.Journal.Azure;

/// <summary>Finds and reads the segments of a journal.</summary>
internal sealed class SegmentReader(JournalContainer container)
{
    // A segment is replaced by an erasure between listing and reading; that a reader meets several in a row does not happen by chance.
    private const int MaxListings = 5;

    /// <summary>Reads the segments that hold the entries from this sequence on, in order.</summary>
    public async IAsyncEnumerable<Segment> ReadAsync(JournalId id, long from, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var names = await ListAsync(id, from, cancellation).ConfigureAwait(false);
        for (var (i, listings) = (0, 1); i < names.Count; i++)
        {
            if (await container.DownloadAsync(names[i], cancellation).ConfigureAwait(false) is { } blob)
            {
                yield return Segment.Read(names[i], blob);
                continue;
            }

            if (++listings > MaxListings) throw new JournalUnavailableException($"Segment {names[i]} is listed and cannot be found.");
            names = await ListAsync(id, BlobNames.FirstSequence(names[i]), cancellation).ConfigureAwait(false);
            i = -1;
        }
    }

    /// <summary>Reads backwards from the newest segment until one has an entry: it is the journal's tail.</summary>
    /// <exception cref="JournalCorruptException">The tail is damaged.</exception>
    public async Task<SegmentTail> ReadTailAsync(JournalId id, CancellationToken cancellation)
    {
        var names = await ListAsync(id, 1, cancellation).ConfigureAwait(false);
        SegmentTail? newest = null;
        for (var i = names.Count - 1; i >= 0; i--)
        {
            if (await container.DownloadAsync(names[i], cancellation).ConfigureAwait(false) is not { } blob)
                throw new JournalUnavailableException($"Segment {names[i]} was replaced while it was read.");
            var segment = Segment.Read(names[i], blob);
            if (segment.Damage is not null) throw segment.Damage;
            newest ??= new SegmentTail(JournalPosition.Start, segment.Name, segment.ETag, segment.Length, segment.Blocks, segment.IsClosed);
            if (segment.Frames.Count > 0) return newest with { Position = segment.Frames[^1].Position };
        }

        return newest ?? SegmentTail.None;
    }

    /// <summary>The names of the segments from the one that holds this sequence on. Of a replaced segment, the replacement.</summary>
    public async Task<List<string>> ListAsync(JournalId id, long from, CancellationToken cancellation)
    {
        var items = await container.ListAsync(BlobNames.EntriesOf(id), cancellation).ConfigureAwait(false);
        var current = items.Select(item => item.Name).GroupBy(BlobNames.FirstSequence).Select(versions => versions.Last()).ToList();
        var holder = current.FindLastIndex(name => BlobNames.FirstSequence(name) <= from);
        return current[Math.Max(holder, 0)..];
    }
}

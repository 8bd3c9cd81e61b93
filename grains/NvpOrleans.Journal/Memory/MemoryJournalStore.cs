using System.Runtime.CompilerServices;
using NvpOrleans.Journal.Frames;

namespace NvpOrleans.Journal.Memory;

/// <summary>Journals in memory, byte for byte as the durable stores keep them. Lost with the process.</summary>
/// <param name="keepSnapshots">How many snapshots of a journal are kept.</param>
public sealed class MemoryJournalStore(int keepSnapshots = 3) : IJournalStore
{
    private readonly Lock _gate = new();
    private readonly SortedDictionary<string, Shelf> _shelves = new(StringComparer.Ordinal);

    public async IAsyncEnumerable<JournalFrame> ReadAsync(JournalId id, long from, [EnumeratorCancellation] CancellationToken cancellation)
    {
        for (var sequence = Math.Max(from, 1); ; sequence++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (CopyOf(id, sequence) is not { } bytes) yield break;
            yield return JournalFrame.Decode(bytes);
            await Task.CompletedTask;
        }
    }

    public ValueTask AppendAsync(JournalId id, JournalPosition expectedTail, IReadOnlyList<JournalFrame> frames, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        lock (_gate)
        {
            var tail = _shelves.GetValueOrDefault(id.Value)?.Tail ?? JournalPosition.Start;
            if (tail != expectedTail)
                throw new JournalConflictException($"Journal {id} is at entry {tail.Sequence}, expected {expectedTail.Sequence}.");
            if (!_shelves.TryGetValue(id.Value, out var shelf)) _shelves[id.Value] = shelf = new Shelf();
            shelf.Frames.AddRange(frames.Select(frame => frame.Encoded.ToArray()));
            shelf.Hashes.AddRange(frames.Select(frame => frame.Position.Hash));
        }

        return ValueTask.CompletedTask;
    }

    public ValueTask<JournalSnapshot?> ReadSnapshotAsync(JournalId id, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        lock (_gate)
        {
            var newest = _shelves.GetValueOrDefault(id.Value)?.Snapshots.LastOrDefault().Value;
            return ValueTask.FromResult(newest is null ? null : SnapshotEncoding.Decode(newest.ToArray()));
        }
    }

    public ValueTask WriteSnapshotAsync(JournalId id, JournalSnapshot snapshot, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        lock (_gate)
        {
            if (!_shelves.TryGetValue(id.Value, out var shelf) || !shelf.Has(snapshot.Position))
                throw new JournalConflictException($"Journal {id} has no entry {snapshot.Position.Sequence} of that hash to snapshot.");
            shelf.Snapshots.TryAdd(snapshot.Position.Sequence, SnapshotEncoding.Encode(snapshot));
            shelf.Prune(keepSnapshots);
        }

        return ValueTask.CompletedTask;
    }

    public ValueTask EraseAsync(JournalId id, IReadOnlyList<long> sequences, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        lock (_gate)
        {
            var frames = _shelves.GetValueOrDefault(id.Value)?.Frames ?? [];
            if (sequences.FirstOrDefault(s => s < 1 || s > frames.Count) is not 0 and var missing)
                throw new ArgumentException($"Journal {id} has no entry {missing} to erase.", nameof(sequences));
            foreach (var sequence in sequences)
                frames[(int)sequence - 1] = JournalFrame.Decode(frames[(int)sequence - 1]).Erase().Encoded.ToArray();
            _shelves.GetValueOrDefault(id.Value)?.Prune(keep: 1);
        }

        return ValueTask.CompletedTask;
    }

    public async IAsyncEnumerable<JournalId> ListAsync(string prefix, [EnumeratorCancellation] CancellationToken cancellation)
    {
        string[] names;
        lock (_gate) names = [.. _shelves.Keys.Where(name => name.StartsWith(prefix, StringComparison.Ordinal))];
        foreach (var name in names)
        {
            cancellation.ThrowIfCancellationRequested();
            yield return JournalId.Of(name);
            await Task.CompletedTask;
        }
    }

    private byte[]? CopyOf(JournalId id, long sequence)
    {
        lock (_gate)
        {
            return _shelves.TryGetValue(id.Value, out var shelf) && sequence <= shelf.Frames.Count ? [.. shelf.Frames[(int)sequence - 1]] : null;
        }
    }

    private sealed class Shelf
    {
        public List<byte[]> Frames { get; } = [];

        public List<JournalHash> Hashes { get; } = [];

        public SortedDictionary<long, byte[]> Snapshots { get; } = [];

        public JournalPosition Tail => Hashes.Count == 0 ? JournalPosition.Start : new JournalPosition(Hashes.Count, Hashes[^1]);

        public bool Has(JournalPosition position) =>
            position.Sequence >= 1 && position.Sequence <= Hashes.Count && Hashes[(int)position.Sequence - 1] == position.Hash;

        public void Prune(int keep)
        {
            while (Snapshots.Count > keep) Snapshots.Remove(Snapshots.First().Key);
        }
    }
}

using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NvpOrleans.Journal;

namespace NvpOrleans.Tests.Kit.Journal;

/// <summary>
/// Lends copies to the store and overwrites them after each call, and overwrites what the store gave after passing a copy on: a store
/// that keeps a lent buffer, or gives out one of its own, soon reads back scribble.
/// </summary>
public sealed class ScribblingJournalStore(IJournalStore inner) : IJournalStore
{
    private const byte Scribble = 0xEE;

    public async IAsyncEnumerable<JournalFrame> ReadAsync(JournalId id, long from, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var frame in inner.ReadAsync(id, from, cancellation))
        {
            var copy = JournalFrame.Decode(frame.Encoded.ToArray());
            Overwrite(frame.Encoded);
            yield return copy;
        }
    }

    public async ValueTask AppendAsync(
        JournalId id, JournalPosition expectedTail, IReadOnlyList<JournalFrame> frames, CancellationToken cancellation)
    {
        var lent = frames.Select(frame => JournalFrame.Decode(frame.Encoded.ToArray())).ToList();
        var bytes = lent.Select(frame => frame.Encoded).ToList();
        try
        {
            await inner.AppendAsync(id, expectedTail, lent, cancellation);
        }
        finally
        {
            lent.Clear();
            bytes.ForEach(Overwrite);
        }
    }

    public async ValueTask<JournalSnapshot?> ReadSnapshotAsync(JournalId id, CancellationToken cancellation)
    {
        if (await inner.ReadSnapshotAsync(id, cancellation) is not { } snapshot) return null;
        var copy = snapshot with { Payload = snapshot.Payload.ToArray() };
        Overwrite(snapshot.Payload);
        return copy;
    }

    public async ValueTask WriteSnapshotAsync(JournalId id, JournalSnapshot snapshot, CancellationToken cancellation)
    {
        var lent = snapshot with { Payload = snapshot.Payload.ToArray() };
        try
        {
            await inner.WriteSnapshotAsync(id, lent, cancellation);
        }
        finally
        {
            Overwrite(lent.Payload);
        }
    }

    public async ValueTask EraseAsync(JournalId id, IReadOnlyList<long> sequences, CancellationToken cancellation)
    {
        var lent = sequences.ToList();
        await inner.EraseAsync(id, lent, cancellation);
        lent.Clear();
    }

    public IAsyncEnumerable<JournalId> ListAsync(string prefix, CancellationToken cancellation) => inner.ListAsync(prefix, cancellation);

    private static void Overwrite(ReadOnlyMemory<byte> bytes) => MemoryMarshal.AsMemory(bytes).Span.Fill(Scribble);
}

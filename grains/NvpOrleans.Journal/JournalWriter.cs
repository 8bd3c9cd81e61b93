namespace NvpOrleans.Journal;

/// <summary>
/// The one writer of one journal: knows the tail, builds the chain, fences off every writer before it.
/// </summary>
/// <remarks>
/// Belongs to one logical thread (a grain's). One append at a time; a snapshot may be written meanwhile. Continuations stay on the
/// caller's scheduler, so that its properties can be read between two awaits. A failed append faults it: replay with a new one.
/// </remarks>
public sealed class JournalWriter
{
    // Each attempt reads what the other writer appended meanwhile. A writer that is that much faster is not a zombie.
    private const int MaxFenceAttempts = 8;

    private readonly IJournalStore _store;
    private long _snapshotSequence;
    private bool _isAppending;
    private Exception? _fault;

    private JournalWriter(IJournalStore store, JournalId id, Guid epoch, JournalPosition tail, long snapshotSequence, long tailBytes) =>
        (_store, Id, Epoch, Tail, _snapshotSequence, TailBytes) = (store, id, epoch, tail, snapshotSequence, tailBytes);

    public JournalId Id { get; }

    public Guid Epoch { get; }

    /// <summary>The position of the last durable entry.</summary>
    public JournalPosition Tail { get; private set; }

    public long Sequence => Tail.Sequence;

    /// <summary>How many entries an opening would replay now.</summary>
    public long TailEntries => Tail.Sequence - _snapshotSequence;

    /// <summary>How many bytes of frames an opening would read now, beside the snapshot.</summary>
    public long TailBytes { get; private set; }

    public bool IsFaulted => _fault is not null;

    /// <summary>
    /// Reads the newest snapshot and the entries after it and appends an epoch entry, after which no earlier writer can append.
    /// </summary>
    /// <param name="epoch">A fresh value for each opening.</param>
    /// <exception cref="JournalConflictException">Another writer kept appending; try later.</exception>
    /// <exception cref="JournalCorruptException">What is stored is damaged or not one chain.</exception>
    public static async Task<OpenedJournal> OpenAsync(
        IJournalStore store, JournalId id, Guid epoch, TimeProvider time, CancellationToken cancellation)
    {
        var snapshot = await store.ReadSnapshotAsync(id, cancellation);
        var start = snapshot?.Position ?? JournalPosition.Start;
        var chain = new JournalChain(start);
        var entries = new List<JournalFrame>();
        for (var attempt = 1; ; attempt++)
        {
            await foreach (var frame in store.ReadAsync(id, chain.Tail.Sequence + 1, cancellation))
            {
                chain.Accept(frame);
                entries.Add(frame);
            }

            var fence = JournalFrame.CreateEpoch(chain.Tail, epoch, time.GetUtcNow());
            try
            {
                await store.AppendAsync(id, chain.Tail, [fence], cancellation);
            }
            catch (JournalConflictException) when (attempt < MaxFenceAttempts)
            {
                continue; // someone appended since we read: read that too, then fence after it
            }

            var bytes = entries.Sum(entry => (long)entry.Encoded.Length) + fence.Encoded.Length;
            return new OpenedJournal(new JournalWriter(store, id, epoch, fence.Position, start.Sequence, bytes), snapshot, entries);
        }
    }

    /// <summary>Appends the entries, all or none, and returns when they are durable. They get the sequences after <see cref="Sequence"/>.</summary>
    /// <returns>The new tail.</returns>
    /// <exception cref="JournalBusyException">Nothing was written; the writer stays usable and the same batch may be tried again.</exception>
    /// <exception cref="OperationCanceledException">Nothing was written; the writer stays usable.</exception>
    /// <exception cref="JournalConflictException">Another writer took over; this one is faulted.</exception>
    /// <exception cref="JournalUnavailableException">It is not known whether the entries were written; this writer is faulted.</exception>
    /// <exception cref="JournalFaultedException">An earlier append failed.</exception>
    public async ValueTask<JournalPosition> AppendAsync(IReadOnlyList<JournalEntry> entries, CancellationToken cancellation)
    {
        ThrowIfUnusable();
        if (entries.Count == 0) return Tail;
        var frames = Chain(entries);
        _isAppending = true;
        try
        {
            await _store.AppendAsync(Id, Tail, frames, cancellation);
        }
        catch (Exception failure) when (failure is not (JournalBusyException or OperationCanceledException))
        {
            _fault = failure;
            throw;
        }
        finally
        {
            _isAppending = false;
        }

        Tail = frames[^1].Position;
        TailBytes += frames.Sum(frame => (long)frame.Encoded.Length);
        return Tail;
    }

    /// <summary>Keeps the caller's state so that the next opening replays only what comes after.</summary>
    /// <param name="payload">The state after exactly the entries up to <see cref="Sequence"/> at the moment of this call, lent until it
    /// returns. A caller that runs ahead of the journal captures it when it hands a batch to <see cref="AppendAsync"/> and passes it on
    /// when that append has returned.</param>
    /// <remarks>A failure leaves the writer usable: the entries are safe, and the next snapshot makes up for it.</remarks>
    public async ValueTask SnapshotAsync(ReadOnlyMemory<byte> payload, CancellationToken cancellation)
    {
        ThrowIfUnusable();
        var (position, bytes) = (Tail, TailBytes);
        await _store.WriteSnapshotAsync(Id, new JournalSnapshot(position, payload), cancellation);
        if (position.Sequence <= _snapshotSequence) return;
        _snapshotSequence = position.Sequence;
        TailBytes -= bytes;
    }

    /// <summary>
    /// Erases the payloads of these entries. The caller has appended an entry that records the redaction; if it finds that entry at an
    /// opening and is not sure that the erasure followed, it repeats this call.
    /// </summary>
    /// <param name="snapshot">The state at <see cref="Sequence"/> without what is erased, as for <see cref="SnapshotAsync"/>.</param>
    public async ValueTask EraseAsync(IReadOnlyList<long> sequences, ReadOnlyMemory<byte> snapshot, CancellationToken cancellation)
    {
        await SnapshotAsync(snapshot, cancellation);
        await _store.EraseAsync(Id, sequences, cancellation);
    }

    private List<JournalFrame> Chain(IReadOnlyList<JournalEntry> entries)
    {
        var frames = new List<JournalFrame>(entries.Count);
        var tail = Tail;
        foreach (var entry in entries)
        {
            var frame = JournalFrame.Create(tail, Epoch, entry);
            frames.Add(frame);
            tail = frame.Position;
        }

        return frames;
    }

    private void ThrowIfUnusable()
    {
        if (_fault is not null) throw new JournalFaultedException($"Journal {Id} has to be opened again: an append failed.", _fault);
        if (_isAppending) throw new InvalidOperationException("An append is in flight; a JournalWriter does one at a time.");
    }
}

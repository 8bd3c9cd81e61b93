namespace NvpOrleans.Journal;

/// <summary>
/// Where journals are kept. Entries are kept for ever; <see cref="EraseAsync"/> takes a payload, never an entry.
/// </summary>
/// <remarks>
/// <para>Every store is safe for concurrent use and keeps journals apart: a failure in one journal fails no call on another,
/// except that a failing medium fails everything that waits for it.</para>
/// <para>A call returns only when what it wrote survives the loss of the process and of the machine's power, as far as the medium
/// promises.</para>
/// <para>Every member may throw <see cref="JournalUnavailableException"/>. <see cref="OperationCanceledException"/> always means
/// that nothing was written: once a write has begun, the store lets it run to its end whatever the token says.</para>
/// </remarks>
public interface IJournalStore
{
    /// <summary>Reads the entries from sequence <paramref name="from"/> on, in order, as far as they are durable when reached.</summary>
    /// <remarks>
    /// An unknown journal is empty. The store checks each frame by itself; that they form one chain is for <see cref="JournalChain"/>.
    /// The frames and their memory belong to the caller. A slow consumer must not hold back writers.
    /// </remarks>
    /// <exception cref="JournalCorruptException">A stored frame is damaged. The frames before it were delivered.</exception>
    IAsyncEnumerable<JournalFrame> ReadAsync(JournalId id, long from, CancellationToken cancellation);

    /// <summary>Appends the frames after <paramref name="expectedTail"/>: all of them or none.</summary>
    /// <param name="frames">At least one, consecutive, the first following the expected tail. The list and the bytes of the frames
    /// are lent for the duration of the call; the store must not keep them.</param>
    /// <exception cref="JournalConflictException">The tail is another one; nothing was written.</exception>
    /// <exception cref="JournalBusyException">Too much is waiting; nothing was written.</exception>
    ValueTask AppendAsync(JournalId id, JournalPosition expectedTail, IReadOnlyList<JournalFrame> frames, CancellationToken cancellation);

    /// <summary>Reads the newest snapshot, or null when there is none. Its memory belongs to the caller.</summary>
    /// <exception cref="JournalCorruptException">The newest snapshot is damaged.</exception>
    ValueTask<JournalSnapshot?> ReadSnapshotAsync(JournalId id, CancellationToken cancellation);

    /// <summary>
    /// Keeps a snapshot, wholly or not at all, beside the entries. A snapshot is immutable: if there is one for this sequence, it stays.
    /// The store may drop older snapshots, never the newest.
    /// </summary>
    /// <param name="snapshot">Its payload is lent for the duration of the call.</param>
    /// <exception cref="JournalConflictException">The journal has no entry at that position.</exception>
    /// <exception cref="JournalBusyException">Too much is waiting; nothing was written.</exception>
    ValueTask WriteSnapshotAsync(JournalId id, JournalSnapshot snapshot, CancellationToken cancellation);

    /// <summary>
    /// Erases the payloads and salts of these entries and all snapshots but the newest, in one step; the chain stays valid.
    /// Repeating it changes nothing. Sequences that do not exist are an error of the caller.
    /// </summary>
    /// <remarks>The newest snapshot is the only way past an erased entry, so the caller writes one without the erased content first
    /// (<see cref="JournalWriter.EraseAsync"/> does).</remarks>
    /// <exception cref="ArgumentException">The journal has no such entry.</exception>
    ValueTask EraseAsync(JournalId id, IReadOnlyList<long> sequences, CancellationToken cancellation);

    /// <summary>Lists the journals whose name begins with this text, in ordinal order; a journal exists from its first entry on.</summary>
    /// <param name="prefix">Plain text: <c>plan/1</c> also finds <c>plan/10</c>. Empty lists all.</param>
    IAsyncEnumerable<JournalId> ListAsync(string prefix, CancellationToken cancellation);
}

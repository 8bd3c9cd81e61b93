using System.Runtime.InteropServices;

namespace NvpOrleans.Journal.Sqlite;

internal sealed class AppendWork(JournalId id, JournalPosition expectedTail, IReadOnlyList<JournalFrame> frames, CancellationToken cancellation)
    : SqliteWork(cancellation)
{
    public override long Bytes { get; } = frames.Sum(frame => (long)frame.Encoded.Length);

    public override void Run(SqliteSession session)
    {
        var journal = SqliteTail.FindJournal(session, id) ?? Create(session);
        var tail = SqliteTail.Read(session, journal);
        if (tail != expectedTail) throw new JournalConflictException($"Journal {id} is at entry {tail.Sequence}, expected {expectedTail.Sequence}.");
        foreach (var frame in frames)
        {
            session.Execute(
                "INSERT INTO entries (journal, sequence, hash, frame) VALUES ($journal, $sequence, $hash, $frame)",
                ("$journal", journal), ("$sequence", frame.Sequence), ("$hash", frame.Position.Hash.ToArray()), ("$frame", ArrayOf(frame.Encoded)));
        }
    }

    private long Create(SqliteSession session)
    {
        using var row = session.Query("INSERT INTO journals (name) VALUES ($name) RETURNING id", ("$name", id.Value));
        row.Read();
        return row.GetInt64(0);
    }

    // SQLite's parameters take whole arrays; a frame just built is one, and needs no copy.
    private static byte[] ArrayOf(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var segment) && segment.Offset == 0 && segment.Count == segment.Array!.Length
            ? segment.Array
            : bytes.ToArray();
}

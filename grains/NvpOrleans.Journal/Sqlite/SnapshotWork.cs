namespace NvpOrleans.Journal.Sqlite;

internal sealed class SnapshotWork(JournalId id, JournalPosition position, byte[] encoded, int keep, CancellationToken cancellation)
    : SqliteWork(cancellation)
{
    public override long Bytes => encoded.Length;

    public override void Run(SqliteSession session)
    {
        if (SqliteTail.FindJournal(session, id) is not { } journal || !SqliteTail.Has(session, journal, position))
            throw new JournalConflictException($"Journal {id} has no entry {position.Sequence} of that hash to snapshot.");
        session.Execute(
            "INSERT INTO snapshots (journal, sequence, snapshot) VALUES ($journal, $sequence, $snapshot) ON CONFLICT DO NOTHING",
            ("$journal", journal), ("$sequence", position.Sequence), ("$snapshot", encoded));
        SqliteTail.Prune(session, journal, keep);
    }
}

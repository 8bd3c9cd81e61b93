namespace NvpOrleans.Journal.Sqlite;

internal sealed class EraseWork(JournalId id, IReadOnlyList<long> sequences, CancellationToken cancellation) : SqliteWork(cancellation)
{
    public override long Bytes => sizeof(long) * sequences.Count;

    public override bool Erases => true;

    public override void Run(SqliteSession session)
    {
        var journal = SqliteTail.FindJournal(session, id);
        foreach (var sequence in sequences) Erase(session, journal, sequence);
        if (journal is not null) SqliteTail.Prune(session, journal.Value, keep: 1);
    }

    private void Erase(SqliteSession session, long? journal, long sequence)
    {
        var erased = Read(session, journal, sequence)?.Erase()
            ?? throw new ArgumentException($"Journal {id} has no entry {sequence} to erase.");
        session.Execute(
            "UPDATE entries SET frame = $frame WHERE journal = $journal AND sequence = $sequence",
            ("$frame", erased.Encoded.ToArray()), ("$journal", journal!.Value), ("$sequence", sequence));
    }

    private static JournalFrame? Read(SqliteSession session, long? journal, long sequence)
    {
        if (journal is null) return null;
        using var row = session.Query(
            "SELECT frame FROM entries WHERE journal = $journal AND sequence = $sequence", ("$journal", journal.Value), ("$sequence", sequence));
        return row.Read() ? JournalFrame.Decode(row.GetFieldValue<byte[]>(0)) : null;
    }
}

namespace NvpOrleans.Journal.Sqlite;

/// <summary>What the works look up about a journal before they write to it.</summary>
internal static class SqliteTail
{
    public static long? FindJournal(SqliteSession session, JournalId id)
    {
        using var row = session.Query("SELECT id FROM journals WHERE name = $name", ("$name", id.Value));
        return row.Read() ? row.GetInt64(0) : null;
    }

    public static JournalPosition Read(SqliteSession session, long journal)
    {
        using var row = session.Query(
            "SELECT sequence, hash FROM entries WHERE journal = $journal ORDER BY sequence DESC LIMIT 1", ("$journal", journal));
        return row.Read() ? new JournalPosition(row.GetInt64(0), JournalHash.Read(row.GetFieldValue<byte[]>(1))) : JournalPosition.Start;
    }

    public static bool Has(SqliteSession session, long journal, JournalPosition position)
    {
        using var row = session.Query(
            "SELECT 1 FROM entries WHERE journal = $journal AND sequence = $sequence AND hash = $hash",
            ("$journal", journal), ("$sequence", position.Sequence), ("$hash", position.Hash.ToArray()));
        return row.Read();
    }

    public static void Prune(SqliteSession session, long journal, int keep) => session.Execute(
        """
        DELETE FROM snapshots WHERE journal = $journal AND sequence NOT IN
            (SELECT sequence FROM snapshots WHERE journal = $journal ORDER BY sequence DESC LIMIT $keep)
        """,
        ("$journal", journal), ("$keep", keep));
}

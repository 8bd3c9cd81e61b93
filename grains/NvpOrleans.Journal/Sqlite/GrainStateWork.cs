using NvpOrleans.Journal.State;

namespace NvpOrleans.Journal.Sqlite;

internal sealed class WriteGrainStateWork(
    string key, string? expectedETag, string nextETag, ReadOnlyMemory<byte> payload, CancellationToken cancellation) : SqliteWork(cancellation)
{
    public override long Bytes => payload.Length;

    public override void Run(SqliteSession session)
    {
        GrainStateVersion.CheckWrite(key, GrainStateRow.ReadETag(session, key), expectedETag);
        session.Execute(
            """
            INSERT INTO grain_states (key, etag, payload) VALUES ($key, $etag, $payload)
            ON CONFLICT (key) DO UPDATE SET etag = excluded.etag, payload = excluded.payload
            """,
            ("$key", key), ("$etag", nextETag), ("$payload", payload.ToArray()));
    }
}

internal sealed class ClearGrainStateWork(string key, string? expectedETag, CancellationToken cancellation) : SqliteWork(cancellation)
{
    public override long Bytes => 0;

    public override void Run(SqliteSession session)
    {
        GrainStateVersion.CheckClear(key, GrainStateRow.ReadETag(session, key), expectedETag);
        session.Execute("DELETE FROM grain_states WHERE key = $key", ("$key", key));
    }
}

internal static class GrainStateRow
{
    public static string? ReadETag(SqliteSession session, string key)
    {
        using var row = session.Query("SELECT etag FROM grain_states WHERE key = $key", ("$key", key));
        return row.Read() ? row.GetString(0) : null;
    }
}

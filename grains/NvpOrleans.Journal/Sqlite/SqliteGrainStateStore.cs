using NvpOrleans.Journal.State;

namespace NvpOrleans.Journal.Sqlite;

/// <summary>Grain states in the file of the journals, committed by the same thread in the same transactions.</summary>
internal sealed class SqliteGrainStateStore(SqliteWriter writer) : IGrainStateStore
{
    private readonly SqliteReader _reader = new(writer.File);

    public ValueTask<GrainStateRecord?> ReadAsync(string key, CancellationToken cancellation) =>
        _reader.ReadAsync(
            session =>
            {
                using var row = session.Query("SELECT etag, payload FROM grain_states WHERE key = $key", ("$key", key));
                return row.Read() ? new GrainStateRecord(row.GetString(0), row.GetFieldValue<byte[]>(1)) : null;
            },
            cancellation);

    public async ValueTask<string> WriteAsync(string key, string? expectedETag, ReadOnlyMemory<byte> payload, CancellationToken cancellation)
    {
        var next = GrainStateVersion.Next();
        await writer.RunAsync(new WriteGrainStateWork(key, expectedETag, next, payload, cancellation)).ConfigureAwait(false);
        return next;
    }

    public async ValueTask ClearAsync(string key, string? expectedETag, CancellationToken cancellation) =>
        await writer.RunAsync(new ClearGrainStateWork(key, expectedETag, cancellation)).ConfigureAwait(false);
}

using Microsoft.Data.Sqlite;

namespace NvpOrleans.Journal.Sqlite;

/// <summary>Runs short queries on connections of their own, off the caller's scheduler: SQLite blocks while it reads.</summary>
internal sealed class SqliteReader(SqliteFile file)
{
    public async ValueTask<T> ReadAsync<T>(Func<SqliteSession, T> query, CancellationToken cancellation)
    {
        try
        {
            return await Task.Run(() => Read(query), cancellation).ConfigureAwait(false);
        }
        catch (SqliteException failure)
        {
            throw new JournalUnavailableException($"{file.Path} could not be read: {failure.Message}", failure);
        }
    }

    private T Read<T>(Func<SqliteSession, T> query)
    {
        using var session = new SqliteSession(file.OpenReader());
        return query(session);
    }
}

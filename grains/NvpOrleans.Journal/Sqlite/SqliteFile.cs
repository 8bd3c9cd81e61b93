using Microsoft.Data.Sqlite;

namespace NvpOrleans.Journal.Sqlite;

/// <summary>The database file: how it is created, and the two kinds of connection to it.</summary>
internal sealed class SqliteFile(SqliteJournalOptions options)
{
    public string Path { get; } = System.IO.Path.GetFullPath(options.Path);

    /// <summary>Creates folder, file and tables where they are missing.</summary>
    /// <exception cref="JournalUnavailableException">The file cannot be opened, is not ours or is of a newer version.</exception>
    public void Prepare()
    {
        using var connection = OpenWriter();
    }

    /// <summary>The connection of the one writer. Not pooled: it ends with its owner, and then SQLite folds the log into the file.</summary>
    public SqliteConnection OpenWriter() => Guard(() =>
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        var connection = Open(SqliteOpenMode.ReadWriteCreate, pooled: false, $"""
            PRAGMA journal_mode = WAL;
            PRAGMA synchronous = {(options.Synchronous == SqliteSynchronous.Full ? "FULL" : "OFF")};
            -- 4 MB of log before it is folded into the file: the fold happens inside a commit, so a larger log would make a slower one.
            PRAGMA wal_autocheckpoint = 1000;
            -- A burst leaves no log of its size behind.
            PRAGMA journal_size_limit = 67108864;
            -- An erased payload is overwritten in the file, not only unlinked.
            PRAGMA secure_delete = ON;
            PRAGMA foreign_keys = ON;
            """);
        try
        {
            SqliteSchema.Ensure(connection, Path);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    });

    /// <summary>A pooled connection that cannot write.</summary>
    public SqliteConnection OpenReader() => Guard(() => Open(SqliteOpenMode.ReadWrite, pooled: true, "PRAGMA query_only = ON;"));

    /// <summary>Closes the pooled connections, so that the file can be moved or deleted.</summary>
    public void CloseReaders()
    {
        using var connection = new SqliteConnection(ConnectionString(SqliteOpenMode.ReadWrite, pooled: true));
        SqliteConnection.ClearPool(connection);
    }

    private SqliteConnection Open(SqliteOpenMode mode, bool pooled, string pragmas)
    {
        var connection = new SqliteConnection(ConnectionString(mode, pooled));
        try
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = pragmas;
            command.ExecuteNonQuery();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private string ConnectionString(SqliteOpenMode mode, bool pooled) => new SqliteConnectionStringBuilder
    {
        DataSource = Path,
        Mode = mode,
        Pooling = pooled,
        DefaultTimeout = 5, // seconds of waiting for a lock of another process (a backup, a curious person) before the write fails
    }.ToString();

    private T Guard<T>(Func<T> open)
    {
        try
        {
            return open();
        }
        catch (Exception failure) when (failure is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new JournalUnavailableException($"{Path} cannot be opened: {failure.Message}", failure);
        }
    }
}

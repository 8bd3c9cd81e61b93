using System.Globalization;
using Microsoft.Data.Sqlite;

namespace NvpOrleans.Journal.Sqlite;

/// <summary>The tables, and the version of them that a file says it has (<c>PRAGMA user_version</c>).</summary>
internal static class SqliteSchema
{
    public const int Version = 1;

    // "NVPJ", so that file(1) and we can tell the file from somebody else's.
    private const int ApplicationId = 0x4E56504A;

    // entries has a row id beside its key on purpose: rows lie in the file in the order of arrival, so that one commit for many journals
    // writes the last pages of the table and not a page in the middle of it for each of them.
    // hash stands before frame so that reading the tail does not touch the pages of a large payload.
    private const string Tables = """
        CREATE TABLE journals (
            id INTEGER PRIMARY KEY,
            name TEXT NOT NULL UNIQUE
        ) STRICT;
        CREATE TABLE entries (
            journal INTEGER NOT NULL REFERENCES journals (id),
            sequence INTEGER NOT NULL CHECK (sequence > 0),
            hash BLOB NOT NULL CHECK (length(hash) = 32),
            frame BLOB NOT NULL,
            PRIMARY KEY (journal, sequence)
        ) STRICT;
        CREATE TABLE snapshots (
            journal INTEGER NOT NULL REFERENCES journals (id),
            sequence INTEGER NOT NULL,
            snapshot BLOB NOT NULL,
            PRIMARY KEY (journal, sequence)
        ) STRICT;
        CREATE TABLE grain_states (
            key TEXT PRIMARY KEY NOT NULL,
            etag TEXT NOT NULL,
            payload BLOB NOT NULL
        ) STRICT;
        CREATE TRIGGER entries_are_kept BEFORE DELETE ON entries
        BEGIN
            SELECT RAISE (ABORT, 'entries of a journal are never deleted');
        END;
        """;

    /// <exception cref="JournalUnavailableException">The file is somebody else's or of a newer version.</exception>
    public static void Ensure(SqliteConnection connection, string path)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        var isOurs = Number(connection, "PRAGMA application_id") == ApplicationId;
        var isEmpty = Number(connection, "SELECT count(*) FROM sqlite_schema") == 0;
        if (!isOurs && !isEmpty) throw new JournalUnavailableException($"{path} is a database of another program.");
        var version = Number(connection, "PRAGMA user_version");
        if (version > Version)
        {
            throw new JournalUnavailableException($"{path} has schema version {version} and this program knows {Version}: " +
                "start the newer program, or restore the copy from before its upgrade.");
        }

        if (isEmpty)
            Execute(connection, FormattableString.Invariant($"{Tables} PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {Version};"));
        transaction.Commit();
    }

    private static long Number(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}

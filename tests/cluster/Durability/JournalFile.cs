using Microsoft.Data.Sqlite;
using NvpOrleans.Journal;

namespace NvpOrleans.Tests.Cluster.Durability;

/// <summary>Reads a store's file as an auditor would: read-only, without the service's own reader, checking the chain from its start.</summary>
internal static class JournalFile
{
    /// <exception cref="JournalCorruptException">The entries are not one chain.</exception>
    public static IReadOnlyDictionary<long, JournalFrame> Read(string path, string journal)
    {
        using var connection = Open(path);
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT frame FROM entries JOIN journals ON journals.id = entries.journal WHERE name = $name ORDER BY sequence";
        command.Parameters.AddWithValue("$name", journal);
        using var rows = command.ExecuteReader();
        var chain = new JournalChain(JournalPosition.Start);
        var frames = new Dictionary<long, JournalFrame>();
        while (rows.Read())
        {
            var frame = JournalFrame.Decode(rows.GetFieldValue<byte[]>(0));
            chain.Accept(frame);
            frames.Add(frame.Sequence, frame);
        }

        return frames;
    }

    /// <summary>The keys of the states of small grains that a killed server left, from a copy as below.</summary>
    public static IReadOnlyList<string> StatesInCopy(string path) => OfCopy(path, copy =>
    {
        using var connection = Open(copy);
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT key FROM grain_states ORDER BY key";
        using var rows = command.ExecuteReader();
        var keys = new List<string>();
        while (rows.Read()) keys.Add(rows.GetString(0));
        return keys;
    });

    /// <summary>Reads what a killed server left, from a copy, so that the next start finds it untouched.</summary>
    public static IReadOnlyDictionary<long, JournalFrame> ReadCopy(string path, string journal) => OfCopy(path, copy => Read(copy, journal));

    private static SqliteConnection Open(string path)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    private static T OfCopy<T>(string path, Func<string, T> read)
    {
        var copy = Directory.CreateTempSubdirectory("nvp-copy-");
        try
        {
            foreach (var suffix in new[] { "", "-wal" }.Where(suffix => File.Exists(path + suffix)))
                File.Copy(path + suffix, Path.Combine(copy.FullName, "nvp.db" + suffix));
            return read(Path.Combine(copy.FullName, "nvp.db"));
        }
        finally
        {
            copy.Delete(recursive: true);
        }
    }
}

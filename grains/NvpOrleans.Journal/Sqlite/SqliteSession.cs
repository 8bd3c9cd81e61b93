using Microsoft.Data.Sqlite;

namespace NvpOrleans.Journal.Sqlite;

/// <summary>A connection with its prepared statements, each prepared once and used again.</summary>
internal sealed class SqliteSession(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<string, SqliteCommand> _statements = new(StringComparer.Ordinal);

    public int Execute(string sql, params ReadOnlySpan<(string Name, object Value)> values) => Statement(sql, values).ExecuteNonQuery();

    /// <summary>The caller disposes the reader before it uses the same statement again.</summary>
    public SqliteDataReader Query(string sql, params ReadOnlySpan<(string Name, object Value)> values) => Statement(sql, values).ExecuteReader();

    public void Dispose()
    {
        foreach (var statement in _statements.Values) statement.Dispose();
        connection.Dispose();
    }

    private SqliteCommand Statement(string sql, ReadOnlySpan<(string Name, object Value)> values)
    {
        if (!_statements.TryGetValue(sql, out var statement))
        {
            statement = connection.CreateCommand();
            statement.CommandText = sql;
            foreach (var (name, value) in values) statement.Parameters.AddWithValue(name, value);
            statement.Prepare();
            _statements[sql] = statement;
        }

        for (var i = 0; i < values.Length; i++) statement.Parameters[i].Value = values[i].Value;
        return statement;
    }
}

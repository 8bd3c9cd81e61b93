using System.Diagnostics.Metrics;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using NvpOrleans.Journal;
using NvpOrleans.Journal.Sqlite;

namespace NvpOrleans.Tests.Unit.Journal;

/// <summary>A SQLite store in a folder of its own, and a second connection to the same file for what the store would never do.</summary>
internal sealed class SqliteFixture : IAsyncDisposable
{
    private readonly ServiceProvider _services = new ServiceCollection().AddMetrics().BuildServiceProvider();

    public SqliteFixture(Action<SqliteJournalOptions>? configure = null)
    {
        Folder = Directory.CreateTempSubdirectory("nvp-journal-");
        Options = new SqliteJournalOptions { Path = Path.Combine(Folder.FullName, "journal.db") };
        configure?.Invoke(Options);
        Open();
    }

    public DirectoryInfo Folder { get; }

    public SqliteJournalOptions Options { get; }

    public IMeterFactory Meters => _services.GetRequiredService<IMeterFactory>();

    public SqliteWriter Writer { get; private set; } = null!;

    public IJournalStore Store { get; private set; } = null!;

    public SqliteGrainStateStore States => new(Writer);

    /// <summary>Closes the store and opens it again, as a new process would.</summary>
    public async Task RestartAsync()
    {
        await Writer.DisposeAsync();
        Open();
    }

    /// <summary>Holds SQLite's write lock until disposed, so that works gather behind the writer.</summary>
    public IDisposable HoldWriteLock()
    {
        var connection = Connect();
        using var command = connection.CreateCommand();
        command.CommandText = "BEGIN IMMEDIATE";
        command.ExecuteNonQuery();
        return connection;
    }

    public SqliteConnection Connect()
    {
        var connection = new SqliteConnection($"Data Source={Options.Path};Pooling=False");
        connection.Open();
        return connection;
    }

    public void Execute(string sql, params (string Name, object Value)[] values)
    {
        using var connection = Connect();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values) command.Parameters.AddWithValue(name, value);
        command.ExecuteNonQuery();
    }

    public async ValueTask DisposeAsync()
    {
        await Writer.DisposeAsync();
        await _services.DisposeAsync();
        Folder.Delete(recursive: true);
    }

    private void Open()
    {
        var options = Microsoft.Extensions.Options.Options.Create(Options);
        Writer = new SqliteWriter(options, new JournalInstruments(Meters), TimeProvider.System, NullLogger<SqliteWriter>.Instance);
        Store = new SqliteJournalStore(Writer, options);
    }
}

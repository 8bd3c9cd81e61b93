using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NvpOrleans.Journal;
using NvpOrleans.Journal.Sqlite;
using NvpOrleans.Journal.State;
using NvpOrleans.Tests.Kit.Journal;

namespace NvpOrleans.Tests.Unit.Journal;

public sealed class JournalServicesTests : IDisposable
{
    private static readonly JournalId Id = JournalId.Of("plan/2020-2025/5345");

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("nvp-journal-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task AddSqliteJournal_WhenFolderIsMissing_CreatesItAndKeepsJournalsAndStates()
    {
        var path = Path.Combine(_folder.FullName, "new", "nvp.db");
        await using (var services = Sqlite(("Journal:Path", path)))
        {
            services.GetRequiredService<IStartupValidator>().Validate();
            await services.GetRequiredService<IJournalStore>().AppendAsync(Id, JournalPosition.Start, "one");
            await services.GetRequiredService<IGrainStateStore>().WriteAsync("inbox", null, default, CancellationToken.None);
        }

        await using var again = Sqlite(("Journal:Path", path));
        Assert.Equal(["one"], await again.GetRequiredService<IJournalStore>().ReadTextsAsync(Id));
        Assert.NotNull(await again.GetRequiredService<IGrainStateStore>().ReadAsync("inbox", CancellationToken.None));
    }

    [Fact]
    public void AddSqliteJournal_WhenOptionsAreWrong_StopsTheStartAndNamesEachKey()
    {
        using var services = Sqlite(
            ("Journal:Path", ":memory:"), ("Journal:KeepSnapshots", "0"), ("Journal:MaxWaitingBatches", "0"), ("Journal:MaxWaitingBytes", "0"));

        var message = RefusalOf(services);

        Assert.All(
            ["Path", "KeepSnapshots", "MaxWaitingBatches", "MaxWaitingBytes"],
            key => Assert.Contains($"Journal:{key}", message, StringComparison.Ordinal));
    }

    [Fact]
    public void AddSqliteJournal_WhenSnapshotPolicyIsWrong_StopsTheStart()
    {
        using var services = Sqlite(("Journal:Path", Path.Combine(_folder.FullName, "nvp.db")), ("Journal:Snapshots:MaxTailEntries", "0"));

        Assert.Contains("Journal:Snapshots:MaxTailEntries", RefusalOf(services), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PRAGMA application_id = 1314279498; PRAGMA user_version = 2; CREATE TABLE t (x)", "start the newer program")]
    [InlineData("CREATE TABLE customers (x)", "another program")]
    [InlineData("PRAGMA user_version = 7; CREATE TABLE customers (x)", "another program")]
    public void AddSqliteJournal_WhenTheFileIsNotOurs_StopsTheStartAndSaysWhy(string sql, string reason)
    {
        var path = Path.Combine(_folder.FullName, "nvp.db");
        using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={path};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            command.ExecuteNonQuery();
        }

        using var services = Sqlite(("Journal:Path", path));

        Assert.Contains(reason, RefusalOf(services), StringComparison.Ordinal);
    }

    [Fact]
    public void AddSqliteJournal_WhenTheFileIsNoDatabase_StopsTheStart()
    {
        var path = Path.Combine(_folder.FullName, "nvp.db");
        File.WriteAllText(path, new string('x', 5000));
        using var services = Sqlite(("Journal:Path", path));

        Assert.Contains("cannot be opened", RefusalOf(services), StringComparison.Ordinal);
    }

    [Fact]
    public void SqliteFile_WhenOpened_FlushesEachCommitUnlessToldOtherwise()
    {
        var path = Path.Combine(_folder.FullName, "nvp.db");

        Assert.Equal((2L, "wal"), Pragmas(new SqliteJournalOptions { Path = path }));
        Assert.Equal((0L, "wal"), Pragmas(new SqliteJournalOptions { Path = path, Synchronous = SqliteSynchronous.Off }));
    }

    [Fact]
    public async Task Append_WhenMeasured_HasASpanUnderTheCallersAndMetricsWithAnOutcome()
    {
        await using var services = Memory();
        var store = services.GetRequiredService<IJournalStore>();
        var meters = services.GetRequiredService<IMeterFactory>();
        using var durations = new MeterRecorder<double>(meters, "nvp.journal.append.duration");
        using var batches = new MeterRecorder<int>(meters, "nvp.journal.append.batch");
        var spans = new List<Activity>();
        using var caller = new Activity("caller").SetIdFormat(ActivityIdFormat.W3C).Start();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == JournalInstruments.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> options) =>
                options.Parent.TraceId == caller.TraceId ? ActivitySamplingResult.AllData : ActivitySamplingResult.None,
            ActivityStopped = spans.Add,
        };
        ActivitySource.AddActivityListener(listener);

        await store.AppendAsync(Id, JournalPosition.Start, "one", "two");
        await Assert.ThrowsAsync<JournalConflictException>(() => store.AppendAsync(Id, JournalPosition.Start, "stale"));

        Assert.Equal(["ok", "conflict"], durations.Measured.Select(m => m.Outcome));
        Assert.Equal([2, 1], batches.Measured.Select(m => m.Value));
        Assert.All(spans, span => Assert.Equal(caller.SpanId, span.ParentSpanId));
        Assert.Equal([ActivityStatusCode.Unset, ActivityStatusCode.Error], spans.Select(span => span.Status));
    }

    private static (long Synchronous, string JournalMode) Pragmas(SqliteJournalOptions options)
    {
        using var connection = new SqliteFile(options).OpenWriter();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT s.synchronous, m.journal_mode FROM pragma_synchronous s, pragma_journal_mode m";
        using var row = command.ExecuteReader();
        Assert.True(row.Read());
        return (row.GetInt64(0), row.GetString(1));
    }

    private static string RefusalOf(ServiceProvider services) =>
        Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IStartupValidator>().Validate()).Message;

    private static ServiceProvider Sqlite(params (string Key, string Value)[] settings) =>
        Services(settings).AddSqliteJournal().BuildServiceProvider();

    private static ServiceProvider Memory() => Services().AddMemoryJournal().BuildServiceProvider();

    private static IServiceCollection Services(params (string Key, string Value)[] settings) => new ServiceCollection()
        .AddLogging()
        .AddSingleton<IConfiguration>(new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value))).Build());
}

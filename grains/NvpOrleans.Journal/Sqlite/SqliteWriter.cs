using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace NvpOrleans.Journal.Sqlite;

/// <summary>
/// The only writer of the file: one thread that takes all waiting works of all journals, runs each in a savepoint, commits once and
/// then answers them all. While one commit waits for the disk, the works of the next gather.
/// </summary>
/// <remarks>A thread of its own, because Microsoft.Data.Sqlite's asynchronous methods block, and would block the pool's threads.</remarks>
internal sealed partial class SqliteWriter : IAsyncDisposable, IDisposable
{
    private const string Store = "sqlite";

    private readonly SqliteFile _file;
    private readonly SqliteWorkQueue _queue;
    private readonly JournalInstruments _instruments;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly TaskCompletionSource _stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private SqliteSession? _session;

    public SqliteWriter(IOptions<SqliteJournalOptions> options, JournalInstruments instruments, TimeProvider time, ILogger<SqliteWriter> logger)
    {
        (_instruments, _time, _logger) = (instruments, time, logger);
        _file = new SqliteFile(options.Value);
        _queue = new SqliteWorkQueue(options.Value.MaxWaitingBatches, options.Value.MaxWaitingBytes);
        _session = new SqliteSession(_file.OpenWriter());
        Log.Opened(_logger, _file.Path, options.Value.Synchronous);
        new Thread(Work) { Name = "journal writer", IsBackground = true }.Start();
    }

    public SqliteFile File => _file;

    /// <summary>Waits until the work is committed, or refused by itself, or failed with its transaction.</summary>
    public Task RunAsync(SqliteWork work)
    {
        if (!_queue.TryAdd(work)) throw new JournalBusyException("Too many writes are waiting for the disk.");
        _instruments.OnWaiting(+1, Store);
        return work.Done;
    }

    /// <summary>Refuses new works, commits what waits and closes the file.</summary>
    public async ValueTask DisposeAsync()
    {
        _queue.Close();
        await _stopped.Task.ConfigureAwait(false);
    }

    public void Dispose()
    {
        _queue.Close();
        _stopped.Task.GetAwaiter().GetResult();
    }

    private void Work()
    {
        var works = new List<SqliteWork>();
        while (_queue.TakeAll(works))
        {
            _instruments.OnWaiting(-works.Count, Store);
            works.RemoveAll(work => work.LeavesIfCancelled());
            if (works.Count > 0) Commit(works);
            works.Clear();
        }

        _file.CloseReaders(); // before the writer's own, so that it is the last to leave and folds the log into the file
        CloseSession();
        Log.Closed(_logger, _file.Path);
        _stopped.SetResult();
    }

    private void Commit(List<SqliteWork> works)
    {
        var started = _time.GetTimestamp();
        try
        {
            _session ??= new SqliteSession(_file.OpenWriter());
            _session.Execute("BEGIN IMMEDIATE");
            foreach (var work in works) RunInSavepoint(_session, work);
            _session.Execute("COMMIT");
            if (works.Exists(work => work.Erases)) EmptyTheLog(_session);
        }
        catch (Exception failure)
        {
            FailAll(works, failure, started);
            return;
        }

        _instruments.OnCommit(_time.GetElapsedTime(started), works.Count, Store, "ok");
        foreach (var work in works) work.Complete();
    }

    private static void RunInSavepoint(SqliteSession session, SqliteWork work)
    {
        session.Execute("SAVEPOINT work");
        try
        {
            work.Run(session);
        }
        catch (Exception refusal) when (refusal is not SqliteException)
        {
            work.Refuse(refusal);
            session.Execute("ROLLBACK TO work");
        }

        session.Execute("RELEASE work");
    }

    // SQLite's own failures may have rolled back more than a savepoint, and after a failed commit nobody knows what is on the disk:
    // the connection and everything it has prepared is given up, and all who waited are told that the outcome is unknown.
    private void FailAll(List<SqliteWork> works, Exception failure, long started)
    {
        _instruments.OnCommit(_time.GetElapsedTime(started), works.Count, Store, "failed");
        Log.CommitFailed(_logger, works.Count, failure);
        CloseSession();
        var answer = failure as JournalUnavailableException
            ?? new JournalUnavailableException($"The write to {_file.Path} failed: {failure.Message}", failure);
        foreach (var work in works) work.Fail(answer);
    }

    private void EmptyTheLog(SqliteSession session)
    {
        using var result = session.Query("PRAGMA wal_checkpoint(TRUNCATE)");
        if (result.Read() && result.GetInt64(0) != 0) Log.LogNotEmptied(_logger, _file.Path);
    }

    private void CloseSession()
    {
        try
        {
            _session?.Dispose();
        }
        catch (SqliteException failure)
        {
            Log.CloseFailed(_logger, _file.Path, failure); // the works have their answer already, and a new connection is opened for the next
        }

        _session = null;
    }
}

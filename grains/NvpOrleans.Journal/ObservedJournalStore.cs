using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace NvpOrleans.Journal;

/// <summary>A store with a span, metrics and logs around its appends. Names of journals are shown, never content.</summary>
/// <param name="name">The <c>store</c> tag: <c>memory</c>, <c>sqlite</c>, <c>azure</c>.</param>
public sealed partial class ObservedJournalStore(
    IJournalStore inner, string name, JournalInstruments instruments, TimeProvider time, ILogger<ObservedJournalStore> logger) : IJournalStore
{
    public IAsyncEnumerable<JournalFrame> ReadAsync(JournalId id, long from, CancellationToken cancellation) =>
        inner.ReadAsync(id, from, cancellation);

    public async ValueTask AppendAsync(
        JournalId id, JournalPosition expectedTail, IReadOnlyList<JournalFrame> frames, CancellationToken cancellation)
    {
        using var activity = JournalInstruments.Activities.StartActivity("journal append", ActivityKind.Client);
        activity?.SetTag("nvp.journal", id.Value).SetTag("nvp.journal.entries", frames.Count).SetTag("store", name);
        var started = time.GetTimestamp();
        var outcome = "ok";
        try
        {
            await inner.AppendAsync(id, expectedTail, frames, cancellation).ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            outcome = OutcomeOf(failure);
            activity?.SetStatus(ActivityStatusCode.Error, outcome);
            Log.AppendFailed(logger, id.Value, expectedTail.Sequence, outcome, failure);
            throw;
        }
        finally
        {
            instruments.OnAppend(time.GetElapsedTime(started), frames.Count, name, outcome);
        }
    }

    public ValueTask<JournalSnapshot?> ReadSnapshotAsync(JournalId id, CancellationToken cancellation) =>
        inner.ReadSnapshotAsync(id, cancellation);

    public async ValueTask WriteSnapshotAsync(JournalId id, JournalSnapshot snapshot, CancellationToken cancellation)
    {
        await inner.WriteSnapshotAsync(id, snapshot, cancellation).ConfigureAwait(false);
        Log.SnapshotWritten(logger, id.Value, snapshot.Position.Sequence, snapshot.Payload.Length);
    }

    public async ValueTask EraseAsync(JournalId id, IReadOnlyList<long> sequences, CancellationToken cancellation)
    {
        await inner.EraseAsync(id, sequences, cancellation).ConfigureAwait(false);
        Log.Erased(logger, id.Value, sequences.Count);
    }

    public IAsyncEnumerable<JournalId> ListAsync(string prefix, CancellationToken cancellation) => inner.ListAsync(prefix, cancellation);

    private static string OutcomeOf(Exception failure) => failure switch
    {
        JournalConflictException => "conflict",
        JournalBusyException => "busy",
        OperationCanceledException => "cancelled",
        _ => "failed",
    };
}

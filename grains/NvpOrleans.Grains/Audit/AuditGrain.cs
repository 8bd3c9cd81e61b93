using NvpOrleans.Abstractions.Audit;
using NvpOrleans.Journal;

namespace NvpOrleans.Grains.Audit;

/// <summary>The one writer of the audit journal. One entry at a time: what it records is rare beside what people write.</summary>
[GrainType("audit")]
internal sealed class AuditGrain(IJournalStore journal, TimeProvider time) : Grain, IAuditGrain
{
    private JournalWriter? _writer;

    public async Task Record(AuditEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var writer = _writer ??= await Open();
        try
        {
            await writer.AppendAsync([AuditJournal.Write(entry, time.GetUtcNow())], CancellationToken.None);
        }
        catch (Exception failure) when (failure is not JournalBusyException) // it may have been written: only reading the tail anew tells
        {
            _writer = null;
            throw;
        }
    }

    // Nothing is replayed: the entries are there to be read by others. A snapshot that holds nothing keeps every opening short.
    private async Task<JournalWriter> Open()
    {
        var opened = await JournalWriter.OpenAsync(journal, AuditJournal.Id, Guid.NewGuid(), time, CancellationToken.None);
        if (opened.Entries.Count > 0) await opened.Writer.SnapshotAsync(default, CancellationToken.None);
        return opened.Writer;
    }
}

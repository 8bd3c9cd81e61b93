using NvpOrleans.Abstractions.Audit;
using NvpOrleans.Journal;

namespace NvpOrleans.Grains.Audit;

/// <summary>The one writer of the audit journal. One entry at a time: what it records is rare beside what people write.</summary>
[GrainType("audit")]
internal sealed class AuditGrain(IJournalStore journal, TimeProvider time) : Grain, IAuditGrain
{
    private JournalWriter? _writer;
    private DayOfReadings _readings = new();

    public async Task Record(AuditEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        await Append(await Open(), entry);
    }

    public async Task RecordReading(AuditEntry reading, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var writer = await Open();
        var key = AuditJournal.KeyOf(reading);
        if (_readings.Holds(day, key)) return;
        await Append(writer, reading);
        _readings.Add(day, key);
    }

    private async Task Append(JournalWriter writer, AuditEntry entry)
    {
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

    // The entries are there to be read by others; what is known here is which readings of the day they hold. The snapshot keeps every opening short.
    private async Task<JournalWriter> Open()
    {
        if (_writer is not null) return _writer;
        var opened = await JournalWriter.OpenAsync(journal, AuditJournal.Id, Guid.NewGuid(), time, CancellationToken.None);
        _readings = AuditJournal.ReadingsOf(opened);
        if (opened.Entries.Count > 0) await opened.Writer.SnapshotAsync(AuditJournal.Write(_readings), CancellationToken.None);
        return _writer = opened.Writer;
    }
}

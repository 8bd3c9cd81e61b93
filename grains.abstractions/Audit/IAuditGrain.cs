namespace NvpOrleans.Abstractions.Audit;

/// <summary>
/// The hash-chained log of what no document records: grants, data files, exports, and the reading of what is limited. Key: 0. Decisions about a
/// document stand in its own journal, and <see cref="IAuditReaderGrain"/> shows both alike.
/// </summary>
[Alias("nvp.IAuditGrain")]
public interface IAuditGrain : IGrainWithIntegerKey
{
    /// <summary>Records an entry; returns when it is durable. What it records must not happen when this fails.</summary>
    [Alias("Record")]
    Task Record(AuditEntry entry);

    /// <summary>
    /// Records a reading unless the same one is recorded already: it names its day, and is recorded once. Returns when it is durable.
    /// </summary>
    [Alias("RecordReading")]
    Task RecordReading(AuditEntry reading, DateOnly day);
}

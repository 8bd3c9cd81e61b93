namespace NvpOrleans.Abstractions.Audit;

/// <summary>
/// The hash-chained log of what no document records: grants and exports. Key: 0. Decisions about a
/// document stand in its own journal, and <see cref="IAuditReaderGrain"/> shows both alike.
/// </summary>
[Alias("nvp.IAuditGrain")]
public interface IAuditGrain : IGrainWithIntegerKey
{
    /// <summary>Records an entry; returns when it is durable. What it records must not happen when this fails.</summary>
    [Alias("Record")]
    Task Record(AuditEntry entry);
}

namespace NvpOrleans.Journal.Azure;

/// <summary>Where and how journals are kept in Azure Storage. Section <c>Journal:Azure</c>.</summary>
public sealed class AzureJournalOptions
{
    public const string Section = "Journal:Azure";

    /// <summary>Names the account and how to sign in to it. Not needed when the host hands over a client of its own.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>The blob container, created when missing. Soft delete and versioning of the account keep what an erasure removes.</summary>
    public string Container { get; set; } = "journals";

    /// <summary>How many snapshots of a journal are kept.</summary>
    public int KeepSnapshots { get; set; } = 3;

    /// <summary>A new segment begins after this many appends. Azure refuses the 50,001st, and reading takes milliseconds for each of them,
    /// so a segment is closed long before; a snapshot closes it earlier still.</summary>
    public int MaxSegmentBlocks { get; set; } = 2_000;

    /// <summary>A new segment begins after this many bytes, because a reader takes a segment into memory as a whole.</summary>
    public long MaxSegmentBytes { get; set; } = 32 * 1024 * 1024;
}

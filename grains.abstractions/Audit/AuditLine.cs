namespace NvpOrleans.Abstractions.Audit;

/// <summary>A frame of a journal in an audit log: one with an entry, or a bare link of the hash chain between two of them.</summary>
/// <param name="Sequence">Its sequence in the journal, from 1, without gaps.</param>
/// <param name="Time">When (UTC).</param>
/// <param name="Entry">What is recorded; null where the frame is a link and nothing more.</param>
/// <param name="Hash">The hash of the journal's frame (hexadecimal SHA-256).</param>
/// <param name="Previous">The hash of the frame before, whatever it holds.</param>
[GenerateSerializer, Immutable, Alias("nvp.AuditLine")]
public sealed record AuditLine(
    [property: Id(0)] long Sequence,
    [property: Id(1)] DateTimeOffset Time,
    [property: Id(2)] AuditEntry? Entry,
    [property: Id(3)] string Hash,
    [property: Id(4)] string Previous)
{
    /// <summary>The bytes that <see cref="Hash"/> is the SHA-256 of: the frame's sealed header.</summary>
    [Id(5)]
    public required byte[] Header { get; init; }

    /// <summary>The bytes whose SHA-256 the header holds: the salt, then the entry as it was written. Null where there is no entry.</summary>
    [Id(6)]
    public byte[]? Body { get; init; }
}

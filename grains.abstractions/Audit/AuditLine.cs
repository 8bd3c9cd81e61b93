namespace NvpOrleans.Abstractions.Audit;

/// <summary>An audit entry in its place in a hash chain.</summary>
/// <param name="Sequence">Its sequence in the journal, from 1; numbers of other entries lie between.</param>
/// <param name="Time">When (UTC).</param>
/// <param name="Entry">What is recorded.</param>
/// <param name="Hash">The hash of the journal's frame (hexadecimal SHA-256).</param>
/// <param name="Previous">The hash of the frame before, whatever it holds.</param>
[GenerateSerializer, Immutable, Alias("nvp.AuditLine")]
public sealed record AuditLine(
    [property: Id(0)] long Sequence,
    [property: Id(1)] DateTimeOffset Time,
    [property: Id(2)] AuditEntry Entry,
    [property: Id(3)] string Hash,
    [property: Id(4)] string Previous);

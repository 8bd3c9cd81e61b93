namespace NvpOrleans.Abstractions.Audit;

/// <summary>A place in an audit log, from which reading goes on. The hash proves that what follows belongs to what came before.</summary>
/// <param name="Sequence">The sequence of the last entry read; 0 at the start.</param>
/// <param name="Hash">Its hash (hexadecimal); zeros at the start.</param>
[GenerateSerializer, Immutable, Alias("nvp.AuditPlace")]
public sealed record AuditPlace([property: Id(0)] long Sequence, [property: Id(1)] string Hash);

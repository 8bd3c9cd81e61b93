namespace NvpOrleans.Abstractions.Audit;

/// <summary>A part of an audit log.</summary>
/// <param name="Lines">The lines, in order: every frame of the journal, none left out.</param>
/// <param name="Next">Where the next part starts; null when this is the last.</param>
[GenerateSerializer, Immutable, Alias("nvp.AuditPage")]
public sealed record AuditPage([property: Id(0)] IReadOnlyList<AuditLine> Lines, [property: Id(1)] AuditPlace? Next);

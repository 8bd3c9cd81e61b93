using NvpOrleans.Abstractions.People;

namespace NvpOrleans.Abstractions.Audit;

/// <summary>Something that must be answerable for later. Never text of a plan.</summary>
/// <param name="Kind">What it was.</param>
/// <param name="By">Who did it; null for the service.</param>
/// <param name="Role">The role in which, as a stable word; empty for what the service did by itself, and for decisions of which it was not recorded.</param>
/// <param name="Subject">What it was done to.</param>
/// <param name="Details">Named values: words, dates, numbers.</param>
[GenerateSerializer, Immutable, Alias("nvp.AuditEntry")]
public sealed record AuditEntry(
    [property: Id(0)] AuditKind Kind,
    [property: Id(1)] PersonId? By,
    [property: Id(2)] string Role,
    [property: Id(3)] string Subject,
    [property: Id(4)] IReadOnlyDictionary<string, string> Details);

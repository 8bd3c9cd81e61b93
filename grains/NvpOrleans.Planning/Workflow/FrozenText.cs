using System.Collections.Immutable;
using NvpOrleans.Abstractions.Plans;

namespace NvpOrleans.Planning.Workflow;

/// <summary>A text that was laid before the council, whatever became of it.</summary>
/// <param name="Version">The number of the text: 1, and 1 more for each addendum.</param>
/// <param name="Round">How often this version had been laid before the council by then, itself included.</param>
/// <param name="FrozenAt">When it was frozen (UTC).</param>
/// <param name="Hashes">Its content hash, by language.</param>
/// <param name="Reached">How far it came.</param>
/// <param name="InForceFrom">The day on which it came into force; null when it never did.</param>
public sealed record FrozenText(
    int Version,
    int Round,
    DateTimeOffset FrozenAt,
    ImmutableSortedDictionary<string, string> Hashes,
    PlanStage Reached,
    DateOnly? InForceFrom)
{
    /// <summary>The blocking remarks that the chair had set aside by then, each with the published reason.</summary>
    public ImmutableSortedDictionary<string, string> Overridden { get; init; } = PlanState.NoRemarks;

    /// <summary>Signed PDFs that were attached to it, the oldest first. They stay with the text when its approval ends.</summary>
    public ImmutableList<AttachedPdf> SignedPdfs { get; init; } = [];
}

using NvpOrleans.Abstractions.Documents;

namespace NvpOrleans.Abstractions.Presence;

/// <summary>Somebody who has the document open, once however many tabs they have.</summary>
[GenerateSerializer, Immutable, Alias("nvp.Participant")]
public sealed record Participant(
    [property: Id(0)] PersonBadge Person,
    [property: Id(1)] IReadOnlyList<SectionId> Sections);

using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.People;

namespace NvpOrleans.Abstractions.Presence;

/// <summary>One connection's person and open sections.</summary>
[GenerateSerializer, Immutable, Alias("nvp.NodePerson")]
public sealed record NodePerson([property: Id(0)] PersonId Person, [property: Id(1)] IReadOnlyList<SectionId> Sections);

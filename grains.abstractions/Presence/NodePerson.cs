using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.People;

namespace NvpOrleans.Abstractions.Presence;

/// <summary>A person on a node and all the sections they have open there.</summary>
[GenerateSerializer, Immutable, Alias("nvp.NodePerson")]
public sealed record NodePerson([property: Id(0)] PersonId Person, [property: Id(1)] IReadOnlyList<SectionId> Sections);

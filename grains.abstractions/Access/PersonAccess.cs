using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.People;

namespace NvpOrleans.Abstractions.Access;

/// <summary>A person's rights in one document after a change. A section that is not listed can no longer be read.</summary>
[GenerateSerializer, Immutable, Alias("nvp.PersonAccess")]
public sealed record PersonAccess(
    [property: Id(0)] PersonId Person,
    [property: Id(1)] IReadOnlyList<SectionInfo> Sections);

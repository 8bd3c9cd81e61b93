using NvpOrleans.Abstractions.People;

namespace NvpOrleans.Abstractions.Presence;

/// <summary>What others see of a person: name, organisation and the world it belongs to.</summary>
[GenerateSerializer, Immutable, Alias("nvp.PersonBadge")]
public sealed record PersonBadge(
    [property: Id(0)] PersonId Id,
    [property: Id(1)] string Name,
    [property: Id(2)] string Organisation,
    [property: Id(3)] OrganisationKind OrganisationKind,
    [property: Id(4)] string Role);

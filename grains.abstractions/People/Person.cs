using NvpOrleans.Abstractions.Access;

namespace NvpOrleans.Abstractions.People;

/// <summary>A person as the service knows them.</summary>
[GenerateSerializer, Immutable, Alias("nvp.Person")]
public sealed record Person(
    [property: Id(0)] PersonId Id,
    [property: Id(1)] string Name,
    [property: Id(2)] string Organisation,
    [property: Id(3)] OrganisationKind OrganisationKind,
    [property: Id(4)] IReadOnlyList<Grant> Grants);

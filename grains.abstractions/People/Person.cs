using NvpOrleans.Abstractions.Access;

namespace NvpOrleans.Abstractions.People;

/// <summary>A person as the service knows them.</summary>
/// <param name="Id">Who.</param>
/// <param name="Name">Their name.</param>
/// <param name="Organisation">Their organisation.</param>
/// <param name="OrganisationKind">The world it belongs to.</param>
/// <param name="Grants">Their grants.</param>
/// <param name="Mail">Their mail address, as the sign-in has it; shown to nobody but them. Null for none.</param>
[GenerateSerializer, Immutable, Alias("nvp.Person")]
public sealed record Person(
    [property: Id(0)] PersonId Id,
    [property: Id(1)] string Name,
    [property: Id(2)] string Organisation,
    [property: Id(3)] OrganisationKind OrganisationKind,
    [property: Id(4)] IReadOnlyList<Grant> Grants,
    [property: Id(5)] string? Mail = null);

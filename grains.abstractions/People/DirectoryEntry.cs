namespace NvpOrleans.Abstractions.People;

/// <summary>What it takes to choose a person, and no more.</summary>
/// <param name="Id">The person.</param>
/// <param name="Name">Their name.</param>
/// <param name="Organisation">Their organisation.</param>
/// <param name="OrganisationKind">The world it belongs to.</param>
[GenerateSerializer, Immutable, Alias("nvp.DirectoryEntry")]
public sealed record DirectoryEntry(
    [property: Id(0)] PersonId Id,
    [property: Id(1)] string Name,
    [property: Id(2)] string Organisation,
    [property: Id(3)] OrganisationKind OrganisationKind);

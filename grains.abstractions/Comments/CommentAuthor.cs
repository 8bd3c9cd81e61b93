using NvpOrleans.Abstractions.People;

namespace NvpOrleans.Abstractions.Comments;

/// <summary>Who said something, and for which organisation at that time.</summary>
/// <param name="Person">The person.</param>
/// <param name="Organisation">The name of the organisation.</param>
/// <param name="OrganisationKind">The world it belongs to.</param>
[GenerateSerializer, Immutable, Alias("nvp.CommentAuthor")]
public sealed record CommentAuthor(
    [property: Id(0)] PersonId Person,
    [property: Id(1)] string Organisation,
    [property: Id(2)] OrganisationKind OrganisationKind);

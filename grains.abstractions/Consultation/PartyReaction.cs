using NvpOrleans.Abstractions.Access;
using NvpOrleans.Abstractions.People;

namespace NvpOrleans.Abstractions.Consultation;

/// <summary>A party that is invited to a consultation: the people of one organisation in one role. It is never told who of them did what.</summary>
/// <param name="Key">Tells it from the other parties of the plan.</param>
/// <param name="Role">The role by which they are invited.</param>
/// <param name="Organisation">The organisation.</param>
/// <param name="OrganisationKind">The world it belongs to.</param>
/// <param name="State">What it has done.</param>
/// <param name="Remarks">How many remarks it has made, of those that are for all who read the plan.</param>
/// <param name="IsMine">True for the party that the person belongs to.</param>
/// <param name="RemindedAt">When it was last reminded (UTC); null for never, and for those who do not remind.</param>
/// <param name="RemindableFrom">From when on it can be reminded (UTC), as far as it has not reacted and the person reminds; null otherwise.</param>
[GenerateSerializer, Immutable, Alias("nvp.PartyReaction")]
public sealed record PartyReaction(
    [property: Id(0)] string Key,
    [property: Id(1)] Role Role,
    [property: Id(2)] string Organisation,
    [property: Id(3)] OrganisationKind OrganisationKind,
    [property: Id(4)] ReactionState State,
    [property: Id(5)] int Remarks,
    [property: Id(6)] bool IsMine,
    [property: Id(7)] DateTimeOffset? RemindedAt,
    [property: Id(8)] DateTimeOffset? RemindableFrom);

namespace NvpOrleans.Abstractions.Consultation;

/// <summary>Who has reacted in a consultation, as somebody may see it: those who write the plan see every party, the others their own.</summary>
/// <param name="Round">The journal sequence of the decision that opened the consultation; 0 for one in which the plan began.</param>
/// <param name="Parties">The parties, by role and name.</param>
/// <param name="RemindersPerWeek">How often a party may be reminded in seven days.</param>
/// <param name="MaySayNone">True when the person can say for a party that it has no remarks.</param>
/// <param name="MayRemind">True when the person can remind others.</param>
[GenerateSerializer, Immutable, Alias("nvp.Reactions")]
public sealed record Reactions(
    [property: Id(0)] long Round,
    [property: Id(1)] IReadOnlyList<PartyReaction> Parties,
    [property: Id(2)] int RemindersPerWeek,
    [property: Id(3)] bool MaySayNone,
    [property: Id(4)] bool MayRemind);

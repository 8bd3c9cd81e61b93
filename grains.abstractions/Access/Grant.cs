namespace NvpOrleans.Abstractions.Access;

/// <summary>A role that a person holds in a scope for a time.</summary>
/// <param name="Role">The role.</param>
/// <param name="Scope">Where it holds.</param>
/// <param name="Sections">The slugs of the sections it is limited to; empty for all.</param>
/// <param name="SignsAs">The office in which the person signs (<c>mayor:Antwerpen</c>, <c>prosecutor</c>, <c>dirco</c>, <c>chief</c>); null for none.</param>
/// <param name="From">Start (UTC); null when it always held.</param>
/// <param name="Until">End (UTC), exclusive; null when it has none.</param>
/// <param name="GrantedBy">The person who gave it; null when it came with the sign-in.</param>
/// <param name="Id">Tells it from the person's other grants, for as long as it exists; null where nobody has asked for one yet.</param>
[GenerateSerializer, Immutable, Alias("nvp.Grant")]
public sealed record Grant(
    [property: Id(0)] Role Role,
    [property: Id(1)] Scope Scope,
    [property: Id(2)] IReadOnlyList<string> Sections,
    [property: Id(3)] string? SignsAs = null,
    [property: Id(4)] DateTimeOffset? From = null,
    [property: Id(5)] DateTimeOffset? Until = null,
    [property: Id(6)] string? GrantedBy = null,
    [property: Id(7)] string? Id = null)
{
    /// <summary>True when the grant holds at a moment.</summary>
    public bool HoldsAt(DateTimeOffset now) => (From is null || From <= now) && (Until is null || now < Until);
}

using NvpOrleans.Abstractions.Access;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.People;

namespace NvpOrleans.Web.SignIn;

/// <summary>A person as <c>GET /api/me</c> and the persona list show them.</summary>
internal sealed record WirePerson(string Id, string Name, string Organisation, string OrganisationKind, IReadOnlyList<WireGrant> Grants)
{
    public static WirePerson Of(Person person) => new(
        person.Id.Value, person.Name, person.Organisation, WireNames.Of(person.OrganisationKind), [.. person.Grants.Select(WireGrant.Of)]);
}

/// <summary>A grant as a client sees it.</summary>
internal sealed record WireGrant(
    string Role, WireScope Scope, IReadOnlyList<string> Sections, string? SignsAs, DateTimeOffset? From, DateTimeOffset? Until)
{
    public static WireGrant Of(Grant grant) => new(
        WireNames.Of(grant.Role), new WireScope(WireNames.Of(grant.Scope.Kind), grant.Scope.Names), grant.Sections, grant.SignsAs, grant.From, grant.Until);
}

/// <summary>Where a grant holds.</summary>
internal sealed record WireScope(string Kind, IReadOnlyList<string> Names);

using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.People;

namespace NvpOrleans.Web.SignIn;

/// <summary>A person as <c>GET /api/me</c> and the persona list show them.</summary>
internal sealed record WirePerson(string Id, string Name, string Organisation, string OrganisationKind, IReadOnlyList<WireGrant> Grants)
{
    public static WirePerson Of(Person person) => new(
        person.Id.Value, person.Name, person.Organisation, WireNames.Of(person.OrganisationKind), [.. person.Grants.Select(WireGrant.Of)]);
}

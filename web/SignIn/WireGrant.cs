using NvpOrleans.Abstractions.Access;
using NvpOrleans.Abstractions.Documents;

namespace NvpOrleans.Web.SignIn;

/// <summary>A grant as a client sees it.</summary>
internal sealed record WireGrant(
    string Role, WireScope Scope, IReadOnlyList<string> Sections, string? SignsAs, DateTimeOffset? From, DateTimeOffset? Until)
{
    public static WireGrant Of(Grant grant) => new(
        WireNames.Of(grant.Role), new WireScope(WireNames.Of(grant.Scope.Kind), grant.Scope.Names), grant.Sections, grant.SignsAs, grant.From, grant.Until);
}

using NvpOrleans.Abstractions.Access;
using NvpOrleans.Planning.Access;

namespace NvpOrleans.Planning.Workflow;

/// <summary>The grant under which somebody decided, as the journal keeps it: grants change, and the decision stays answerable for.</summary>
/// <param name="Role">The role, as a stable word.</param>
/// <param name="SignsAs">The office that goes with the grant; null for none.</param>
/// <param name="Grant">Tells the grant from the person's others; null where it had no id.</param>
public sealed record ActingGrant(string Role, string? SignsAs, string? Grant)
{
    /// <summary>A grant that let its holder act.</summary>
    public static ActingGrant Of(Grant grant)
    {
        ArgumentNullException.ThrowIfNull(grant);
        return new ActingGrant(RoleNames.NameOf(grant.Role), grant.SignsAs, grant.Id);
    }
}

using NvpOrleans.Abstractions.Access;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Abstractions.Plans;
using NvpOrleans.Planning.Access;

namespace NvpOrleans.Planning.Consultation;

/// <summary>The people of one organisation who are invited to a consultation in one role.</summary>
/// <param name="Role">The role.</param>
/// <param name="Organisation">The organisation.</param>
/// <param name="OrganisationKind">The world it belongs to.</param>
/// <param name="People">Who.</param>
public sealed record InvitedParty(Role Role, string Organisation, OrganisationKind OrganisationKind, IReadOnlyList<PersonId> People)
{
    /// <summary>Tells it from the other parties of a plan.</summary>
    public string Key => $"{WireNames.Of(Role)} {Organisation}";

    /// <summary>The role and the organisation that a key names; null for one of another making.</summary>
    public static SilentParty? Parse(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return key.Split(' ', 2) is [var word, { Length: > 0 } organisation] && RoleNames.ParseRole(word) is { } role ? new SilentParty(role, organisation) : null;
    }
}

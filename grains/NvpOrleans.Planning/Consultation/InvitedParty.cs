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
    private const char KindFollows = '/';

    /// <summary>Tells it from the other parties of a plan: two organisations of different worlds may have the same name.</summary>
    public string Key => $"{WireNames.Of(Role)}{KindFollows}{WireNames.Of(OrganisationKind)} {Organisation}";

    /// <summary>True for a key that names the party of another. A recorded one may lack the world of the organisation: it names those of all worlds.</summary>
    public static bool IsNamedBy(string recorded, string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (recorded == key) return true;
        return Parse(key) is { OrganisationKind: not null } party && Parse(recorded) is { OrganisationKind: null } named && named == party with { OrganisationKind = null };
    }

    /// <summary>The role and the organisation that a key names; null for one of another making.</summary>
    public static SilentParty? Parse(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (key.Split(' ', 2) is not [var words, { Length: > 0 } organisation]) return null;
        var (word, kind) = words.Split(KindFollows, 2) is [var first, var second] ? (first, Words<OrganisationKind>.Parse(second)) : (words, null);
        return RoleNames.ParseRole(word) is { } role && (kind is not null || word == words) ? new SilentParty(role, organisation) { OrganisationKind = kind } : null;
    }
}

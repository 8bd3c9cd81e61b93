using NvpOrleans.Abstractions.Access;

namespace NvpOrleans.Planning.Access;

/// <summary>How a right follows from role and stage, and how rights add up.</summary>
internal static class SectionRights
{
    /// <summary>A role's ability, held down by the stage, with the reason why it is not more.</summary>
    /// <param name="ability">What the role may do here.</param>
    /// <param name="most">The most that the stage lets anyone do.</param>
    /// <param name="writesSomewhere">True when the role writes in some section of such a document.</param>
    public static SectionAccess Settle(Ability ability, Ability most, bool writesSomewhere)
    {
        var held = (Ability)Math.Min((int)ability, (int)most);
        var reason = ability switch
        {
            Ability.None => ReadOnlyReason.None,
            _ when held == Ability.Write => ReadOnlyReason.None,
            Ability.Read => ReadOnlyReason.RoleReads,
            _ when most < Ability.Write => ReadOnlyReason.Frozen,
            _ when writesSomewhere => ReadOnlyReason.OtherSection,
            _ => ReadOnlyReason.RoleComments,
        };
        return new SectionAccess(held, reason);
    }

    /// <summary>The better of two rights; of equal ones that which reads drafts too, and then that whose reason is the nearest to writing.</summary>
    public static SectionAccess Or(this SectionAccess one, SectionAccess other)
    {
        if (one.Ability != other.Ability) return one.Ability > other.Ability ? one : other;
        if (one.IsPublished != other.IsPublished) return one.IsPublished ? other : one;
        return Nearness(one.Reason) >= Nearness(other.Reason) ? one : other;
    }

    private static int Nearness(ReadOnlyReason reason) => reason switch
    {
        ReadOnlyReason.Frozen => 3,
        ReadOnlyReason.OtherSection => 2,
        ReadOnlyReason.RoleComments => 1,
        _ => 0,
    };
}

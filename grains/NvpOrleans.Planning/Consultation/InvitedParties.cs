using NvpOrleans.Abstractions.Access;
using NvpOrleans.Abstractions.Catalog;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Planning.Access;

namespace NvpOrleans.Planning.Consultation;

/// <summary>Who is invited to a consultation: whoever may comment then and does not write the plan.</summary>
public static class InvitedParties
{
    private static readonly Role[] Invited = [Role.Mayor, Role.Prosecutor, Role.FederalCoordinator, Role.Coordinator, Role.LabourProsecutor, Role.Guest];
    private static readonly Role[] Writing = [Role.ZoneChief, Role.ZoneEditor];

    /// <summary>The parties, by role and name.</summary>
    /// <param name="people">People with grants over the zone.</param>
    /// <param name="zone">The zone.</param>
    /// <param name="now">The moment (UTC).</param>
    /// <param name="comments">True for people who may comment somewhere in the plan.</param>
    public static IReadOnlyList<InvitedParty> Of(IEnumerable<Person> people, Zone zone, DateTimeOffset now, Func<Person, bool> comments)
    {
        ArgumentNullException.ThrowIfNull(people);
        return
        [
            .. people.Where(comments)
                .Select(person => (Person: person, Role: RoleOf(person, zone, now)))
                .Where(found => found.Role is not null)
                .GroupBy(found => (Role: found.Role!.Value, found.Person.Organisation, found.Person.OrganisationKind), found => found.Person.Id)
                .OrderBy(party => Array.IndexOf(Invited, party.Key.Role)).ThenBy(party => party.Key.Organisation, StringComparer.OrdinalIgnoreCase)
                .Select(party => new InvitedParty(party.Key.Role, party.Key.Organisation, party.Key.OrganisationKind, [.. party])),
        ];
    }

    /// <summary>True for those who write the plan as a whole: they see who has reacted, and remind.</summary>
    public static bool Asks(Person person, Zone zone, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(person);
        return person.Grants.Any(grant => Writing.Contains(grant.Role) && grant.Sections.Count == 0 && grant.HoldsAt(now) && grant.Scope.Covers(zone));
    }

    // Somebody of the zone is no guest in its plan, whatever else they are.
    private static Role? RoleOf(Person person, Zone zone, DateTimeOffset now)
    {
        Role[] roles = [.. person.Grants.Where(grant => grant.HoldsAt(now) && grant.Scope.Covers(zone)).Select(grant => grant.Role)];
        return roles.Any(Writing.Contains) ? null : Invited.Where(roles.Contains).Select(role => (Role?)role).FirstOrDefault();
    }
}

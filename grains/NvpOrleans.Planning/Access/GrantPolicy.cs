using NvpOrleans.Abstractions.Access;
using NvpOrleans.Abstractions.Catalog;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Planning.Catalog;

namespace NvpOrleans.Planning.Access;

/// <summary>Who may give, change and take which grant. Pure; the README of this folder has the table.</summary>
/// <param name="catalog">The zones, areas and sections there are.</param>
/// <param name="mostGuestDays">How many days ahead the end of a guest's grant may lie that a chief of corps gives.</param>
public sealed class GrantPolicy(CatalogIndex catalog, int mostGuestDays)
{
    /// <summary>Most grants of one person: a list that people can still read.</summary>
    public const int MostGrants = 100;

    private readonly GrantShape _shape = new(catalog);

    /// <summary>How many days ahead the end of a guest's grant may lie that a chief of corps gives.</summary>
    public int MostGuestDays => mostGuestDays;

    /// <summary>What follows from a command, from the grants of both people as they are now. Whether anybody administers afterwards is not asked here.</summary>
    /// <param name="giver">Who asks.</param>
    /// <param name="holder">Whose grants they are, each with its id.</param>
    /// <param name="command">What is asked.</param>
    /// <param name="now">The moment (UTC).</param>
    public GrantDecision Decide(Person giver, Person holder, GrantCommand command, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(giver);
        ArgumentNullException.ThrowIfNull(holder);
        ArgumentNullException.ThrowIfNull(command);
        if (!GivesAnything(giver, now)) return GrantDecision.Refused(GrantRefusals.NothingToGive);
        var before = holder.Grants.FirstOrDefault(grant => grant.Id == IdOf(command));
        if (command is GrantCommand.Give ? before is not null : before is null)
            return GrantDecision.Refused(before is null ? GrantRefusals.NoSuchGrant : GrantRefusals.OperationTaken);
        var after = Afterwards(giver, before, command);
        if (after is not null && Objection(giver, holder, after, now) is { } objection) return GrantDecision.Refused(objection);

        Refusal? refusal = null;
        foreach (var role in new[] { Role.Administrator, Role.ZoneChief })
        {
            if (!Holds(giver, role, now)) continue;
            refusal = new[] { before, after }.OfType<Grant>().Select(grant => RefusalTo(role, giver, holder, grant, now, isGiven: ReferenceEquals(grant, after))).FirstOrDefault(found => found is not null);
            if (refusal is null) return new GrantDecision(role, Replace(holder.Grants, before, after), null);
        }

        return GrantDecision.Refused(refusal ?? GrantRefusals.NothingToGive);
    }

    /// <summary>True for those who may give some grant to somebody.</summary>
    public static bool GivesAnything(Person person, DateTimeOffset now) => Holds(person, Role.Administrator, now) || Holds(person, Role.ZoneChief, now);

    /// <summary>True for those who may give grants in a zone.</summary>
    public static bool GivesIn(Person person, Zone zone, DateTimeOffset now) => Holds(person, Role.Administrator, now) || IsChiefOf(person, zone, now);

    /// <summary>True when the person gives, changes and takes any grant, as an administrator does.</summary>
    public static bool GivesAll(Person person, DateTimeOffset now) => Holds(person, Role.Administrator, now);

    /// <summary>True when somebody may change or take a grant of another.</summary>
    public bool Disposes(Person person, Grant grant, DateTimeOffset now) =>
        Holds(person, Role.Administrator, now) || (Holds(person, Role.ZoneChief, now) && RefusalToChief(person, grant, now, isGiven: false) is null);

    /// <summary>True for those who may see who has which right in a zone: its own people, its mayors and prosecutors, and whoever gives rights there.</summary>
    public static bool SeesGrantsIn(Person person, Zone zone, DateTimeOffset now) =>
        GivesIn(person, zone, now)
        || person.Grants.Any(grant => grant.Role is Role.ZoneChief or Role.ZoneEditor or Role.Mayor or Role.Prosecutor && grant.HoldsAt(now) && grant.Scope.Covers(zone));

    private Refusal? Objection(Person giver, Person holder, Grant after, DateTimeOffset now)
    {
        if (giver.Id == holder.Id) return GrantRefusals.OwnGrant;
        if (_shape.Objection(after, now) is { } objection) return objection;
        if (holder.Grants.Count >= MostGrants && holder.Grants.All(grant => grant.Id != after.Id)) return GrantRefusals.TooMany(MostGrants);
        return null;
    }

    private Refusal? RefusalTo(Role role, Person giver, Person holder, Grant grant, DateTimeOffset now, bool isGiven) => role == Role.Administrator
        ? (isGiven && WouldSignAsAdministrator(holder, grant) ? GrantRefusals.AdministratorsSignNothing : null)
        : RefusalToChief(giver, grant, now, isGiven);

    private Refusal? RefusalToChief(Person chief, Grant grant, DateTimeOffset now, bool isGiven)
    {
        if (grant.Role is not (Role.ZoneEditor or Role.Guest)) return GrantRefusals.RoleOfAdministrators;
        if (grant.SignsAs is not null) return GrantRefusals.SigningOffice;
        if (grant.Scope is not { Kind: ScopeKind.Zones, Names: [var key] } || catalog.ZoneByKey(key) is not { } zone || !IsChiefOf(chief, zone, now))
            return GrantRefusals.OtherZone;
        return isGiven && grant.Role == Role.Guest && grant.Until > now.AddDays(mostGuestDays) ? GrantRefusals.GuestNeedsEnd(mostGuestDays) : null;
    }

    private static bool IsChiefOf(Person person, Zone zone, DateTimeOffset now) => person.Grants.Any(grant => IsWhole(grant, Role.ZoneChief, now) && grant.Scope.Covers(zone));

    private static bool Holds(Person person, Role role, DateTimeOffset now) => person.Grants.Any(grant => IsWhole(grant, role, now));

    // Who leads a part of a plan does not decide about the rest of it.
    private static bool IsWhole(Grant grant, Role role, DateTimeOffset now) => grant.Role == role && grant.Sections.Count == 0 && grant.HoldsAt(now);

    // Also when one of the two begins later: nobody would look again on that day.
    private static bool WouldSignAsAdministrator(Person holder, Grant grant) =>
        (grant.SignsAs is not null && (grant.Role == Role.Administrator || holder.Grants.Any(other => other.Role == Role.Administrator)))
        || (grant.Role == Role.Administrator && holder.Grants.Any(other => other.SignsAs is not null));

    private static Grant? Afterwards(Person giver, Grant? before, GrantCommand command) => command switch
    {
        GrantCommand.Give give => new Grant(give.Role, give.Scope, give.Sections, give.SignsAs, give.From, give.Until, giver.Id.Value, IdOf(give)),
        GrantCommand.Change change => before! with { Sections = change.Sections, From = change.From, Until = change.Until, GrantedBy = giver.Id.Value },
        _ => null,
    };

    private static string IdOf(GrantCommand command) => command switch
    {
        GrantCommand.Change change => change.Grant,
        GrantCommand.Take take => take.Grant,
        _ => command.Operation.ToString("n"),
    };

    private static IReadOnlyList<Grant> Replace(IReadOnlyList<Grant> grants, Grant? before, Grant? after)
    {
        if (before is null) return [.. grants, after!];
        return [.. grants.Select(grant => grant.Id == before.Id ? after : grant).OfType<Grant>()];
    }
}

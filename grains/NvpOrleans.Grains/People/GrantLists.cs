using NvpOrleans.Abstractions.Access;
using NvpOrleans.Abstractions.Catalog;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Planning.Access;
using NvpOrleans.Planning.Catalog;

namespace NvpOrleans.Grains.People;

/// <summary>Lists of grants as somebody may see them. Pure; whether they may is asked before.</summary>
internal sealed class GrantLists(GrantPolicy policy, CatalogIndex catalog)
{
    private const int MostLines = 500;

    /// <summary>The grants in whose scope a zone lies. Administrators are left out: they have no right in a plan.</summary>
    public GrantList Of(Person viewer, Zone zone, IReadOnlyDictionary<PersonId, Person> people, DateTimeOffset now) => List(
        viewer, people, now, GrantPolicy.GivesIn(viewer, zone, now), (_, grant) => grant.Role != Role.Administrator && grant.Scope.Covers(zone));

    /// <summary>All grants that a filter lets through.</summary>
    public GrantList Of(Person viewer, GrantFilter filter, IReadOnlyDictionary<PersonId, Person> people, DateTimeOffset now)
    {
        var zone = filter.Zone is { } key ? catalog.ZoneByKey(key) : null;
        return List(viewer, people, now, GrantPolicy.GivesAll(viewer, now), (person, grant) =>
            Matches(person, filter.Text ?? "")
            && (filter.Zone is null || (zone is not null && grant.Scope.Covers(zone)))
            && (filter.Role is null || grant.Role == filter.Role)
            && (filter.EndsBefore is null || grant.Until < filter.EndsBefore));
    }

    /// <summary>True when the text is part of the person's name, organisation or id.</summary>
    public static bool Matches(Person person, string text) =>
        new[] { person.Name, person.Organisation, person.Id.Value }.Any(words => words.Contains(text.Trim(), StringComparison.OrdinalIgnoreCase));

    /// <summary>The person without their grants.</summary>
    public static DirectoryEntry EntryOf(Person person) => new(person.Id, person.Name, person.Organisation, person.OrganisationKind);

    private GrantList List(
        Person viewer, IReadOnlyDictionary<PersonId, Person> people, DateTimeOffset now, bool mayGive, Func<Person, Grant, bool> isListed)
    {
        var lines = people.Values
            .SelectMany(person => person.Grants, (person, grant) => (Person: person, Grant: grant))
            .Where(line => (line.Grant.Until is null || now < line.Grant.Until) && isListed(line.Person, line.Grant))
            .OrderBy(line => PlaceOf(line.Grant.Role)).ThenBy(line => line.Person.Name, StringComparer.OrdinalIgnoreCase).ThenBy(line => line.Grant.Id, StringComparer.Ordinal)
            .ToList();
        return new GrantList(
            [.. lines.Take(MostLines).Select(line => new GrantLine(
                EntryOf(line.Person), line.Grant, NameOf(line.Grant.GrantedBy, people), policy.Disposes(viewer, line.Grant, now)))],
            Math.Max(0, lines.Count - MostLines),
            mayGive,
            GrantPolicy.GivesAll(viewer, now) ? null : policy.MostGuestDays);
    }

    // The zone's own people first, then their guests, then those from around.
    private static int PlaceOf(Role role) => role switch
    {
        Role.ZoneChief => 0,
        Role.ZoneEditor => 1,
        Role.Guest => 2,
        Role.Mayor => 3,
        Role.Prosecutor => 4,
        _ => 5 + (int)role,
    };

    private static string? NameOf(string? id, IReadOnlyDictionary<PersonId, Person> people) =>
        PersonId.Parse(id) is { } known ? people.GetValueOrDefault(known)?.Name : null;
}

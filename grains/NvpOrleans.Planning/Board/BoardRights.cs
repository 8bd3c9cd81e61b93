using System.Globalization;
using NvpOrleans.Abstractions.Access;
using NvpOrleans.Abstractions.People;

namespace NvpOrleans.Planning.Board;

/// <summary>What decides how a person sees the board. People with the same key see the same, so it is made once for all of them.</summary>
/// <param name="Key">Names these rights.</param>
/// <param name="Person">Somebody who has them and nothing else: no name, no office, no clock.</param>
public sealed record BoardRights(string Key, Person Person)
{
    private static readonly Person Anybody = new(new PersonId("anybody"), "", "", OrganisationKind.Guest, []);

    /// <summary>The rights of a person at a moment (UTC).</summary>
    public static BoardRights Of(Person person, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(person);
        var grants = person.Grants.Where(grant => grant.HoldsAt(now)).Select(Bare).DistinctBy(KeyOf).OrderBy(KeyOf, StringComparer.Ordinal).ToList();
        return new BoardRights(string.Join('\n', grants.Select(KeyOf)), Anybody with { Grants = grants });
    }

    /// <summary>The next moment at which a grant begins or ends by itself; null for none.</summary>
    public static DateTimeOffset? NextChange(Person person, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(person);
        return person.Grants.SelectMany(grant => new[] { grant.From, grant.Until }).Where(moment => moment > now).Min();
    }

    // That a grant has an end makes it a temporary one, whenever that end is.
    private static Grant Bare(Grant grant) => new(
        grant.Role,
        grant.Scope with { Names = [.. grant.Scope.Names.Order(StringComparer.Ordinal)] },
        [.. grant.Sections.Order(StringComparer.Ordinal)],
        Until: grant.Until is null ? null : DateTimeOffset.MaxValue);

    private static string KeyOf(Grant grant) => string.Create(
        CultureInfo.InvariantCulture,
        $"{grant.Role}|{grant.Scope.Kind}|{string.Join(';', grant.Scope.Names)}|{string.Join(';', grant.Sections)}|{grant.Until is null}");
}

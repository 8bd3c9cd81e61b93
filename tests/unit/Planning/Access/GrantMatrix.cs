using NvpOrleans.Abstractions.Access;
using NvpOrleans.Abstractions.People;

namespace NvpOrleans.Tests.Unit.Planning.Access;

/// <summary>Who gives and takes which grant of zone 5345. Cells: what giving and what taking answers, <c>ok</c> or the reason of the refusal.</summary>
internal static class GrantMatrix
{
    private const string Table = """
        editor              | chief         | ok                          | ok
        editor, sections    | chief         | ok                          | ok
        editor, dated       | chief         | ok                          | ok
        guest               | chief         | ok                          | ok
        guest, too long     | chief         | guest-end                   | ok
        guest, no sections  | chief         | guest-sections              | ok
        guest, no end       | chief         | guest-end                   | ok
        editor elsewhere    | chief         | other-zone                  | other-zone
        editor, two zones   | chief         | other-zone                  | other-zone
        editor, province    | chief         | other-zone                  | other-zone
        guest elsewhere     | chief         | other-zone                  | other-zone
        editor who signs    | chief         | signing-office              | signing-office
        chief               | chief         | role-of-administrators      | role-of-administrators
        mayor               | chief         | role-of-administrators      | role-of-administrators
        prosecutor          | chief         | role-of-administrators      | role-of-administrators
        secretary           | chief         | role-of-administrators      | role-of-administrators
        observer            | chief         | role-of-administrators      | role-of-administrators
        coordinator         | chief         | role-of-administrators      | role-of-administrators
        federal-coordinator | chief         | role-of-administrators      | role-of-administrators
        owner               | chief         | role-of-administrators      | role-of-administrators
        ministry            | chief         | role-of-administrators      | role-of-administrators
        administrator       | chief         | role-of-administrators      | role-of-administrators
        editor              | deputy        | ok                          | ok
        editor              | former deputy | gives-nothing               | gives-nothing
        editor              | chief of part | gives-nothing               | gives-nothing
        editor              | other chief   | other-zone                  | other-zone
        guest               | other chief   | other-zone                  | other-zone
        editor              | editor        | gives-nothing               | gives-nothing
        guest               | mayor         | gives-nothing               | gives-nothing
        editor              | nobody        | gives-nothing               | gives-nothing
        editor              | administrator | ok                          | ok
        editor, province    | administrator | ok                          | ok
        editor, two zones   | administrator | ok                          | ok
        editor who signs    | administrator | ok                          | ok
        guest, too long     | administrator | ok                          | ok
        guest, no sections  | administrator | guest-sections              | ok
        guest, no end       | administrator | guest-end                   | ok
        chief               | administrator | ok                          | ok
        mayor               | administrator | ok                          | ok
        prosecutor          | administrator | ok                          | ok
        secretary           | administrator | ok                          | ok
        observer            | administrator | ok                          | ok
        coordinator         | administrator | ok                          | ok
        federal-coordinator | administrator | ok                          | ok
        owner               | administrator | ok                          | ok
        ministry            | administrator | ok                          | ok
        administrator       | administrator | ok                          | ok
        """;

    /// <summary>The grants that the first column speaks of.</summary>
    public static readonly IReadOnlyDictionary<string, Grant> Grants = new Dictionary<string, Grant>
    {
        ["editor"] = Zonal(Role.ZoneEditor),
        ["editor, sections"] = Zonal(Role.ZoneEditor) with { Sections = ["mission", "scan/context"] },
        ["editor, dated"] = Zonal(Role.ZoneEditor) with { From = World.Now.AddDays(1), Until = World.Now.AddYears(3) },
        ["editor elsewhere"] = Zonal(Role.ZoneEditor) with { Scope = World.Zones("5339") },
        ["editor, two zones"] = Zonal(Role.ZoneEditor) with { Scope = World.Zones("5345", "5339") },
        ["editor, province"] = Zonal(Role.ZoneEditor) with { Scope = new Scope(ScopeKind.Province, ["Antwerpen"]) },
        ["editor who signs"] = Zonal(Role.ZoneEditor) with { SignsAs = "chief" },
        ["guest"] = Guest,
        ["guest, too long"] = Guest with { Until = World.Now.AddDays(World.GuestDays).AddSeconds(1) },
        ["guest, no sections"] = Guest with { Sections = [] },
        ["guest, no end"] = Guest with { Until = null },
        ["guest elsewhere"] = Guest with { Scope = World.Zones("5339") },
        ["chief"] = Zonal(Role.ZoneChief),
        ["mayor"] = Zonal(Role.Mayor) with { SignsAs = "mayor:Antwerpen" },
        ["prosecutor"] = new(Role.Prosecutor, new Scope(ScopeKind.ProsecutorOffice, ["Antwerpen"]), [], "prosecutor"),
        ["secretary"] = Zonal(Role.CouncilSecretary),
        ["observer"] = Zonal(Role.Observer),
        ["coordinator"] = Zonal(Role.Coordinator),
        ["federal-coordinator"] = new(Role.FederalCoordinator, new Scope(ScopeKind.JudicialDistrict, ["Antwerpen"]), []),
        ["owner"] = new(Role.FederalOwner, new Scope(ScopeKind.Phenomena, ["3"]), ["picture"]),
        ["ministry"] = new(Role.MinistryInterior, World.Country, []),
        ["administrator"] = new(Role.Administrator, World.Country, []),
    };

    /// <summary>The people that the second column speaks of.</summary>
    public static readonly IReadOnlyDictionary<string, Person> Givers = new Dictionary<string, Person>
    {
        ["chief"] = World.PersonWith(Zonal(Role.ZoneChief)),
        ["deputy"] = World.PersonWith(Zonal(Role.ZoneChief) with { From = World.Now.AddDays(-1), Until = World.Now.AddDays(1) }),
        ["former deputy"] = World.PersonWith(Zonal(Role.ZoneChief) with { Until = World.Now }),
        ["chief of part"] = World.PersonWith(Zonal(Role.ZoneChief) with { Sections = ["mission"] }),
        ["other chief"] = World.PersonWith(Zonal(Role.ZoneChief) with { Scope = World.Zones("5339") }),
        ["editor"] = World.PersonWith(Zonal(Role.ZoneEditor)),
        ["mayor"] = World.PersonWith(Zonal(Role.Mayor)),
        ["nobody"] = World.PersonWith(),
        ["administrator"] = World.PersonWith(new Grant(Role.Administrator, World.Country, [])),
    };

    private static Grant Guest => Zonal(Role.Guest) with { Sections = ["mission"], Until = World.Now.AddDays(World.GuestDays) };

    /// <summary>Every line: which grant, who, what giving and what taking answers.</summary>
    public static IEnumerable<string[]> Lines() => Table.Split('\n').Select(line => line.Split('|', StringSplitOptions.TrimEntries));

    private static Grant Zonal(Role role) => new(role, World.Zones("5345"), []);
}

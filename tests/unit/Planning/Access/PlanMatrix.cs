using NvpOrleans.Abstractions.Access;

namespace NvpOrleans.Tests.Unit.Planning.Access;

/// <summary>Who may do what in the plan of zone 5345, at every stage. Cells: - none, r read, c comment, s suggest, w write.</summary>
internal static class PlanMatrix
{
    /// <summary>The columns.</summary>
    public static readonly string[] Stages =
    [
        "preparation", "drafting", "consultation", "council-review", "council-approved",
        "submitted", "ministers-approved", "in-force", "closed", "superseded",
    ];

    // prep draft cons | review approved submitted ministers | in-force closed | superseded
    private const string Table = """
        chief                     | all               | w w w  c r r r  r r  r
        editor                    | all               | w w w  c r r r  r r  r
        editor, two sections      | named             | w w w  c r r r  r r  r
        editor, two sections      | others            | s s s  c r r r  r r  r
        mayor                     | all               | s s s  c r r r  r r  r
        prosecutor                | justice           | w w w  c r r r  r r  r
        prosecutor                | all but justice   | c c c  c r r r  r r  r
        federal-coordinator       | federal-figures   | - - w  c r r r  r r  -
        federal-coordinator       | all but federal   | - - s  c r r r  r r  -
        coordinator               | all               | - - s  c r r r  r r  -
        ministry-interior         | all               | - - -  - - r r  r r  -
        ministry-justice          | all               | - - -  - - r r  r r  -
        federal-owner             | drugs             | - - c  c r r r  r r  -
        federal-owner             | all but drugs     | - - -  - - - -  r r  -
        labour-prosecutor         | labour            | - - c  c r r r  r r  -
        labour-prosecutor         | all but labour    | - - -  - - - -  r r  -
        council-secretary         | public            | - - -  - - - -  r r  -
        council-secretary         | internal          | - - -  - - - -  - -  -
        observer                  | all               | - - -  - - - -  r r  -
        administrator             | all               | - - -  - - - -  - -  -
        guest                     | named             | c c c  c r r r  r r  r
        guest                     | others            | - - -  - - - -  - -  -
        chief elsewhere           | all               | - - -  - - - -  r r  -
        editor elsewhere          | all               | - - -  - - - -  r r  -
        mayor elsewhere           | all               | - - -  - - - -  r r  -
        prosecutor elsewhere      | all               | - - -  - - - -  r r  -
        federal-coord. elsewhere  | all               | - - -  - - - -  r r  -
        coordinator elsewhere     | all               | - - -  - - - -  r r  -
        guest elsewhere           | all               | - - -  - - - -  - -  -
        """;

    /// <summary>The grants that the first column speaks of.</summary>
    public static readonly IReadOnlyDictionary<string, Grant> Grants = new Dictionary<string, Grant>
    {
        ["chief"] = new(Role.ZoneChief, World.Zones("5345"), []),
        ["editor"] = new(Role.ZoneEditor, World.Zones("5345"), []),
        ["editor, two sections"] = new(Role.ZoneEditor, World.Zones("5345"), ["scan/context", "scan/cooperation"]),
        ["mayor"] = new(Role.Mayor, World.Zones("5345"), []),
        ["prosecutor"] = new(Role.Prosecutor, new Scope(ScopeKind.ProsecutorOffice, ["Antwerpen"]), []),
        ["federal-coordinator"] = new(Role.FederalCoordinator, new Scope(ScopeKind.JudicialDistrict, ["Antwerpen"]), []),
        ["coordinator"] = new(Role.Coordinator, new Scope(ScopeKind.Province, ["Limburg", "Antwerpen"]), []),
        ["ministry-interior"] = new(Role.MinistryInterior, World.Country, []),
        ["ministry-justice"] = new(Role.MinistryJustice, World.Country, []),
        ["federal-owner"] = new(Role.FederalOwner, new Scope(ScopeKind.Phenomena, ["3"]), []),
        ["labour-prosecutor"] = new(Role.LabourProsecutor, new Scope(ScopeKind.JudicialDistrict, ["Antwerpen"]), []),
        ["council-secretary"] = new(Role.CouncilSecretary, World.Zones("5345"), []),
        ["observer"] = new(Role.Observer, new Scope(ScopeKind.Province, ["Antwerpen"]), []),
        ["administrator"] = new(Role.Administrator, World.Country, []),
        ["guest"] = new(Role.Guest, World.Zones("5345"), ["scan/context", "scan/cooperation"], Until: World.Now.AddDays(1)),
        ["chief elsewhere"] = new(Role.ZoneChief, World.Zones("5339"), []),
        ["editor elsewhere"] = new(Role.ZoneEditor, World.Zones("5339"), []),
        ["mayor elsewhere"] = new(Role.Mayor, World.Zones("5339"), []),
        ["prosecutor elsewhere"] = new(Role.Prosecutor, new Scope(ScopeKind.ProsecutorOffice, ["Namur"]), []),
        ["federal-coord. elsewhere"] = new(Role.FederalCoordinator, new Scope(ScopeKind.JudicialDistrict, ["Namur"]), []),
        ["coordinator elsewhere"] = new(Role.Coordinator, new Scope(ScopeKind.Province, ["Limburg"]), []),
        ["guest elsewhere"] = new(Role.Guest, World.Zones("5339"), ["scan/context"], Until: World.Now.AddDays(1)),
    };

    private static readonly string[] Public =
        ["foreword", "mission", "scan/context", "scan/organisation", "scan/services", "scan/cooperation", "choices", "communication"];

    private static readonly string[] Internal =
    [
        "scan/safety-picture", "scan/federal-figures", "scan/capacity", "strategy/lessons", "objectives", "justice", "distribution",
        .. World.Catalog.Catalog.NationalCycle.Phenomena.Select(phenomenon => $"phenomenon/{phenomenon.Number.ToLowerInvariant()}"),
    ];

    private static readonly string[] Labour = ["phenomenon/8", "phenomenon/12"];

    private static readonly string[] Named = ["scan/context", "scan/cooperation"];

    private static readonly string[] All = [.. Public, .. Internal];

    // The second column.
    private static readonly Dictionary<string, string[]> Sections = new()
    {
        ["all"] = All,
        ["public"] = Public,
        ["internal"] = Internal,
        ["justice"] = ["justice"],
        ["all but justice"] = [.. All.Except(["justice"])],
        ["federal-figures"] = ["scan/federal-figures"],
        ["all but federal"] = [.. All.Except(["scan/federal-figures"])],
        ["drugs"] = ["phenomenon/3"],
        ["all but drugs"] = [.. All.Except(["phenomenon/3"])],
        ["labour"] = Labour,
        ["all but labour"] = [.. All.Except(Labour)],
        ["named"] = Named,
        ["others"] = [.. All.Except(Named)],
    };

    /// <summary>Every cell: who, section, stage, ability.</summary>
    public static IEnumerable<(string Who, string Section, string Stage, Ability Ability)> Cells() =>
        from line in Table.Split('\n', StringSplitOptions.TrimEntries)
        let columns = line.Split('|', StringSplitOptions.TrimEntries)
        let cells = columns[2].Split(' ', StringSplitOptions.RemoveEmptyEntries)
        from section in Sections[columns[1]]
        from stage in Enumerable.Range(0, Stages.Length)
        select (columns[0], section, Stages[stage], AbilityOf(cells[stage]));

    /// <summary>Reads a cell.</summary>
    public static Ability AbilityOf(string cell) => (Ability)"-rcsw".IndexOf(cell, StringComparison.Ordinal);
}

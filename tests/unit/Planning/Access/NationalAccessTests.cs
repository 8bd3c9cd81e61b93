using NvpOrleans.Abstractions.Access;

namespace NvpOrleans.Tests.Unit.Planning.Access;

public sealed class NationalAccessTests
{
    private static readonly string[] Stages =
    [
        "drafting", "working-group", "federal-police-council-opinion", "national-security-council", "council-of-ministers",
        "interministerial-conference", "ministers-validated", "in-force", "review", "closed",
    ];

    private static readonly string[] Sections = ["picture", "national-approach", "partners", "indicators", "justice", "model-texts"];
    private static readonly string[] Public = ["picture", "national-approach", "partners", "indicators"];
    private static readonly string[] Internal = ["justice", "model-texts"];

    // The document of phenomenon 3. Cells as in PlanMatrix.
    // draft group | opinion nsc ministers conference validated | in-force review closed
    private const string Table = """
        owner                  | all      | w w  c c c c c  c c r
        owner, one section     | named    | w w  c c c c c  c c r
        owner, one section     | others   | c c  c c c c c  c c r
        owner of another       | all      | - c  c c c c c  c c r
        federal-coordinator    | all      | - c  c c c c c  c c r
        ministry-interior      | all      | - c  c c c c c  c c r
        ministry-justice       | all      | - c  c c c c c  c c r
        chief                  | all      | - c  c c c c c  c c r
        editor                 | all      | - c  c c c c c  c c r
        editor, plan sections  | all      | - c  c c c c c  c c r
        mayor                  | all      | - c  c c c c c  c c r
        prosecutor             | all      | - c  c c c c c  c c r
        labour-prosecutor      | all      | - c  c c c c c  c c r
        coordinator            | all      | - c  c c c c c  c c r
        council-secretary      | public   | - -  - - - - -  r r r
        council-secretary      | internal | - -  - - - - -  - - -
        observer               | all      | - -  - - - - -  r r r
        administrator          | all      | - -  - - - - -  - - -
        guest                  | named    | - c  c c c c c  c c r
        guest                  | others   | - -  - - - - -  - - -
        guest of another       | all      | - -  - - - - -  - - -
        """;

    private static readonly Dictionary<string, Grant> Grants = new()
    {
        ["owner"] = new(Role.FederalOwner, Phenomenon("3"), []),
        ["owner, one section"] = new(Role.FederalOwner, Phenomenon("3"), ["picture"]),
        ["owner of another"] = new(Role.FederalOwner, Phenomenon("T1"), []),
        ["federal-coordinator"] = new(Role.FederalCoordinator, new Scope(ScopeKind.JudicialDistrict, ["Antwerpen"]), []),
        ["ministry-interior"] = new(Role.MinistryInterior, World.Country, []),
        ["ministry-justice"] = new(Role.MinistryJustice, World.Country, []),
        ["chief"] = new(Role.ZoneChief, World.Zones("5345"), []),
        ["editor"] = new(Role.ZoneEditor, World.Zones("5345"), []),
        ["editor, plan sections"] = new(Role.ZoneEditor, World.Zones("5345"), ["scan/context"]),
        ["mayor"] = new(Role.Mayor, World.Zones("5345"), []),
        ["prosecutor"] = new(Role.Prosecutor, new Scope(ScopeKind.ProsecutorOffice, ["Antwerpen"]), []),
        ["labour-prosecutor"] = new(Role.LabourProsecutor, new Scope(ScopeKind.JudicialDistrict, ["Antwerpen"]), []),
        ["coordinator"] = new(Role.Coordinator, World.Zones("5345"), []),
        ["council-secretary"] = new(Role.CouncilSecretary, World.Zones("5345"), []),
        ["observer"] = new(Role.Observer, new Scope(ScopeKind.Province, ["Antwerpen"]), []),
        ["administrator"] = new(Role.Administrator, World.Country, []),
        ["guest"] = new(Role.Guest, Phenomenon("3"), ["picture"], Until: World.Now.AddDays(1)),
        ["guest of another"] = new(Role.Guest, Phenomenon("4"), ["picture"], Until: World.Now.AddDays(1)),
    };

    public static TheoryData<string, string, string> Rows()
    {
        var rows = new TheoryData<string, string, string>();
        foreach (var columns in Table.Split('\n').Select(line => line.Split('|', StringSplitOptions.TrimEntries)))
            rows.Add(columns[0], columns[1], columns[2]);
        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Of_WhenGrantIsGiven_IsWhatTheMatrixSaysForEverySectionAndStage(string who, string part, string cells)
    {
        var sections = part switch
        {
            "public" => Public,
            "internal" => Internal,
            "named" => ["picture"],
            "others" => [.. Sections.Except(["picture"])],
            _ => Sections,
        };
        var expected = cells.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(PlanMatrix.AbilityOf);
        foreach (var section in sections)
        {
            var actual = Stages.Select(stage => World.AccessOf(Grants[who], World.Drugs, section == "indicators" ? section : $"{section}@fr", stage).Ability);
            Assert.Equal(expected, actual);
        }
    }

    [Fact]
    public void Matrix_WhenRead_SpeaksOfEveryRoleStageAndSection()
    {
        Assert.Equal(Enum.GetValues<Role>(), Grants.Values.Select(g => g.Role).Distinct().Order());
        Assert.Equal(World.Catalog.NationalStagesOf(World.Drugs).Select(s => s.Name), Stages);
        Assert.Equal(World.Catalog.Catalog.NationalCycle.Sections.Select(s => s.Slug), Sections);
    }

    [Theory]
    [InlineData("owner", "picture@nl", "working-group", ReadOnlyReason.None)]
    [InlineData("owner", "picture@nl", "council-of-ministers", ReadOnlyReason.Frozen)]
    [InlineData("owner, one section", "partners@nl", "drafting", ReadOnlyReason.OtherSection)]
    [InlineData("coordinator", "picture@nl", "working-group", ReadOnlyReason.RoleComments)]
    [InlineData("observer", "picture@nl", "in-force", ReadOnlyReason.RoleReads)]
    public void Of_WhenNotWriting_SaysWhy(string who, string section, string stage, ReadOnlyReason reason) =>
        Assert.Equal(reason, World.AccessOf(Grants[who], World.Drugs, section, stage).Reason);

    [Fact]
    public void Of_WhenOwnerOfATheme_WritesItsDocumentOnly()
    {
        var owner = Grants["owner of another"];
        Assert.True(World.AccessOf(owner, World.Internet, "picture@nl", "working-group").CanWrite);
        Assert.False(World.AccessOf(owner, World.Drugs, "picture@nl", "working-group").CanWrite);
    }

    private static Scope Phenomenon(string number) => new(ScopeKind.Phenomena, [number]);
}

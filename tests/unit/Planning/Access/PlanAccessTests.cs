using NvpOrleans.Abstractions.Access;
using NvpOrleans.Abstractions.Catalog;
using NvpOrleans.Abstractions.Plans;
using NvpOrleans.Planning.Access;
using NvpOrleans.Planning.Stages;

namespace NvpOrleans.Tests.Unit.Planning.Access;

public sealed class PlanAccessTests
{
    public static TheoryData<string, string> Rows()
    {
        var rows = new TheoryData<string, string>();
        foreach (var who in PlanMatrix.Grants.Keys)
        {
            foreach (var stage in PlanMatrix.Stages) rows.Add(who, stage);
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Of_WhenGrantAndStageAreGiven_IsWhatTheMatrixSaysForEverySection(string who, string stage)
    {
        var expected = PlanMatrix.Cells().Where(c => c.Who == who && c.Stage == stage).ToDictionary(c => c.Section, c => c.Ability);
        var actual = World.Catalog.SectionsOf(World.Antwerpen)
            .ToDictionary(s => s.Slug, s => World.AccessOf(PlanMatrix.Grants[who], World.Antwerpen, s.ToString(), stage).Ability);
        Assert.Equal(expected.OrderBy(c => c.Key), actual.OrderBy(c => c.Key));
    }

    /// <summary>A merger takes nothing away from readers, and leaves nothing to do but to read.</summary>
    [Theory]
    [MemberData(nameof(Rows))]
    public void Of_WhenThePlanWasSuperseded_LetsThoseReadWhoReadThen_AndNoMore(string who, string stage)
    {
        var over = PlanStages.RightsAt(PlanStage.Superseded, PlanStages.Parse(stage));
        foreach (var section in World.Catalog.SectionsOf(World.Antwerpen).Select(section => section.ToString()))
        {
            var before = World.AccessOf(PlanMatrix.Grants[who], World.Antwerpen, section, stage).Ability;
            Assert.Equal(before > Ability.Read ? Ability.Read : before, World.AccessOf(PlanMatrix.Grants[who], World.Antwerpen, section, over).Ability);
        }
    }

    [Theory]
    [InlineData("superseded:")]
    [InlineData("superseded:nothing")]
    [InlineData("closed:in-force")]
    [InlineData("in-force:")]
    public void Of_WhenTheStageIsNone_Denies(string stage) =>
        Assert.Equal(Ability.None, World.AccessOf(PlanMatrix.Grants["chief"], World.Antwerpen, "mission@nl", stage).Ability);

    [Fact]
    public void Matrix_WhenRead_SpeaksOfEveryRoleAndEveryStage()
    {
        Assert.Equal(Enum.GetValues<Role>(), PlanMatrix.Grants.Values.Select(g => g.Role).Distinct().Order());
        Assert.Equal(Enum.GetValues<PlanStage>().Select(PlanStages.NameOf), PlanMatrix.Stages);
        Assert.Equal(PlanMatrix.Grants.Keys.Order(), PlanMatrix.Cells().Select(c => c.Who).Distinct().Order());
    }

    [Theory]
    [InlineData("chief", "mission@nl", "consultation", ReadOnlyReason.None)]
    [InlineData("chief", "mission@nl", "council-review", ReadOnlyReason.Frozen)]
    [InlineData("chief", "mission@nl", "in-force", ReadOnlyReason.Frozen)]
    [InlineData("editor, two sections", "scan/context@nl", "drafting", ReadOnlyReason.None)]
    [InlineData("editor, two sections", "mission@nl", "drafting", ReadOnlyReason.OtherSection)]
    [InlineData("prosecutor", "mission@nl", "consultation", ReadOnlyReason.OtherSection)]
    [InlineData("prosecutor", "justice@nl", "consultation", ReadOnlyReason.None)]
    [InlineData("federal-coordinator", "justice@nl", "consultation", ReadOnlyReason.OtherSection)]
    [InlineData("mayor", "mission@nl", "consultation", ReadOnlyReason.RoleComments)]
    [InlineData("coordinator", "mission@nl", "consultation", ReadOnlyReason.RoleComments)]
    [InlineData("coordinator", "mission@nl", "submitted", ReadOnlyReason.Frozen)]
    [InlineData("ministry-justice", "mission@nl", "submitted", ReadOnlyReason.RoleReads)]
    [InlineData("observer", "mission@nl", "in-force", ReadOnlyReason.RoleReads)]
    [InlineData("chief elsewhere", "mission@nl", "in-force", ReadOnlyReason.RoleReads)]
    public void Of_WhenNotWriting_SaysWhy(string who, string section, string stage, ReadOnlyReason reason) =>
        Assert.Equal(reason, World.AccessOf(PlanMatrix.Grants[who], World.Antwerpen, section, stage).Reason);

    [Theory]
    [InlineData(Role.FederalOwner, "3", Ability.Comment)]
    [InlineData(Role.FederalOwner, "8", Ability.None)]
    [InlineData(Role.LabourProsecutor, "8", Ability.Comment)]
    [InlineData(Role.LabourProsecutor, "12", Ability.Comment)]
    [InlineData(Role.LabourProsecutor, "3", Ability.None)]
    [InlineData(Role.FederalOwner, "t1", Ability.Comment)]
    public void Of_WhenSectionIsAboutAPhenomenon_OpensToThoseItConcernsFromConsultationOn(Role role, string number, Ability ability)
    {
        var scope = role == Role.FederalOwner ? new Scope(ScopeKind.Phenomena, ["3", "T1"]) : new Scope(ScopeKind.JudicialDistrict, ["Antwerpen"]);
        Assert.Equal(ability, AbilityAt(PlanStage.Consultation));
        Assert.Equal(Ability.None, AbilityAt(PlanStage.Drafting));

        Ability AbilityAt(PlanStage stage) => PlanAccess.Of(
            new Grant(role, scope, []),
            World.Catalog.ZoneOf(World.Antwerpen)!,
            $"phenomenon/{number}",
            Handling.Internal,
            stage,
            number => World.Catalog.ConcernsLabourProsecutor(World.Antwerpen, number)).Ability;
    }

    [Theory]
    [InlineData(Role.Observer, Ability.None)]
    [InlineData(Role.CouncilSecretary, Ability.None)]
    [InlineData(Role.Coordinator, Ability.Read)]
    [InlineData(Role.ZoneEditor, Ability.Read)]
    public void Of_WhenSectionIsLimited_StaysInForceWithThoseWhoWorkedOnThePlan(Role role, Ability ability) =>
        Assert.Equal(
            ability,
            PlanAccess.Of(
                new Grant(role, World.Zones("5345"), []),
                World.Catalog.ZoneOf(World.Antwerpen)!,
                "mission",
                Handling.Limited,
                PlanStage.InForce,
                number => World.Catalog.ConcernsLabourProsecutor(World.Antwerpen, number)).Ability);

    [Theory]
    [InlineData(ScopeKind.Country, "", true)]
    [InlineData(ScopeKind.JudicialDistrict, "Antwerpen", true)]
    [InlineData(ScopeKind.JudicialDistrict, "Limburg", false)]
    [InlineData(ScopeKind.Province, "Antwerpen", true)]
    [InlineData(ScopeKind.Province, "Namur", false)]
    [InlineData(ScopeKind.Zones, "5345", true)]
    [InlineData(ScopeKind.Zones, "534", false)]
    [InlineData(ScopeKind.ProsecutorOffice, "Antwerpen", true)]
    [InlineData(ScopeKind.ProsecutorOffice, "Brussel", false)]
    [InlineData(ScopeKind.Phenomena, "3", false)]
    public void Covers_ByKindOfScope_FindsTheZoneInItsArea(ScopeKind kind, string name, bool covers) =>
        Assert.Equal(covers, new Scope(kind, name.Length == 0 ? [] : [name]).Covers(World.Catalog.ZoneOf(World.Antwerpen)!));

    [Fact]
    public void Of_WhenGuestHasNoSectionsOrNoEnd_GivesNothing()
    {
        var guest = PlanMatrix.Grants["guest"];
        Assert.Equal(SectionAccess.Denied, World.AccessOf(guest with { Sections = [] }, World.Antwerpen, "mission@nl", "consultation"));
        Assert.Equal(SectionAccess.Denied, World.AccessOf(guest with { Until = null }, World.Antwerpen, "scan/context@nl", "consultation"));
    }
}

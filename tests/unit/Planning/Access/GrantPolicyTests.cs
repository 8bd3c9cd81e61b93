using NvpOrleans.Abstractions.Access;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Planning.Access;

namespace NvpOrleans.Tests.Unit.Planning.Access;

public sealed class GrantPolicyTests
{
    private static readonly Grant Editor = GrantMatrix.Grants["editor"] with { Id = "g1" };
    private static readonly Grant Administrating = GrantMatrix.Grants["administrator"];

    public static TheoryData<string, string, string, string> Lines()
    {
        var data = new TheoryData<string, string, string, string>();
        foreach (var line in GrantMatrix.Lines()) data.Add(line[0], line[1], line[2], line[3]);
        return data;
    }

    [Theory, MemberData(nameof(Lines))]
    public void Decide_OnTheWholeMatrix_AnswersAsTheTableSays(string grant, string giver, string giving, string taking)
    {
        var one = GrantMatrix.Grants[grant] with { Id = "g1" };
        Assert.Equal(giving, Answer(giver, Holding(), GiveOf(one)));
        Assert.Equal(taking, Answer(giver, Holding(one), Take("g1")));
    }

    [Fact]
    public void Give_WhenAllowed_AddsAGrantThatNamesItsGiverAndItsOperation()
    {
        var give = GiveOf(GrantMatrix.Grants["editor, sections"]);
        var decision = Decide("chief", Holding(Editor), give);
        Assert.Equal(2, decision.Grants.Count);
        Assert.Equal(Editor, decision.Grants[0]);
        Assert.Equal((give.Operation.ToString("n"), "somebody", Role.ZoneChief), (decision.Grants[1].Id, decision.Grants[1].GrantedBy, decision.As));
    }

    [Fact]
    public void Change_WhenAllowed_ReplacesThatGrantOnly()
    {
        var other = Editor with { Id = "g2" };
        var changed = Decide("chief", Holding(Editor, other), Change("g1", ["mission"], until: World.Now.AddDays(1))).Grants;
        Assert.Equal(["mission"], changed[0].Sections);
        Assert.Equal((World.Now.AddDays(1), "g1", other), (changed[0].Until, changed[0].Id, changed[1]));
    }

    [Theory]
    [InlineData("chief", "guest-end", "guest")]
    [InlineData("administrator", "ok", "guest")]
    [InlineData("chief", "role-of-administrators", "chief")]
    [InlineData("chief", "other-zone", "editor elsewhere")]
    [InlineData("chief", "signing-office", "editor who signs")]
    [InlineData("chief", "ok", "editor")]
    public void Change_NeedsTheRightToGiveTheOldAndTheNewGrant(string giver, string answer, string grant)
    {
        var until = World.Now.AddDays(World.GuestDays + 1);
        Assert.Equal(answer, Answer(giver, Holding(GrantMatrix.Grants[grant] with { Id = "g1" }), Change("g1", ["mission"], until)));
    }

    [Theory]
    [InlineData("chief", "editor")]
    [InlineData("administrator", "mayor")]
    public void GiveAndChange_ToOneself_AreRefused_ButTakingIsNot(string giver, string grant)
    {
        var self = GrantMatrix.Givers[giver];
        self = self with { Grants = [.. self.Grants, GrantMatrix.Grants[grant] with { Id = "g1" }] };
        Assert.Equal("own-grant", Answer(self, self, GiveOf(GrantMatrix.Grants[grant])));
        Assert.Equal("own-grant", Answer(self, self, Change("g1", [])));
        Assert.Equal("ok", Answer(self, self, Take("g1")));
    }

    [Fact]
    public void Give_ThatMakesAnAdministratorSign_IsRefused_WhicheverComesFirst()
    {
        Assert.Equal("administrators-sign-nothing", Answer("administrator", Holding(Administrating with { Id = "g1" }), GiveOf(GrantMatrix.Grants["mayor"])));
        Assert.Equal("administrators-sign-nothing", Answer("administrator", Holding(GrantMatrix.Grants["mayor"] with { Id = "g1" }), GiveOf(Administrating)));
        Assert.Equal("administrators-sign-nothing", Answer("administrator", Holding(), GiveOf(Administrating with { SignsAs = "chief" })));
    }

    public static TheoryData<string, string> Misshapen() => new()
    {
        { "role", "role" }, { "zone", "scope" }, { "zone twice", "scope" }, { "no zone", "scope" }, { "names of the country", "scope" },
        { "administrator of a zone", "scope" }, { "section", "sections" }, { "section twice", "sections" }, { "section of another kind", "sections" },
        { "administrator of sections", "sections" }, { "office", "signsAs" }, { "municipality", "signsAs" }, { "over", "until" }, { "ends first", "until" },
    };

    [Theory, MemberData(nameof(Misshapen))]
    public void Give_OfWhatDoesNotExist_IsMalformed_AndSaysWhat(string which, string what)
    {
        var refusal = Decide("administrator", Holding(), GiveOf(which switch
        {
            "role" => Editor with { Role = (Role)99 },
            "zone" => Editor with { Scope = World.Zones("9999") },
            "zone twice" => Editor with { Scope = World.Zones("5345", "5345") },
            "no zone" => Editor with { Scope = World.Zones() },
            "names of the country" => Editor with { Scope = new Scope(ScopeKind.Country, ["5345"]) },
            "administrator of a zone" => Administrating with { Scope = World.Zones("5345") },
            "section" => Editor with { Sections = ["nonsense"] },
            "section twice" => Editor with { Sections = ["mission", "mission"] },
            "section of another kind" => Editor with { Sections = ["national-approach"] },
            "administrator of sections" => Administrating with { Sections = ["mission"] },
            "office" => Editor with { SignsAs = "king" },
            "municipality" => Editor with { SignsAs = "mayor:Namur" },
            "over" => Editor with { Until = World.Now },
            _ => Editor with { From = World.Now.AddDays(2), Until = World.Now.AddDays(2) },
        })).Refusal;
        Assert.Equal((RefusalCode.Malformed, what), (refusal!.Code, refusal.Arguments!["what"]));
    }

    [Fact]
    public void ChangeAndTake_OfNoSuchGrant_AreNotFound()
    {
        Assert.Equal(RefusalCode.NotFound, Decide("chief", Holding(Editor), Take("g2")).Refusal!.Code);
        Assert.Equal(RefusalCode.NotFound, Decide("chief", Holding(Editor), Change("g2", [])).Refusal!.Code);
    }

    [Fact]
    public void Give_WhenThePersonHasAsManyAsCanBeRead_IsRefused()
    {
        var many = Enumerable.Range(0, GrantPolicy.MostGrants).Select(number => Editor with { Id = $"g{number}" }).ToArray();
        Assert.Equal(RefusalCode.TooLarge, Decide("chief", Holding(many), GiveOf(Editor)).Refusal!.Code);
        Assert.Equal("ok", Answer("chief", Holding(many), Change("g1", [])));
    }

    [Theory]
    [InlineData("editor", true)]
    [InlineData("mayor", true)]
    [InlineData("prosecutor", true)]
    [InlineData("chief", true)]
    [InlineData("administrator", true)]
    [InlineData("editor elsewhere", false)]
    [InlineData("observer", false)]
    [InlineData("guest", false)]
    [InlineData("coordinator", false)]
    [InlineData("ministry", false)]
    public void SeesGrantsIn_IsForThePeopleOfTheZone_AndThoseWhoGiveThere(string grant, bool sees) =>
        Assert.Equal(sees, GrantPolicy.SeesGrantsIn(World.PersonWith(GrantMatrix.Grants[grant]), World.Catalog.ZoneByKey("5345")!, World.Now));

    [Fact]
    public void StepsDown_IsAnAdministratorWithoutEnd_WhoIsOneNoMore()
    {
        Assert.True(Administrators.StepsDown([Administrating], [], World.Now));
        Assert.True(Administrators.StepsDown([Administrating], [Administrating with { Until = World.Now.AddDays(9) }], World.Now));
        Assert.True(Administrators.StepsDown([Administrating], [Administrating with { From = World.Now.AddDays(9) }], World.Now));
        Assert.False(Administrators.StepsDown([Administrating, Editor], [Administrating], World.Now));
        Assert.False(Administrators.StepsDown([Administrating with { Until = World.Now.AddDays(9) }], [], World.Now));
    }

    private static Person Holding(params Grant[] grants) => World.PersonWith(grants) with { Id = new PersonId("holder") };

    private static GrantCommand.Give GiveOf(Grant grant) =>
        new(grant.Role, grant.Scope, grant.Sections, grant.SignsAs, grant.From, grant.Until) { Operation = Guid.NewGuid() };

    private static GrantCommand.Change Change(string grant, string[] sections, DateTimeOffset? until = null) => new(grant, sections, null, until) { Operation = Guid.NewGuid() };

    private static GrantCommand.Take Take(string grant) => new(grant) { Operation = Guid.NewGuid() };

    private static GrantDecision Decide(string giver, Person holder, GrantCommand command) => World.Granting.Decide(GrantMatrix.Givers[giver], holder, command, World.Now);

    private static string Answer(string giver, Person holder, GrantCommand command) => Answer(GrantMatrix.Givers[giver], holder, command);

    private static string Answer(Person giver, Person holder, GrantCommand command) =>
        World.Granting.Decide(giver, holder, command, World.Now).Refusal is { } refusal ? refusal.Reason ?? WireNames.Of(refusal.Code) : "ok";
}

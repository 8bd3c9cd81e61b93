using NvpOrleans.Abstractions.Access;
using NvpOrleans.Abstractions.Plans;
using NvpOrleans.Planning.Access;
using NvpOrleans.Planning.Stages;

namespace NvpOrleans.Tests.Unit.Planning.Access;

public sealed class WordTests
{
    [Fact]
    public void NameOf_ForEveryRole_IsReadBack()
    {
        Assert.Equal("zone-editor", RoleNames.NameOf(Role.ZoneEditor));
        Assert.All(Enum.GetValues<Role>(), role => Assert.Equal(role, RoleNames.ParseRole(RoleNames.NameOf(role))));
    }

    [Fact]
    public void NameOf_ForEveryKindOfScope_IsReadBack()
    {
        Assert.Equal("judicial-district", RoleNames.NameOf(ScopeKind.JudicialDistrict));
        Assert.All(Enum.GetValues<ScopeKind>(), kind => Assert.Equal(kind, RoleNames.ParseScopeKind(RoleNames.NameOf(kind))));
    }

    [Fact]
    public void NameOf_ForEveryStage_IsReadBack()
    {
        Assert.Equal("council-review", PlanStages.NameOf(PlanStage.CouncilReview));
        Assert.All(Enum.GetValues<PlanStage>(), stage => Assert.Equal(stage, PlanStages.Parse(PlanStages.NameOf(stage))));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("ZoneEditor")]
    [InlineData("zone editor")]
    [InlineData("5")]
    public void Parse_WhenTextIsNoWord_IsNull(string? text)
    {
        Assert.Null(RoleNames.ParseRole(text));
        Assert.Null(RoleNames.ParseScopeKind(text));
        Assert.Null(PlanStages.Parse(text));
    }
}

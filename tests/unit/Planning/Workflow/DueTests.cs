using NvpOrleans.Abstractions.Catalog;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.Overview;
using NvpOrleans.Abstractions.Plans;
using NvpOrleans.Planning.Overview;
using NvpOrleans.Planning.Stages;
using NvpOrleans.Planning.Workflow;

namespace NvpOrleans.Tests.Unit.Planning.Workflow;

/// <summary>By which day a plan shall have left its stage.</summary>
public sealed class DueTests
{
    private static readonly DateOnly March = new(2027, 3, 31);
    private static readonly DateOnly June = new(2027, 6, 30);

    private static readonly StageDates Dates = new([new StageDue("drafting", March), new StageDue("submitted", June)], CycleCertainty.Sourced, null);

    [Theory]
    [InlineData("preparation", 3)]
    [InlineData("drafting", 3)]
    [InlineData("consultation", 6)]
    [InlineData("submitted", 6)]
    [InlineData("ministers-approved", null)]
    [InlineData("in-force", null)]
    [InlineData("closed", null)]
    [InlineData("superseded", null)]
    [InlineData("nothing", null)]
    public void AStage_HasItsOwnDay_OrThatOfTheNextThatHasOne(string stage, int? month) =>
        Assert.Equal(month, StageDays.DueAt(Dates, stage, hasVersion: false)?.Month);

    [Fact]
    public void AnAddendum_HasNoDay()
    {
        var story = new PlanStory { Settings = Settings };
        Assert.Equal(March, story.StandingFor(Cast.Chief).Due);
        Assert.Null(story.WithAddendum().StandingFor(Cast.Chief).Due);
        Assert.Equal(PlanStage.Drafting, story.Stage);
    }

    [Fact]
    public void APlan_IsLateFromTheDayAfter()
    {
        var summary = new PublicSummary("drafting", null, null, null, null, Due: March);
        Assert.Equal((false, true), (summary.IsLateOn(March), summary.IsLateOn(March.AddDays(1))));
        Assert.False((summary with { Due = null }).IsLateOn(DateOnly.MaxValue));
    }

    /// <summary>A summary may be older than the file: the day is that of the file of now.</summary>
    [Fact]
    public void ASummary_HasTheDayOfTheCatalogue_WhateverWasStored()
    {
        var overview = new OverviewAccess(World.Catalog, World.Access);
        var next = DocumentId.Parse("plan/2026-2031/5345")!.Value;
        var stored = new PublicSummary("drafting", null, null, null, null, Due: DateOnly.MaxValue);
        Assert.Equal(new DateOnly(2027, 9, 30), overview.WithDue(next, stored).Due);
        Assert.Null(overview.WithDue(World.Antwerpen, stored).Due);
        Assert.Null(overview.WithDue(next, stored with { VersionInForce = 1 }).Due);
    }

    private static PlanSettings Settings => new(new DateOnly(2026, 1, 1), new DateOnly(2028, 12, 31)) { Dates = Dates };
}

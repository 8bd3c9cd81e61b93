using NvpOrleans.Abstractions.Plans;
using NvpOrleans.Planning.Actions;
using NvpOrleans.Planning.Objectives;
using NvpOrleans.Tests.Unit.Planning.Workflow;

namespace NvpOrleans.Tests.Unit.Planning.Actions;

public sealed class ActionWatchTests
{
    private static readonly DateOnly InForceFrom = DateOnly.FromDateTime(World.Now.UtcDateTime);
    private readonly PlanStory _story = new PlanStory().InForce();

    [Fact]
    public void Late_IsTheDayAfterTheLast_NotTheLast()
    {
        var news = Watch(Action(end: "2026-12-31"));
        Assert.False(news.IsLateOn(new DateOnly(2026, 12, 31)));
        Assert.True(news.IsLateOn(new DateOnly(2027, 1, 1)));
    }

    [Theory]
    [InlineData(ActionStatus.Done)]
    [InlineData(ActionStatus.Stopped)]
    public void Action_ThatIsDoneOrGivenUp_IsNeitherLateNorStale(ActionStatus status)
    {
        Report(status);
        var news = Watch(Action(end: "2026-01-31"));
        Assert.Equal((null, null, status), (news.LateFrom, news.StaleFrom, news.Status));
    }

    [Fact]
    public void Action_WithoutALastDay_IsNeverLate() => Assert.Null(Watch(Action()).LateFrom);

    [Fact]
    public void Stale_WithoutAnyReport_CountsFromForce_OrFromALaterStart()
    {
        Assert.Equal(InForceFrom.AddDays(91), Watch(Action()).StaleFrom);
        Assert.Equal(InForceFrom.AddDays(91), Watch(Action(start: "2026-01-01")).StaleFrom);
        Assert.Equal(new DateOnly(2027, 3, 1).AddDays(91), Watch(Action(start: "2027-03-01")).StaleFrom);
    }

    [Fact]
    public void Stale_OfAnActionThatAnAddendumAdded_CountsFromTheDayOnWhichThatVersionCameIntoForce()
    {
        const string Added = "act1on0001";
        _story.Do(Cast.Chief, op => new PlanCommand.OpenAddendum("A new plan.") { Operation = op }).Actions[Added] = "3";
        _story.Now = World.Now.AddDays(200);
        var drafted = ActionWatch.Of(Action(end: "2020-01-01") with { Row = new ObjectiveRow(Added) }, _story.SeenBy(null));
        Assert.Equal((null, null), (drafted.LateFrom, drafted.StaleFrom));
        _story.Do(Cast.Chief, op => new PlanCommand.OpenConsultation(_story.Today) { Operation = op })
            .Do(Cast.Chief, op => new PlanCommand.SubmitToCouncil { Operation = op })
            .SignedByAll().Do(Cast.Chief, op => new PlanCommand.SubmitToMinisters { Operation = op }).DecidedByMinisters()
            .Do(null, op => new PlanCommand.BringIntoForce { Operation = op });

        Assert.Equal(_story.Today.AddDays(91), ActionWatch.Of(Action() with { Row = new ObjectiveRow(Added) }, _story.SeenBy(null)).StaleFrom);
        Assert.Equal(InForceFrom.AddDays(91), Watch(Action()).StaleFrom);
    }

    [Fact]
    public void Stale_AfterAReport_CountsFromItsBelgianDay()
    {
        _story.Now = new DateTimeOffset(2026, 11, 30, 23, 30, 0, TimeSpan.Zero); // in Belgium the first of December has begun
        Report(ActionStatus.Running);
        var news = Watch(Action());
        Assert.False(news.IsStaleOn(new DateOnly(2026, 12, 1).AddDays(90)));
        Assert.True(news.IsStaleOn(new DateOnly(2026, 12, 1).AddDays(91)));
    }

    [Fact]
    public void Stale_OfWhatWasReportedAsNotStarted_WaitsForItsFirstDay()
    {
        Report(ActionStatus.NotStarted);
        Assert.Equal(new DateOnly(2027, 3, 1).AddDays(91), Watch(Action(start: "2027-03-01")).StaleFrom);
        Report(ActionStatus.Running);
        Assert.Equal(InForceFrom.AddDays(91), Watch(Action(start: "2027-03-01")).StaleFrom);
    }

    [Fact]
    public void Stale_ComesAfterAsManyDaysAsTheCycleSays()
    {
        _story.Settings = _story.Settings with { StaleAfterDays = 7 };
        Assert.Equal(InForceFrom.AddDays(8), Watch(Action()).StaleFrom);
    }

    [Fact]
    public void Action_OfAPlanThatIsNotInForce_IsNeitherLateNorStale()
    {
        PlanStory[] stories =
        [
            new PlanStory().Consulted(),
            new PlanStory().Closed(),
        ];
        Assert.All(stories, story =>
        {
            var news = ActionWatch.Of(Action(end: "2020-01-01"), story.SeenBy(null));
            Assert.Equal((null, null), (news.LateFrom, news.StaleFrom));
        });
    }

    [Fact]
    public void Action_WhoseDaysLieAtTheEndOfTheCalendar_IsNeverLateOrStale()
    {
        var news = Watch(Action(start: "9999-12-01", end: "9999-12-31"));
        Assert.Equal((null, null), (news.LateFrom, news.StaleFrom));
    }

    [Fact]
    public void Value_IsThatOfTheLatestDay_WhicheverWasReportedLast()
    {
        _story.Do(Cast.Chief, op => new PlanCommand.ReportAction(PlanStory.Action, ActionStatus.Running, 8m, new DateOnly(2026, 9, 1), "") { Operation = op })
            .Do(Cast.Chief, op => new PlanCommand.ReportAction(PlanStory.Action, ActionStatus.Running, 5m, new DateOnly(2026, 3, 1), "") { Operation = op });
        Assert.Equal(new ActionValue(new DateOnly(2026, 9, 1), 8m), Watch(Action()).Value);
    }

    private ActionNews Watch(Objective action) => ActionWatch.Of(action, _story.SeenBy(null));

    private void Report(ActionStatus status) =>
        _story.Do(Cast.Chief, op => new PlanCommand.ReportAction(PlanStory.Action, status, null, null, "") { Operation = op });

    private static Objective Action(string start = "", string end = "") =>
        ObjectiveTree.Of(
            [
                new ObjectiveRow("goal"),
                new ObjectiveRow("under") { Parent = "goal" },
                new ObjectiveRow(PlanStory.Action) { Parent = "under", Values = new Dictionary<string, string?> { ["start"] = start, ["end"] = end } },
            ],
            new HashSet<string>()).Actions.Single();
}

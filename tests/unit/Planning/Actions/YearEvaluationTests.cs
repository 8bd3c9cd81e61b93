using NvpOrleans.Abstractions.Plans;
using NvpOrleans.Planning.Actions;
using NvpOrleans.Planning.Objectives;
using NvpOrleans.Tests.Unit.Planning.Workflow;

namespace NvpOrleans.Tests.Unit.Planning.Actions;

/// <summary>What the council sees when it evaluates a year. The plan of these stories comes into force on 1 October 2026.</summary>
public sealed class YearEvaluationTests
{
    private const string Other = "act1on0001";
    private readonly PlanStory _story = StoryOf();

    [Fact]
    public void AFigure_CountsForTheDayItHoldsFor_NotForTheDayOfItsReport()
    {
        At(2027, 1, 20);
        Report(ActionStatus.Running, 7, new DateOnly(2026, 12, 31));
        Report(ActionStatus.Running, 9, new DateOnly(2027, 1, 15));

        var action = Evaluated(2026);

        Assert.Equal(new ActionValue(new DateOnly(2026, 12, 31), 7), action.Value);
        Assert.Equal((ActionStatus.Running, (ActionStatus?)null, 2), (action.Status, action.StatusBefore, action.Reports.Count));
        Assert.Equal((4m, 12m, "netwerken", "Dienst preventie"), (action.Baseline, action.Target, action.Unit, action.Lead));
        Assert.Equal(["Minder inbraken", "Sneller ter plaatse"], action.Goals.Select(goal => goal["nl"]));
    }

    [Fact]
    public void TheSecondYear_ShowsWhatMovedSinceTheFirst_AndTheFirstStaysAsItWasEvaluated()
    {
        At(2026, 12, 1);
        Report(ActionStatus.Running, 7, new DateOnly(2026, 11, 30));
        At(2027, 2, 1);
        Evaluate(2026);
        At(2027, 12, 1);
        Report(ActionStatus.Done, 13, new DateOnly(2027, 11, 30));

        var second = YearEvaluations.Of(_story.SeenBy(Cast.Chief), Tree, 2027)!;
        var action = second.Actions.Single(found => found.Item == PlanStory.Action);
        Assert.Equal((2026, ActionStatus.Running, ActionStatus.Done, 7m, 13m), (second.YearBefore, action.StatusBefore, action.Status, action.ValueBefore?.Value, action.Value?.Value));
        Assert.True(action.HasMoved);
        Assert.False(second.Actions.Single(found => found.Item == Other).HasMoved);

        var first = YearEvaluations.Of(_story.SeenBy(Cast.Chief), Tree, 2026)!;
        Assert.Equal((ActionYearStage.Evaluated, "Good.", null), (first.Stage, first.Evaluation, first.YearBefore));
        Assert.Equal((ActionStatus.Running, 7m), (first.Actions[0].Status, first.Actions[0].Value?.Value));
    }

    [Fact]
    public void LateAndStale_AreJudgedOnTheLastDayOfTheYear()
    {
        At(2027, 3, 1);
        var evaluation = YearEvaluations.Of(_story.SeenBy(Cast.Chief), Tree, 2026)!;
        Assert.Equal(new DateOnly(2026, 12, 31), evaluation.On);
        Assert.Equal([(PlanStory.Action, true, true), (Other, false, true)], evaluation.Actions.Select(action => (action.Item, action.IsLate, action.IsStale)));
        At(2026, 12, 1);
        Assert.Equal([false, false], YearEvaluations.Of(_story.SeenBy(Cast.Chief), Tree, 2026)!.Actions.Select(action => action.IsStale));
    }

    [Fact]
    public void WhatWasDone_AndEvaluated_IsNotEvaluatedAgain()
    {
        At(2026, 12, 1);
        Report(ActionStatus.Done);
        Evaluate(2026);
        At(2027, 6, 1);
        Assert.Equal([Other], YearEvaluations.Of(_story.SeenBy(Cast.Chief), Tree, 2027)!.Actions.Select(action => action.Item));
    }

    [Theory]
    [InlineData(2025)]
    [InlineData(2027)]
    [InlineData(int.MaxValue)]
    [InlineData(int.MinValue)]
    public void AYear_InWhichNothingWasInForce_HasNoFigures(int year) =>
        Assert.Null(YearEvaluations.Of(_story.SeenBy(Cast.Chief), Tree, year));

    [Fact]
    public void APlan_ThatWasNeverInForce_HasNone() => Assert.Null(YearEvaluations.Of(new PlanStory().SeenBy(Cast.Chief), Tree, 2026));

    private static readonly ObjectiveTree Tree = ObjectiveTree.Of(
        [
            Row("goal", "", "Minder inbraken"),
            Row("under", "goal", "Sneller ter plaatse"),
            Row(PlanStory.Action, "under", "Netwerken", ("end", "2026-12-15"), ("baseline", "4"), ("target", "12"), ("unit", "netwerken")),
            Row(Other, "under", "Premie"),
        ],
        new HashSet<string>());

    private static PlanStory StoryOf()
    {
        var story = new PlanStory();
        story.Actions[Other] = "3";
        return story.InForce();
    }

    private void At(int year, int month, int day) => _story.Now = new DateTimeOffset(year, month, day, 9, 0, 0, TimeSpan.Zero);

    private EvaluatedAction Evaluated(int year) => YearEvaluations.Of(_story.SeenBy(Cast.Chief), Tree, year)!.Actions[0];

    private void Report(ActionStatus status, decimal? value = null, DateOnly? on = null) =>
        _story.Do(Cast.Chief, op => new PlanCommand.ReportAction(PlanStory.Action, status, value, on, "") { Operation = op });

    private void Evaluate(int year) => _story
        .Do(Cast.Chief, op => new PlanCommand.DraftActionYear(year) { Operation = op })
        .Do(Cast.Chief, op => new PlanCommand.AdoptActionYear(year) { Operation = op })
        .Do(Cast.Chief, op => new PlanCommand.StartActionYear(year) { Operation = op })
        .Do(Cast.MayorOfBrussel, op => new PlanCommand.EvaluateActionYear(year, "Good.") { Operation = op });

    private static ObjectiveRow Row(string id, string parent, string title, params (string Cell, string Text)[] values) => new(id)
    {
        Parent = parent,
        Position = id == Other ? "a1" : "a0",
        Values = values.ToDictionary(value => value.Cell, value => (string?)value.Text),
        Texts = new Dictionary<string, string> { ["title@nl"] = title, ["lead"] = id == PlanStory.Action ? "Dienst preventie" : "" },
    };
}

using NvpOrleans.Abstractions.People;
using NvpOrleans.Abstractions.Plans;
using NvpOrleans.Planning.Actions;
using NvpOrleans.Planning.Objectives;
using NvpOrleans.Planning.Workflow;
using NvpOrleans.Tests.Unit.Planning.Workflow;

namespace NvpOrleans.Tests.Unit.Planning.Actions;

public sealed class ActionSheetTests
{
    private static readonly ObjectiveTree Tree = ObjectiveTree.Of(
        [
            Row("goal", "", "Minder inbraken"),
            Row("under", "goal", "Sneller ter plaatse"),
            Row("other", "goal", "Beter beveiligd"),
            Row(PlanStory.Action, "under", "Netwerken"),
            Row("act2", "other", "Premie"),
        ],
        new HashSet<string>());

    [Fact]
    public void Sheet_NamesTheGoalsAbove_TheStrategicOneFirst()
    {
        var sheet = SheetFor(new PlanStory().InForce(), Cast.Chief);
        Assert.Equal("Netwerken", sheet.Titles["nl"]);
        Assert.Equal(["Minder inbraken", "Sneller ter plaatse"], sheet.Goals.Select(titles => titles["nl"]));
    }

    [Fact]
    public void Sheet_ListsAllReports_TheNewestFirst()
    {
        var story = new PlanStory().InForce()
            .Do(Cast.Pilot, op => new PlanCommand.ReportAction(PlanStory.Action, ActionStatus.Running, 7m, new DateOnly(2026, 9, 1), "First.") { Operation = op })
            .Do(Cast.Chief, op => new PlanCommand.ReportAction(PlanStory.Action, ActionStatus.Done, null, null, "") { Operation = op });
        Assert.Equal(
            [
                new ActionReport(ActionStatus.Done, null, null, "", Cast.Chief.Id, story.Now),
                new ActionReport(ActionStatus.Running, 7m, new DateOnly(2026, 9, 1), "First.", Cast.Pilot.Id, story.Now),
            ],
            SheetFor(story, Cast.Chief).Reports);
    }

    [Fact]
    public void Sheet_SaysWhyOneCannotReport()
    {
        Assert.Null(SheetFor(new PlanStory().InForce(), Cast.Pilot).Objection);
        Assert.Equal("role", SheetFor(new PlanStory().InForce(), Cast.OtherPilot).Objection!.Reason);
        Assert.Equal("stage", SheetFor(new PlanStory().ApprovedByMinisters(), Cast.Pilot).Objection!.Reason);
    }

    [Fact]
    public void Sheet_OfAGoalOrOfNothing_IsNone()
    {
        var situation = new PlanStory().InForce().SeenBy(Cast.Chief);
        Assert.All(["goal", "under", "none"], item => Assert.Null(ActionSheets.Of(situation, Tree, item)));
    }

    [Fact]
    public void MayReport_IsTrueForThoseWhomTheTableLets_AndForNobodyElse()
    {
        var story = new PlanStory().InForce();
        var command = new PlanCommand.ReportAction(PlanStory.Action, ActionStatus.Running, null, null, "") { Operation = Guid.Empty };
        Assert.All(Cast.All.OfType<Person>(), person => Assert.Equal(
            PlanWorkflow.ObjectionTo(story.SeenBy(person), command) is null, PlanWorkflow.MayReport(person, PlanStory.Zone, "3", story.Now)));
    }

    private static ActionSheet SheetFor(PlanStory story, Person person) => ActionSheets.Of(story.SeenBy(person), Tree, PlanStory.Action)!;

    private static ObjectiveRow Row(string id, string parent, string title) =>
        new(id) { Parent = parent, Texts = new Dictionary<string, string> { ["title@nl"] = title } };
}

using NvpOrleans.Abstractions.Plans;
using NvpOrleans.Planning.Objectives;
using NvpOrleans.Planning.Workflow;

namespace NvpOrleans.Planning.Actions;

/// <summary>Actions as a person is shown them.</summary>
public static class ActionSheets
{
    /// <summary>All actions of the plan.</summary>
    public static PlanActions All(PlanSituation situation, ObjectiveTree objectives)
    {
        ArgumentNullException.ThrowIfNull(situation);
        ArgumentNullException.ThrowIfNull(objectives);
        return new PlanActions(situation.State.IsInForce, [.. objectives.Actions.Select(action => ActionWatch.Of(action, situation))]);
    }

    /// <summary>One action for the person of the situation; null when there is no such action.</summary>
    /// <param name="situation">Where the plan stands, who asks, and the actions in its content.</param>
    /// <param name="objectives">The goals and actions.</param>
    /// <param name="item">The id of the action.</param>
    public static ActionSheet? Of(PlanSituation situation, ObjectiveTree objectives, string item)
    {
        ArgumentNullException.ThrowIfNull(situation);
        ArgumentNullException.ThrowIfNull(objectives);
        var path = objectives.PathTo(item);
        if (path is not [.., { Level: ObjectiveLevel.Action } action]) return null;
        var languages = situation.Zone.Languages;
        return new ActionSheet(
            ActionWatch.Of(action, situation),
            action.TextsOf("title", languages),
            [.. path.SkipLast(1).Select(goal => goal.TextsOf("title", languages))],
            action.Text("lead"),
            action.Start,
            action.End,
            action.TextsOf("indicator", languages),
            action.Unit,
            action.Baseline.Value,
            action.Target.Value,
            action.Target.Date,
            [.. situation.State.Reports.GetValueOrDefault(item, []).Reverse()],
            PlanWorkflow.ObjectionTo(situation, new PlanCommand.ReportAction(item, ActionStatus.Running, null, null, "") { Operation = default }));
    }
}

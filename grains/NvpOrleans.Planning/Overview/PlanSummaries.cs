using NvpOrleans.Abstractions.Catalog;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.Overview;
using NvpOrleans.Abstractions.Plans;
using NvpOrleans.Planning.Choices;
using NvpOrleans.Planning.Objectives;
using NvpOrleans.Planning.Stages;
using NvpOrleans.Planning.Workflow;

namespace NvpOrleans.Planning.Overview;

/// <summary>Makes the summary of a plan from its state and its structured sections.</summary>
public static class PlanSummaries
{
    /// <summary>The summary.</summary>
    /// <param name="document">The plan.</param>
    /// <param name="version">The journal sequence that all of this is from.</param>
    /// <param name="situation">Where the plan stands; the person and the content in it are not looked at.</param>
    /// <param name="choices">Its choices.</param>
    /// <param name="objectives">Its goals and actions.</param>
    /// <param name="lastActivity">When the last entry was written (UTC); null for none.</param>
    public static PlanSummary Of(
        DocumentId document, long version, PlanSituation situation, PlanChoices choices, ObjectiveTree objectives, DateTimeOffset? lastActivity)
    {
        ArgumentNullException.ThrowIfNull(situation);
        ArgumentNullException.ThrowIfNull(choices);
        ArgumentNullException.ThrowIfNull(objectives);
        var state = situation.State;
        var chosen = choices.All.Where(choice => choice.Level is not null).ToDictionary(choice => choice.Number, choice => Words<ChoiceLevel>.Of(choice.Level!.Value));
        var isTextInForce = state.IsInForce && state.Stage == PlanStage.InForce;
        var actions = objectives.All.Where(item => item.Level == ObjectiveLevel.Action).ToList();
        return new PlanSummary(
            document,
            version,
            new PublicSummary(
                PlanStages.NameOf(state.Stage), state.ConsultationUntil, state.IsInForce ? situation.InForceFrom : null,
                situation.InForceUntil, isTextInForce ? chosen : null),
            new WorkingSummary(
                chosen,
                [.. objectives.Goals.Select(goal => GoalOf(goal, situation.Zone))],
                actions.GroupBy(action => StatusOf(action, state)).ToDictionary(group => Words<ActionStatus>.Of(group.Key), group => group.Count()),
                actions.Count(action => action.End < situation.Today && StatusOf(action, state) is ActionStatus.NotStarted or ActionStatus.Running),
                choices.Problems.Count + objectives.Problems.Count,
                lastActivity));
    }

    private static ActionStatus StatusOf(Objective action, PlanState state) =>
        state.Actions.TryGetValue(action.Id, out var reported) ? reported.Status : ActionStatus.NotStarted;

    private static GoalSummary GoalOf(Objective goal, Zone zone) => new(
        goal.Id,
        goal.Phenomenon ?? "",
        zone.Languages.Select(language => (language, Title: goal.Text($"title@{language}"))).Where(pair => pair.Title.Length > 0)
            .ToDictionary(pair => pair.language, pair => pair.Title),
        SelfAndUnder(goal).Any(item => item.Text("lead").Length > 0),
        SelfAndUnder(goal).Any(item => zone.Languages.Any(language => item.Text($"indicator@{language}").Length > 0)));

    private static IEnumerable<Objective> SelfAndUnder(Objective item) => item.Children.SelectMany(SelfAndUnder).Prepend(item);
}

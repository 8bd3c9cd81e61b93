using NvpOrleans.Abstractions.Catalog;
using NvpOrleans.Abstractions.Comments;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.Overview;
using NvpOrleans.Abstractions.Plans;
using NvpOrleans.Planning.Actions;
using NvpOrleans.Planning.Choices;
using NvpOrleans.Planning.Objectives;
using NvpOrleans.Planning.Stages;
using NvpOrleans.Planning.Workflow;

namespace NvpOrleans.Planning.Overview;

/// <summary>Makes the summary of a plan from its state and its structured sections.</summary>
public static class PlanSummaries
{
    // Of what a plan went through, as much as a look back over two days may need; the whole history is the plan's own.
    private const int MovesTold = 12;

    /// <summary>The summary, without when somebody was last active: that is known to the plan.</summary>
    /// <param name="document">The plan.</param>
    /// <param name="version">The journal sequence that all of this is from.</param>
    /// <param name="situation">Where the plan stands; the person and the content in it are not looked at.</param>
    /// <param name="choices">Its choices.</param>
    /// <param name="objectives">Its goals and actions as they are written now.</param>
    /// <param name="carriedOut">Those of the version in force; the same where none is, or where it is not being written anew.</param>
    /// <param name="threads">The threads of comments on it.</param>
    public static PlanSummary Of(
        DocumentId document, long version, PlanSituation situation, PlanChoices choices, ObjectiveTree objectives, ObjectiveTree carriedOut,
        IEnumerable<CommentThread> threads)
    {
        ArgumentNullException.ThrowIfNull(situation);
        ArgumentNullException.ThrowIfNull(choices);
        ArgumentNullException.ThrowIfNull(objectives);
        ArgumentNullException.ThrowIfNull(carriedOut);
        var state = situation.State;
        var chosen = choices.Levels;
        var inForce = !state.IsInForce ? null : state.IsAddendum ? state.Versions[^1].Levels : chosen;
        var actions = carriedOut.Actions
            .Where(action => !state.IsInForce || state.InForceSince(action.Id) is not null) // what an addendum adds is not carried out before it is in force
            .Select(action => SummaryOf(action, situation)).ToList();
        return new PlanSummary(
            document,
            version,
            new PublicSummary(
                PlanStages.NameOf(state.Stage), state.ConsultationUntil, state.IsInForce ? situation.InForceFrom : null,
                situation.InForceUntil, inForce,
                state.IsInForce ? state.Versions[^1].Number : null,
                state.Successor,
                PlanStandings.MergedFrom(state, situation.Zone).Select(taken => taken.Document).ToList() is { Count: > 0 } merged ? merged : null,
                state.SupersededAt is null ? null : PlanStages.RightsAt(state.Stage, state.SupersededAt))
            {
                Moves = [.. MovesOf(state).TakeLast(MovesTold)],
            },
            new WorkingSummary(
                chosen,
                [.. GoalsOf(objectives).Select(goal => GoalOf(goal, situation.Zone))],
                actions.GroupBy(action => action.News.Status).ToDictionary(group => Words<ActionStatus>.Of(group.Key), group => group.Count()),
                0,
                choices.Problems.Count + objectives.Problems.Count,
                null,
                Remarks: RemarksOf(threads, state)),
            actions);
    }

    /// <summary>What those may know who may read the plan, as it is on a day.</summary>
    public static WorkingSummary On(DateOnly day, PlanSummary summary)
    {
        ArgumentNullException.ThrowIfNull(summary);
        return summary.Working with
        {
            LateActions = summary.Actions.Count(action => action.News.IsLateOn(day)),
            StaleActions = summary.Actions.Count(action => action.News.IsStaleOn(day)),
        };
    }

    private static IEnumerable<StageMove> MovesOf(PlanState state) => state.History
        .Where(move => move.From != move.To)
        .Select(move => new StageMove(PlanStages.NameOf(move.From), PlanStages.NameOf(move.To), move.At));

    private static List<SectionRemarks> RemarksOf(IEnumerable<CommentThread> threads, PlanState state) =>
    [
        .. threads.Where(thread => thread is { State: CommentState.Open, Audience: CommentAudience.Plan })
            .GroupBy(thread => thread.Anchor.Section)
            .Select(group => new SectionRemarks(
                group.Key, group.Count(),
                group.Count(thread => thread.Kind == CommentKind.Blocking && !state.OverriddenRemarks.ContainsKey(thread.Id.ToString("n"))))),
    ];

    private static ActionSummary SummaryOf(Objective action, PlanSituation situation) =>
        new(ActionWatch.Of(action, situation), action.Serves ?? "", action.TextsOf("title", situation.Zone.Languages), action.End);

    private static GoalSummary GoalOf(Objective goal, Zone zone) => new(
        goal.Id,
        goal.Serves ?? "",
        goal.TextsOf("title", zone.Languages),
        SelfAndUnder(goal).Any(item => item.Text("lead").Length > 0),
        SelfAndUnder(goal).Any(item => zone.Languages.Any(language => item.Text($"indicator@{language}").Length > 0)));

    // A strategic goal, and under it what serves another phenomenon than it does.
    private static IEnumerable<Objective> GoalsOf(ObjectiveTree objectives) => objectives.Goals.SelectMany(goal =>
        goal.Children.Where(child => child.Level == ObjectiveLevel.OperationalGoal && child.Serves != goal.Serves).Prepend(goal));

    private static IEnumerable<Objective> SelfAndUnder(Objective item) => item.Children.SelectMany(SelfAndUnder).Prepend(item);
}

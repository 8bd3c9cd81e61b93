using System.Globalization;
using NvpOrleans.Abstractions.Plans;
using NvpOrleans.Planning.Objectives;
using NvpOrleans.Planning.Workflow;

namespace NvpOrleans.Planning.Actions;

/// <summary>
/// The figures that the council evaluates a year by: what stood in the reports when it did, or what stands in them now. A figure counts
/// for the day it holds for, so what is reported in January about December belongs to the year before.
/// </summary>
public static class YearEvaluations
{
    private const string Evaluated = "action-year-evaluated";

    /// <summary>The figures of a year; null for one in which nothing of the plan was in force.</summary>
    /// <param name="situation">Where the plan stands.</param>
    /// <param name="objectives">The goals and actions.</param>
    /// <param name="year">The year.</param>
    public static YearEvaluation? Of(PlanSituation situation, ObjectiveTree objectives, int year)
    {
        ArgumentNullException.ThrowIfNull(situation);
        ArgumentNullException.ThrowIfNull(objectives);
        var state = situation.State;
        if (state.Versions.Count == 0 || year < situation.InForceFrom.Year || year > situation.Today.Year) return null;

        // A year that was evaluated is shown as it was then, whatever has been reported since.
        var own = state.History.FindLast(move => move.Name == Evaluated && move.Subject == year.ToString(CultureInfo.InvariantCulture));
        var end = own?.At ?? situation.Now;
        var before = state.History.FindLast(move => move.Name == Evaluated && move.At < end && YearOf(move) < year);
        var (last, reached) = (new DateOnly(year, 12, 31), BelgianDay.Of(end));
        var window = new Window(situation, before?.At, end, last, reached < last ? reached : last);
        var stage = state.ActionYears.GetValueOrDefault(year);
        return new YearEvaluation(
            year, stage?.Stage, stage?.Evaluation, window.On, own?.At, before is null ? null : YearOf(before), before?.At,
            [.. objectives.Actions.Where(window.IsAbout).Select(action => window.Evaluate(action, objectives.PathTo(action.Id)))]);
    }

    private static int YearOf(PlanMove move) => int.Parse(move.Subject!, CultureInfo.InvariantCulture);

    /// <summary>From the evaluation before to the end of what is evaluated now.</summary>
    private sealed record Window(PlanSituation Situation, DateTimeOffset? Since, DateTimeOffset End, DateOnly LastDay, DateOnly On)
    {
        // What had come to its end before the evaluation before, and of which nothing was heard since, was evaluated then.
        public bool IsAbout(Objective action)
        {
            if (Situation.State.InForceSince(action.Id) is not { } inForceSince || inForceSince > LastDay || action.Start > LastDay) return false;
            return Since is null || StandingAt(action.Id, Since.Value) is not { } then || ActionWatch.IsOpen(then.Status) || ReportsIn(action.Id).Count > 0;
        }

        public EvaluatedAction Evaluate(Objective action, IReadOnlyList<Objective> path)
        {
            var languages = Situation.Zone.Languages;
            var (then, now) = (Since is { } since ? StandingAt(action.Id, since) : null, StandingAt(action.Id, End));
            var wasThere = Since is { } evaluated && Situation.State.InForceSince(action.Id) <= BelgianDay.Of(evaluated);
            var news = ActionWatch.Of(action, Situation, now, Situation.State.InForceSince(action.Id));
            return new EvaluatedAction(
                action.Id,
                action.TextsOf("title", languages),
                [.. path.SkipLast(1).Select(goal => goal.TextsOf("title", languages))],
                action.Text("lead"),
                action.End,
                action.TextsOf("indicator", languages),
                action.Unit,
                action.Baseline.Value,
                action.Baseline.Date,
                action.Target.Value,
                action.Target.Date,
                news.Status,
                wasThere ? then?.Status ?? ActionStatus.NotStarted : null,
                ValueOf(now),
                ValueOf(then),
                news.IsLateOn(On),
                news.IsStaleOn(On),
                [.. ReportsIn(action.Id).Reverse()]);
        }

        private IReadOnlyList<ActionReport> ReportsIn(string item) =>
            [.. Situation.State.Reports.GetValueOrDefault(item, []).Where(report => report.At <= End && (Since is not { } since || report.At > since))];

        private ActionValue? ValueOf(ActionStanding? standing) =>
            standing?.Values.Where(value => value.Date <= LastDay).ToList() is [.., var latest] ? latest : null;

        private ActionStanding? StandingAt(string item, DateTimeOffset moment)
        {
            ActionStanding? standing = null;
            foreach (var report in Situation.State.Reports.GetValueOrDefault(item, []).TakeWhile(report => report.At <= moment))
                standing = PlanState.After(standing, item, report);
            return standing;
        }
    }
}

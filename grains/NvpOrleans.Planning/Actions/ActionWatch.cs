using NvpOrleans.Abstractions.Plans;
using NvpOrleans.Planning.Objectives;
using NvpOrleans.Planning.Workflow;

namespace NvpOrleans.Planning.Actions;

/// <summary>
/// From which day on an action is late or stale. Days, not answers: a day that passes then changes nothing that would have to be told.
/// Days are days in Belgium.
/// </summary>
public static class ActionWatch
{
    /// <summary>Where the action stands in the plan of the situation; the person and the content in it are not looked at.</summary>
    public static ActionNews Of(Objective action, PlanSituation situation)
    {
        ArgumentNullException.ThrowIfNull(action);
        ArgumentNullException.ThrowIfNull(situation);
        return Of(
            action, situation, situation.State.Actions.GetValueOrDefault(action.Id),
            situation.State.IsInForce ? situation.State.InForceSince(action.Id) : null);
    }

    /// <summary>Where the action stands by what was known of it at some moment.</summary>
    /// <param name="action">The action.</param>
    /// <param name="situation">The plan.</param>
    /// <param name="report">What had been reported; null for nothing.</param>
    /// <param name="inForceSince">Since when it was being carried out; null when it was not.</param>
    internal static ActionNews Of(Objective action, PlanSituation situation, ActionStanding? report, DateOnly? inForceSince)
    {
        var status = report?.Status ?? ActionStatus.NotStarted;
        var isOpen = inForceSince is not null && IsOpen(status);
        return new ActionNews(
            action.Id,
            status,
            isOpen && action.End is { } end ? DaysAfter(end, 1) : null,
            isOpen ? DaysAfter(NewsAwaitedSince(action, report, inForceSince!.Value), situation.Settings.StaleAfterDays + 1) : null,
            report?.At,
            report?.Values is [.., var latest] ? latest : null);
    }

    /// <summary>True while something is still to be done.</summary>
    public static bool IsOpen(ActionStatus status) => status is ActionStatus.NotStarted or ActionStatus.Running;

    /// <summary>True on a day on which the action is late.</summary>
    public static bool IsLateOn(this ActionNews news, DateOnly day) => news?.LateFrom <= day;

    /// <summary>True on a day on which there has been no news for too long.</summary>
    public static bool IsStaleOn(this ActionNews news, DateOnly day) => news?.StaleFrom <= day;

    // Of what has not begun nothing is expected before its first day, nor before the version is in force that added it.
    private static DateOnly NewsAwaitedSince(Objective action, ActionStanding? report, DateOnly inForceSince)
    {
        var begins = action.Start > inForceSince ? action.Start.Value : inForceSince;
        if (report is null) return begins;
        var reported = BelgianDay.Of(report.At);
        return report.Status == ActionStatus.Running || reported > begins ? reported : begins;
    }

    // A cell may hold a day at the very end of the calendar: that one never comes.
    private static DateOnly? DaysAfter(DateOnly day, int days) =>
        DateOnly.MaxValue.DayNumber - day.DayNumber < days ? null : day.AddDays(days);
}

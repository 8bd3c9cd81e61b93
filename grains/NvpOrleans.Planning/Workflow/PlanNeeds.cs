using System.Globalization;
using NvpOrleans.Abstractions.Documents;

namespace NvpOrleans.Planning.Workflow;

/// <summary>What steps wait for.</summary>
internal static class PlanNeeds
{
    private static readonly Dictionary<string, string> NoArguments = [];

    /// <summary>The chief of corps has confirmed; who is chief confirms by going on.</summary>
    public static PlanNeed Confirmation { get; } = new("confirmation", (situation, _) =>
        situation.State.IsConfirmed || PlanActor.ZoneChief.Includes(situation, null) ? null : NoArguments);

    /// <summary>The council has a chair, without whom nobody could return the plan.</summary>
    public static PlanNeed Chair { get; } = new("chair", (situation, _) => situation.Chair is null ? NoArguments : null);

    /// <summary>No blocking remark is open that the chair has not set aside.</summary>
    public static PlanNeed NoBlockingRemark { get; } = new("blocking-remarks", (situation, _) =>
        OpenObjections(situation).Count() is var open and > 0
            ? Refusals.With("remarks", Number(open))
            : null);

    /// <summary>There is something to set aside.</summary>
    public static PlanNeed BlockingRemark { get; } = new("nothing-blocks", (situation, _) =>
        IsBlocked(situation) ? null : NoArguments);

    /// <summary>The first day of force has come.</summary>
    public static PlanNeed StartDate { get; } = new("start-date", (situation, _) =>
        situation.Today < situation.InForceFrom ? Refusals.With("from", Day(situation.InForceFrom)) : null);

    /// <summary>The text is that of an addendum.</summary>
    public static PlanNeed Addendum { get; } = new("no-addendum", (situation, _) => situation.State.IsAddendum ? null : NoArguments);

    /// <summary>The last day of force has passed.</summary>
    public static PlanNeed Ended { get; } = new("end-date", (situation, _) =>
        situation.Today <= situation.InForceUntil ? Refusals.With("until", Day(situation.InForceUntil)) : null);

    /// <summary>The zone has merged into another.</summary>
    public static PlanNeed Successor { get; } = new("no-successor", (situation, _) => situation.Successors.Count == 0 ? NoArguments : null);

    /// <summary>The text is no longer the one that was frozen.</summary>
    public static PlanNeed TextChanged { get; } = new("text-unchanged", (situation, _) => situation.IsTextChanged ? null : NoArguments);

    /// <summary>The cycle knows a term, and it has run out.</summary>
    public static PlanNeed Term { get; } = new("term", (situation, _) =>
        situation is { Settings.DeemedApprovedAfter: { } term, State.Round.SubmittedAt: { } since } && situation.Now >= since + term
            ? null
            : NoArguments);

    /// <summary>The year of action has begun.</summary>
    public static PlanNeed YearBegun { get; } = new("new-year", (situation, target) =>
        target is not null && int.Parse(target, CultureInfo.InvariantCulture) > situation.Today.Year ? Refusals.With("year", target) : null);

    /// <summary>Whoever decided for one ministry does not decide for the other.</summary>
    public static PlanNeed OtherMinistry { get; } = new("other-ministry", (situation, target) =>
        situation.State.Round is { } round
        && round.Ministries.Values.Any(approval => WireNames.Of(approval.Ministry) != target && approval.By == situation.Person?.Id)
            ? NoArguments
            : null);

    public static bool IsBlocked(PlanSituation situation) => OpenObjections(situation).Any();

    /// <summary>The blocking remarks that are open and that the chair has not set aside, by id.</summary>
    public static IEnumerable<string> OpenObjections(PlanSituation situation) =>
        situation.Content.BlockingRemarks.Where(remark => !situation.State.OverriddenRemarks.ContainsKey(remark)).Order(StringComparer.Ordinal);

    public static string Day(DateOnly date) => date.ToString("O", CultureInfo.InvariantCulture);

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}

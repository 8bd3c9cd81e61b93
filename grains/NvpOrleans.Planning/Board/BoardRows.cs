using NvpOrleans.Abstractions.Board;
using NvpOrleans.Abstractions.Overview;
using NvpOrleans.Planning.Catalog;
using NvpOrleans.Planning.Workflow;

namespace NvpOrleans.Planning.Board;

/// <summary>Makes the rows of the board from what somebody may know of a plan.</summary>
public static class BoardRows
{
    // The moment of writing is known to the minute, so this shows for two to three minutes after the last letter.
    private static readonly TimeSpan WritesFor = TimeSpan.FromMinutes(3);

    /// <summary>The row.</summary>
    /// <param name="plan">The plan, as those see it whose row it is.</param>
    /// <param name="catalog">Says when a stage should be over.</param>
    /// <param name="now">The moment (UTC).</param>
    public static BoardRow Of(PlanOverview plan, CatalogIndex catalog, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(catalog);
        var (told, today) = (plan.Public, BelgianDay.Of(now));
        var before = StageOn(told, today.AddDays(-2));
        return new BoardRow(
            plan.Document, told.Stage, told.Moves is [.., var last] ? last.At : null, before,
            told.Due,
            told.IsLateOn(today),
            catalog.DueOf(plan.Document, before, told.VersionInForce is not null) < today.AddDays(-2),
            IsWriting(told, now),
            plan.IsAwaited,
            told.VersionInForce,
            told.Successor,
            told.Choices,
            plan.Working is { } working ? WorkOf(working) : null);
    }

    /// <summary>True while somebody writes in the plan, as far as can be told.</summary>
    public static bool IsWriting(PublicSummary summary, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(summary);
        return summary.WrittenAt is { } written && now - written < WritesFor;
    }

    /// <summary>True when two rows say the same.</summary>
    public static bool AreSame(BoardRow one, BoardRow other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        return one with { Approved = null, Work = null } == other with { Approved = null, Work = null }
            && AreSame(one.Approved, other.Approved)
            && AreSame(one.Work, other.Work);
    }

    // The stage at the end of a day: what the first move after it left.
    private static string StageOn(PublicSummary told, DateOnly day) =>
        told.Moves?.FirstOrDefault(move => BelgianDay.Of(move.At) > day)?.From ?? told.Stage;

    private static BoardWork WorkOf(WorkingSummary working) => new(
        working.Choices,
        [
            .. working.Goals.GroupBy(goal => goal.Phenomenon).Select(goals =>
                new BoardGoals(goals.Key, goals.Count(), goals.Count(goal => !goal.HasLead), goals.Count(goal => !goal.HasIndicator))),
        ],
        working.LateActions,
        working.StaleActions,
        working.Remarks?.Sum(remarks => remarks.Open) ?? 0,
        working.Remarks?.Sum(remarks => remarks.Blocking) ?? 0,
        ToTheMinute(working.LastActivity));

    // Whoever types would else change the board of everybody with every letter.
    private static DateTimeOffset? ToTheMinute(DateTimeOffset? moment) =>
        moment is { } at ? new DateTimeOffset(at.UtcTicks - at.UtcTicks % TimeSpan.TicksPerMinute, TimeSpan.Zero) : null;

    private static bool AreSame(BoardWork? one, BoardWork? other) =>
        one is null || other is null
            ? one is null && other is null
            : one with { Choices = other.Choices, Goals = other.Goals } == other && AreSame(one.Choices, other.Choices) && one.Goals.SequenceEqual(other.Goals);

    private static bool AreSame(IReadOnlyDictionary<string, string>? one, IReadOnlyDictionary<string, string>? other) =>
        ReferenceEquals(one, other)
        || (one is not null && other is not null && one.Count == other.Count && one.All(entry => other.GetValueOrDefault(entry.Key) == entry.Value));
}

using NvpOrleans.Abstractions.Catalog;
using NvpOrleans.Abstractions.Plans;

namespace NvpOrleans.Planning.Stages;

/// <summary>By which day a plan shall have left its stage. A day, not an answer: a day that passes then changes nothing that would have to be told.</summary>
public static class StageDays
{
    /// <summary>
    /// The last day of a stage: its own, or else the first of a later one, by which this stage is left as well. Null where the cycle names
    /// none, and for a plan that has been in force: an addendum has no days.
    /// </summary>
    /// <param name="dates">What the cycle says.</param>
    /// <param name="stage">The stage, as a stable word.</param>
    /// <param name="hasVersion">True when a version came into force.</param>
    public static DateOnly? DueAt(StageDates dates, string stage, bool hasVersion)
    {
        ArgumentNullException.ThrowIfNull(dates);
        if (hasVersion || PlanStages.Parse(stage) is not { } at || at >= PlanStage.InForce) return null;
        return dates.Due.FirstOrDefault(due => PlanStages.Parse(due.Stage) >= at)?.Until;
    }
}

namespace NvpOrleans.Abstractions.Plans;

/// <summary>One action in the evaluation of a year. Titles are by language of the plan; languages without one are missing.</summary>
/// <param name="Item">The id of the action in the objectives.</param>
/// <param name="Titles">Its title.</param>
/// <param name="Goals">The titles of the goals above it, the strategic one first.</param>
/// <param name="Lead">Who leads; empty for nobody named.</param>
/// <param name="End">Its last day; null for none.</param>
/// <param name="Indicator">What is measured, by language of the plan.</param>
/// <param name="Unit">The unit of the indicator; null for none.</param>
/// <param name="Baseline">Where the indicator stood; null for unknown.</param>
/// <param name="BaselineDate">On which day; null for none.</param>
/// <param name="Target">Where the indicator shall stand; null for none.</param>
/// <param name="TargetDate">By which day; null for none.</param>
/// <param name="Status">The status that was reported last.</param>
/// <param name="StatusBefore">The status at the evaluation before; null where there was none, or the action was not in force.</param>
/// <param name="Value">The value of its indicator with the latest day up to the end of the year; null for none.</param>
/// <param name="ValueBefore">The value that was known at the evaluation before; null for none.</param>
/// <param name="IsLate">True when it was past its last day and neither done nor given up.</param>
/// <param name="IsStale">True when there had been no news of it for too long.</param>
/// <param name="Reports">What was reported since the evaluation before, the newest first.</param>
[GenerateSerializer, Immutable, Alias("nvp.EvaluatedAction")]
public sealed record EvaluatedAction(
    [property: Id(0)] string Item,
    [property: Id(1)] IReadOnlyDictionary<string, string> Titles,
    [property: Id(2)] IReadOnlyList<IReadOnlyDictionary<string, string>> Goals,
    [property: Id(3)] string Lead,
    [property: Id(4)] DateOnly? End,
    [property: Id(5)] IReadOnlyDictionary<string, string> Indicator,
    [property: Id(6)] string? Unit,
    [property: Id(7)] decimal? Baseline,
    [property: Id(8)] DateOnly? BaselineDate,
    [property: Id(9)] decimal? Target,
    [property: Id(10)] DateOnly? TargetDate,
    [property: Id(11)] ActionStatus Status,
    [property: Id(12)] ActionStatus? StatusBefore,
    [property: Id(13)] ActionValue? Value,
    [property: Id(14)] ActionValue? ValueBefore,
    [property: Id(15)] bool IsLate,
    [property: Id(16)] bool IsStale,
    [property: Id(17)] IReadOnlyList<ActionReport> Reports)
{
    /// <summary>True when its status or its indicator is another than at the evaluation before.</summary>
    public bool HasMoved => Reports.Count > 0 && (Status != (StatusBefore ?? ActionStatus.NotStarted) || Value != ValueBefore);
}

using NvpOrleans.Abstractions.Documents;

namespace NvpOrleans.Abstractions.Plans;

/// <summary>One action with what its lead needs to report on it. Titles are by language of the plan; languages without one are missing.</summary>
/// <param name="News">Where it stands.</param>
/// <param name="Titles">Its title.</param>
/// <param name="Goals">The titles of the goals above it, the strategic one first.</param>
/// <param name="Lead">Who leads; empty for nobody named.</param>
/// <param name="Start">Its first day; null for none.</param>
/// <param name="End">Its last day; null for none.</param>
/// <param name="Indicator">What is measured, by language of the plan.</param>
/// <param name="Unit">The unit of the indicator; null for none.</param>
/// <param name="Baseline">Where the indicator stood; null for unknown.</param>
/// <param name="Target">Where the indicator shall stand; null for none.</param>
/// <param name="TargetDate">By which day; null for none.</param>
/// <param name="Reports">What was reported of it, the newest first.</param>
/// <param name="Objection">Why the person cannot report on it now; null when they can.</param>
[GenerateSerializer, Immutable, Alias("nvp.ActionSheet")]
public sealed record ActionSheet(
    [property: Id(0)] ActionNews News,
    [property: Id(1)] IReadOnlyDictionary<string, string> Titles,
    [property: Id(2)] IReadOnlyList<IReadOnlyDictionary<string, string>> Goals,
    [property: Id(3)] string Lead,
    [property: Id(4)] DateOnly? Start,
    [property: Id(5)] DateOnly? End,
    [property: Id(6)] IReadOnlyDictionary<string, string> Indicator,
    [property: Id(7)] string? Unit,
    [property: Id(8)] decimal? Baseline,
    [property: Id(9)] decimal? Target,
    [property: Id(10)] DateOnly? TargetDate,
    [property: Id(11)] IReadOnlyList<ActionReport> Reports,
    [property: Id(12)] Refusal? Objection);

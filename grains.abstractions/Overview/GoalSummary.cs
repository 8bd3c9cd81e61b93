namespace NvpOrleans.Abstractions.Overview;

/// <summary>A goal of a plan, as the overview tells it.</summary>
/// <param name="Item">Its id in the objectives.</param>
/// <param name="Phenomenon">The number of the phenomenon or theme it serves; empty for none.</param>
/// <param name="Titles">Its title by language of the plan; languages without one are missing.</param>
/// <param name="HasLead">True when it, or something under it, names who leads.</param>
/// <param name="HasIndicator">True when it, or something under it, has an indicator.</param>
[GenerateSerializer, Immutable, Alias("nvp.GoalSummary")]
public sealed record GoalSummary(
    [property: Id(0)] string Item,
    [property: Id(1)] string Phenomenon,
    [property: Id(2)] IReadOnlyDictionary<string, string> Titles,
    [property: Id(3)] bool HasLead,
    [property: Id(4)] bool HasIndicator);

using NvpOrleans.Abstractions.Plans;

namespace NvpOrleans.Abstractions.Overview;

/// <summary>An action of a plan, as the overview tells it.</summary>
/// <param name="News">Where it stands.</param>
/// <param name="Phenomenon">The number of the phenomenon or theme it serves; empty for none.</param>
/// <param name="Titles">Its title by language of the plan; languages without one are missing.</param>
/// <param name="End">Its last day; null for none.</param>
[GenerateSerializer, Immutable, Alias("nvp.ActionSummary")]
public sealed record ActionSummary(
    [property: Id(0)] ActionNews News,
    [property: Id(1)] string Phenomenon,
    [property: Id(2)] IReadOnlyDictionary<string, string> Titles,
    [property: Id(3)] DateOnly? End);

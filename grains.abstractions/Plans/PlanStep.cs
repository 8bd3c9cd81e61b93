namespace NvpOrleans.Abstractions.Plans;

/// <summary>Something that can be done next.</summary>
/// <param name="Name">The word of the command (<c>submit-to-council</c>).</param>
/// <param name="Target">What it is about, where the same step is there for several: an office, a ministry, a year; null otherwise.</param>
/// <param name="Actors">Who may: roles (<c>zone-chief</c>), offices (<c>mayor:Antwerpen</c>), <c>chair</c> or <c>service</c>; any of them is enough.</param>
/// <param name="IsMine">True when the person is one of them.</param>
/// <param name="Missing">What it waits for; empty when it can be done now.</param>
/// <param name="Remarks">Of setting objections aside, for whoever may: the ids of those that are open; null of every other step.</param>
[GenerateSerializer, Immutable, Alias("nvp.PlanStep")]
public sealed record PlanStep(
    [property: Id(0)] string Name,
    [property: Id(1)] string? Target,
    [property: Id(2)] IReadOnlyList<string> Actors,
    [property: Id(3)] bool IsMine,
    [property: Id(4)] IReadOnlyList<PlanLack> Missing,
    [property: Id(5)] IReadOnlyList<string>? Remarks = null);

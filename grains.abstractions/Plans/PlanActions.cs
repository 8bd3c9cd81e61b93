namespace NvpOrleans.Abstractions.Plans;

/// <summary>The actions of a plan and where they stand.</summary>
/// <param name="IsInForce">False while nothing is being carried out: then no action is late or stale, and none is reported on.</param>
/// <param name="Actions">Every action in the objectives, in their order.</param>
[GenerateSerializer, Immutable, Alias("nvp.PlanActions")]
public sealed record PlanActions(
    [property: Id(0)] bool IsInForce,
    [property: Id(1)] IReadOnlyList<ActionNews> Actions);

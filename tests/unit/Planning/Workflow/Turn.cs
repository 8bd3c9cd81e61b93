namespace NvpOrleans.Tests.Unit.Planning.Workflow;

/// <summary>One thing that somebody tries with a plan, as numbers that <see cref="PlanGame"/> gives a meaning.</summary>
/// <param name="Kind">What kind of thing; most of them follow the plan, so that it gets anywhere.</param>
/// <param name="Who">Who tries.</param>
/// <param name="What">Which command.</param>
/// <param name="Which">Which of its variants.</param>
public readonly record struct Turn(byte Kind, byte Who, byte What, byte Which);

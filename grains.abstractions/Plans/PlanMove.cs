using NvpOrleans.Abstractions.People;

namespace NvpOrleans.Abstractions.Plans;

/// <summary>One decision in the history of a plan.</summary>
/// <param name="Name">What was decided, as a stable word (<c>returned-from-council</c>).</param>
/// <param name="Subject">What it was about: an office, a ministry, a municipality, a year, a date; null for none.</param>
/// <param name="From">The stage before.</param>
/// <param name="To">The stage after.</param>
/// <param name="By">Who; null when the service did it.</param>
/// <param name="At">When (UTC).</param>
/// <param name="Reason">Why; null when none was asked for.</param>
[GenerateSerializer, Immutable, Alias("nvp.PlanMove")]
public sealed record PlanMove(
    [property: Id(0)] string Name,
    [property: Id(1)] string? Subject,
    [property: Id(2)] PlanStage From,
    [property: Id(3)] PlanStage To,
    [property: Id(4)] PersonId? By,
    [property: Id(5)] DateTimeOffset At,
    [property: Id(6)] string? Reason);

using NvpOrleans.Abstractions.People;

namespace NvpOrleans.Abstractions.Plans;

/// <summary>What was last reported of an action.</summary>
/// <param name="Item">The id of the action in the objectives.</param>
/// <param name="Status">Its status.</param>
/// <param name="Note">The word that came with the last report; empty for none.</param>
/// <param name="By">Who reported.</param>
/// <param name="At">When (UTC).</param>
/// <param name="Values">The values of its indicator, by date; a later report for the same day took the place of an earlier one.</param>
[GenerateSerializer, Immutable, Alias("nvp.ActionStanding")]
public sealed record ActionStanding(
    [property: Id(0)] string Item,
    [property: Id(1)] ActionStatus Status,
    [property: Id(2)] string Note,
    [property: Id(3)] PersonId By,
    [property: Id(4)] DateTimeOffset At,
    [property: Id(5)] IReadOnlyList<ActionValue> Values);

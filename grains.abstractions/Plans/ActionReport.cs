using NvpOrleans.Abstractions.People;

namespace NvpOrleans.Abstractions.Plans;

/// <summary>One report on an action.</summary>
/// <param name="Status">The status that was reported.</param>
/// <param name="Value">The value of its indicator; null when there was no news of it.</param>
/// <param name="ValueDate">The day for which the value holds; there exactly when the value is.</param>
/// <param name="Note">The word that came with it; empty for none.</param>
/// <param name="By">Who reported.</param>
/// <param name="At">When (UTC).</param>
[GenerateSerializer, Immutable, Alias("nvp.ActionReport")]
public sealed record ActionReport(
    [property: Id(0)] ActionStatus Status,
    [property: Id(1)] decimal? Value,
    [property: Id(2)] DateOnly? ValueDate,
    [property: Id(3)] string Note,
    [property: Id(4)] PersonId By,
    [property: Id(5)] DateTimeOffset At);

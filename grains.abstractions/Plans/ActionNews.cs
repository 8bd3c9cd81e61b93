namespace NvpOrleans.Abstractions.Plans;

/// <summary>Where an action of a plan in force stands.</summary>
/// <param name="Item">The id of the action in the objectives.</param>
/// <param name="Status">The status that was reported last; <see cref="ActionStatus.NotStarted"/> before the first report.</param>
/// <param name="LateFrom">The first day in Belgium on which it is late; null where it never will be as things stand.</param>
/// <param name="StaleFrom">The first day in Belgium on which there has been no news for too long; null where none is awaited.</param>
/// <param name="ReportedAt">When it was last reported on (UTC); null for never.</param>
/// <param name="Value">The value of its indicator with the latest day; null for none.</param>
[GenerateSerializer, Immutable, Alias("nvp.ActionNews")]
public sealed record ActionNews(
    [property: Id(0)] string Item,
    [property: Id(1)] ActionStatus Status,
    [property: Id(2)] DateOnly? LateFrom,
    [property: Id(3)] DateOnly? StaleFrom,
    [property: Id(4)] DateTimeOffset? ReportedAt,
    [property: Id(5)] ActionValue? Value);

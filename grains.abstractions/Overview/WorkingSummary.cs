namespace NvpOrleans.Abstractions.Overview;

/// <summary>What those may know of a plan who may read it. Each is shown only the phenomena that they may read.</summary>
/// <param name="Choices">The choice for each phenomenon and theme on which one was made, as a stable word.</param>
/// <param name="Goals">The strategic goals, in their order.</param>
/// <param name="Actions">How many actions there are, by status as a stable word.</param>
/// <param name="LateActions">How many actions are late on the day on which this is shown.</param>
/// <param name="Unreadable">How many cells hold what cannot be read, and count for nothing here.</param>
/// <param name="LastActivity">When the last entry was written (UTC); null for a plan that nobody opened.</param>
/// <param name="StaleActions">Of how many actions there has been no news for too long on the day on which this is shown.</param>
/// <param name="Remarks">Open comments by section; sections without any are missing. Null for none.</param>
[GenerateSerializer, Immutable, Alias("nvp.WorkingSummary")]
public sealed record WorkingSummary(
    [property: Id(0)] IReadOnlyDictionary<string, string> Choices,
    [property: Id(1)] IReadOnlyList<GoalSummary> Goals,
    [property: Id(2)] IReadOnlyDictionary<string, int> Actions,
    [property: Id(3)] int LateActions,
    [property: Id(4)] int Unreadable,
    [property: Id(5)] DateTimeOffset? LastActivity,
    [property: Id(6)] int StaleActions = 0,
    [property: Id(7)] IReadOnlyList<SectionRemarks>? Remarks = null);

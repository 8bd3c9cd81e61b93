namespace NvpOrleans.Planning.Workflow;

/// <summary>A version that came into force, with the round that approved it.</summary>
/// <param name="Number">1, and 1 more for each addendum.</param>
/// <param name="InForceFrom">Its first day.</param>
/// <param name="Round">What approved it.</param>
/// <param name="Levels">The level of each phenomenon and theme that something was chosen for; null where that was not recorded.</param>
public sealed record RecordedVersion(int Number, DateOnly InForceFrom, PlanRound Round, IReadOnlyDictionary<string, string>? Levels);

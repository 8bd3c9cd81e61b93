namespace NvpOrleans.Planning.Workflow;

/// <summary>A version that came into force, with the round that approved it.</summary>
public sealed record RecordedVersion(int Number, DateOnly InForceFrom, PlanRound Round);

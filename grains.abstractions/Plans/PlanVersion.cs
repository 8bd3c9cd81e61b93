namespace NvpOrleans.Abstractions.Plans;

/// <summary>A version of the plan that came into force. It stays provable by its hash when an addendum follows.</summary>
/// <param name="Number">1 for the plan, 1 more for each addendum.</param>
/// <param name="InForceFrom">The day on which it came into force.</param>
/// <param name="Approval">How it was approved.</param>
[GenerateSerializer, Immutable, Alias("nvp.PlanVersion")]
public sealed record PlanVersion(
    [property: Id(0)] int Number,
    [property: Id(1)] DateOnly InForceFrom,
    [property: Id(2)] PlanApproval Approval);

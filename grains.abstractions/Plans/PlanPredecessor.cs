namespace NvpOrleans.Abstractions.Plans;

/// <summary>A zone that merged into the zone of a plan, and what the plan started from of it.</summary>
/// <param name="Zone">The key of the zone.</param>
/// <param name="Document">The plan whose text was taken over; null while none was.</param>
/// <param name="Version">The version in force that was taken over; null while none was, and where it cannot be told.</param>
[GenerateSerializer, Immutable, Alias("nvp.PlanPredecessor")]
public sealed record PlanPredecessor([property: Id(0)] string Zone, [property: Id(1)] string? Document, [property: Id(2)] int? Version);

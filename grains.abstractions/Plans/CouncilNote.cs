namespace NvpOrleans.Abstractions.Plans;

/// <summary>A police or municipal council took note of the plan.</summary>
/// <param name="Council">Which council.</param>
/// <param name="Session">The day of its session.</param>
[GenerateSerializer, Immutable, Alias("nvp.CouncilNote")]
public sealed record CouncilNote([property: Id(0)] string Council, [property: Id(1)] DateOnly Session);

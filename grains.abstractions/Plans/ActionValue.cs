namespace NvpOrleans.Abstractions.Plans;

/// <summary>The value of an indicator on a day.</summary>
[GenerateSerializer, Immutable, Alias("nvp.ActionValue")]
public readonly record struct ActionValue([property: Id(0)] DateOnly Date, [property: Id(1)] decimal Value);

namespace NvpOrleans.Abstractions.Documents;

/// <summary>The answer to a subscription: where the document stands, and what the node missed.</summary>
/// <param name="Missed">What happened after the sequence that the node named; it is delivered like any other batch.</param>
/// <param name="IsNew">True when the document did not know the node (any more): the node reports all its people anew.</param>
[GenerateSerializer, Immutable, Alias("nvp.AudienceSubscription")]
public sealed record AudienceSubscription([property: Id(0)] AudienceBatch Missed, [property: Id(1)] bool IsNew);

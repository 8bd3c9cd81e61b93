using NvpOrleans.Abstractions.People;

namespace NvpOrleans.Abstractions.Inbox;

/// <summary>Somebody who follows something.</summary>
/// <param name="Person">Who.</param>
/// <param name="Target">What.</param>
/// <param name="Since">Since when (UTC); of what was before they are told nothing.</param>
[GenerateSerializer, Immutable, Alias("nvp.Follower")]
public readonly record struct Follower([property: Id(0)] PersonId Person, [property: Id(1)] FollowTarget Target, [property: Id(2)] DateTimeOffset Since);

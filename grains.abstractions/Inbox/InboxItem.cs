namespace NvpOrleans.Abstractions.Inbox;

/// <summary>Something in a person's inbox.</summary>
/// <param name="News">What was told.</param>
/// <param name="IsRead">True once the person has seen it, or says so.</param>
/// <param name="Arrived">The version of the inbox with which it came.</param>
/// <param name="Count">How many it stands for, of which it is the newest; more than one only where it is shown.</param>
[GenerateSerializer, Immutable, Alias("nvp.InboxItem")]
public sealed record InboxItem([property: Id(0)] InboxNews News, [property: Id(1)] bool IsRead, [property: Id(2)] long Arrived = 0, [property: Id(3)] int Count = 1);

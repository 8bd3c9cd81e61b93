using NvpOrleans.Abstractions.Inbox;

namespace NvpOrleans.Planning.Inbox;

/// <summary>What an inbox has said last of one thing that its owner follows or followed.</summary>
/// <param name="Follower">Who, what, and since when.</param>
/// <param name="Follows">Follows, or not.</param>
/// <param name="Version">The version of the inbox that said so.</param>
public sealed record FollowMark(Follower Follower, bool Follows, long Version);

namespace NvpOrleans.Web.Inbox;

/// <summary>What a person follows from now on, or no longer.</summary>
internal sealed record FollowBody(string? Target, bool? Follows);

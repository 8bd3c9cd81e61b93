namespace NvpOrleans.Abstractions.Inbox;

/// <summary>A person's inbox, as far as they may still read what it is about.</summary>
/// <param name="Version">Raised with every change; another number means that there is something new.</param>
/// <param name="Unread">How many of the items have not been seen.</param>
/// <param name="Items">The items, the newest first; those that come of following are gathered by section and day.</param>
/// <param name="Follows">What the person follows.</param>
[GenerateSerializer, Immutable, Alias("nvp.InboxPage")]
public sealed record InboxPage(
    [property: Id(0)] long Version, [property: Id(1)] int Unread, [property: Id(2)] IReadOnlyList<InboxItem> Items,
    [property: Id(3)] IReadOnlyList<FollowTarget> Follows);

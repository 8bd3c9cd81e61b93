using NvpOrleans.Planning.Inbox;

namespace NvpOrleans.Grains.Inbox;

/// <summary>Who follows something of a zone or a document, as it is stored.</summary>
internal sealed class FollowersState
{
    public FollowerBook Book { get; set; } = FollowerBook.Empty;
}

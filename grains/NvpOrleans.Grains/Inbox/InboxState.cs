using NvpOrleans.Planning.Inbox;

namespace NvpOrleans.Grains.Inbox;

/// <summary>A person's inbox as it is stored.</summary>
internal sealed class InboxState
{
    public InboxContent Content { get; set; } = InboxContent.Empty;
}

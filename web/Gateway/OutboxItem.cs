using NvpOrleans.Web.Hubs;

namespace NvpOrleans.Web.Gateway;

/// <summary>One message in a connection's queue.</summary>
internal sealed record OutboxItem(
    OutboxKind Kind, SectionKey Key, FeedMessage Message, int Bytes, IReadOnlyCollection<WireCaret> Carets, long Entered)
{
    /// <summary>The rows of a board that it brings; null for everything else.</summary>
    public WireBoard? Board { get; init; }
}

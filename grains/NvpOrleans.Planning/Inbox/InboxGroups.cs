using NvpOrleans.Abstractions.Inbox;
using NvpOrleans.Planning.Workflow;

namespace NvpOrleans.Planning.Inbox;

/// <summary>
/// What comes of following is gathered where it is shown: of each kind one line for a section and a day. It is kept one by one, since
/// each may stop being readable by itself.
/// </summary>
public static class InboxGroups
{
    /// <summary>The items, the newest first, each group as its newest with the number of all.</summary>
    /// <param name="items">The items, the newest first.</param>
    public static IReadOnlyList<InboxItem> Gather(IEnumerable<InboxItem> items) =>
        [.. items.GroupBy(KeyOf).Select(group => group.First() with { Count = group.Count() })];

    /// <summary>The same for two items that are shown as one.</summary>
    public static object KeyOf(InboxItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        var news = item.News;
        return news.Followed is null ? news.Key : (news.Kind, news.Document, news.Section, news.Phenomenon, BelgianDay.Of(news.At), item.IsRead);
    }
}

using NvpOrleans.Abstractions.Inbox;

namespace NvpOrleans.Planning.Inbox;

/// <summary>What must be readable for news to be shown.</summary>
public static class NewsPlaces
{
    /// <summary>The place.</summary>
    public static NewsPlace Of(InboxNews news)
    {
        ArgumentNullException.ThrowIfNull(news);
        return new NewsPlace(news.Thread, news.Section, news.Phenomenon, news.Followed is not null && !FollowNews.IsPublished(news.Kind, news.Word));
    }
}

using NvpOrleans.Abstractions.Inbox;

namespace NvpOrleans.Planning.Inbox;

/// <summary>Which news belong to what a person can keep out.</summary>
public static class InboxTopics
{
    /// <summary>The topic; null for what always comes.</summary>
    public static InboxTopic? Of(InboxKind kind) => kind switch
    {
        InboxKind.Answered or InboxKind.Settled or InboxKind.Declined or InboxKind.Reopened or InboxKind.SetAside => InboxTopic.Threads,
        InboxKind.Objected => InboxTopic.Objections,
        InboxKind.Moved or InboxKind.Returned => InboxTopic.Plans,
        >= InboxKind.Remarked and <= InboxKind.Chosen => InboxTopic.Follows,
        _ => null,
    };

    /// <summary>True for news that come into the inbox of somebody with these settings.</summary>
    public static bool Wants(this InboxSettings settings, InboxKind kind)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return Of(kind) is not { } topic || !settings.Off.Contains(topic);
    }

    /// <summary>True for news that their daily mail tells, where they want one.</summary>
    public static bool WantsMailed(this InboxSettings settings, InboxKind kind) =>
        settings.Wants(kind) && (Of(kind) is not { } topic || settings.NotMailed?.Contains(topic) != true);

    /// <summary>True for news after which the person, or their organisation, has something to do.</summary>
    public static bool IsWaiting(InboxKind kind) => kind is InboxKind.Objected or InboxKind.Returned or InboxKind.Asked or InboxKind.Reminded;
}

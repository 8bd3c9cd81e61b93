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

    /// <summary>True for news after which the person, or their organisation, has something to do.</summary>
    public static bool IsWaiting(InboxKind kind) => kind is InboxKind.Objected or InboxKind.Returned or InboxKind.Asked or InboxKind.Reminded;
}

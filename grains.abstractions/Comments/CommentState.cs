namespace NvpOrleans.Abstractions.Comments;

/// <summary>Where a thread stands.</summary>
public enum CommentState
{
    /// <summary>It waits for an answer or a change.</summary>
    Open = 0,

    /// <summary>It is dealt with; an objection is lifted.</summary>
    Resolved = 1,

    /// <summary>It was not followed, for a reason.</summary>
    Declined = 2,
}

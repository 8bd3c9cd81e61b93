namespace NvpOrleans.Abstractions.Comments;

/// <summary>Who reads a thread. The numbers are stored and never reused.</summary>
public enum CommentAudience
{
    /// <summary>All who read the section.</summary>
    Plan = 0,

    /// <summary>The organisation of whoever began it, as far as its people read the section.</summary>
    Office = 1,
}

namespace NvpOrleans.Abstractions.Comments;

/// <summary>What somebody does in a thread.</summary>
public enum CommentAct
{
    /// <summary>Begins it.</summary>
    Start = 0,

    /// <summary>Answers.</summary>
    Answer = 1,

    /// <summary>Says that it is dealt with; lifts an objection.</summary>
    Resolve = 2,

    /// <summary>Does not follow it, and says why.</summary>
    Decline = 3,

    /// <summary>Opens it again.</summary>
    Reopen = 4,

    /// <summary>Corrects words of their own.</summary>
    Amend = 5,

    /// <summary>Puts the words of a suggestion into the text.</summary>
    Accept = 6,
}

namespace NvpOrleans.Abstractions.Comments;

/// <summary>What a thread of comments is about. The numbers are stored and never reused.</summary>
public enum CommentKind
{
    /// <summary>Something to be answered.</summary>
    Question = 0,

    /// <summary>Something to be considered.</summary>
    Remark = 1,

    /// <summary>Other words for the text it stands at.</summary>
    Suggestion = 2,

    /// <summary>An objection: while it is open the plan does not go before the council.</summary>
    Blocking = 3,

    /// <summary>Something in the text is not so.</summary>
    FactualError = 4,

    /// <summary>The text says too much about somebody.</summary>
    Privacy = 5,
}

namespace NvpOrleans.Abstractions.Comments;

/// <summary>Where people are named in the words of a comment.</summary>
public static class MentionMark
{
    /// <summary>
    /// Stands in the text for one person: the first for the first of the mentions that come with it, and so on. Whoever shows the text puts
    /// the name there, as it is then.
    /// </summary>
    public const char Place = '\uFFFC';
}

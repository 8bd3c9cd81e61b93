namespace NvpOrleans.Abstractions.Comments;

/// <summary>How much fits. Lengths count UTF-16 units.</summary>
public static class CommentLimits
{
    /// <summary>Most words of one entry.</summary>
    public const int Text = 4_000;

    /// <summary>Most text that a thread can stand at; for more, comment on the section.</summary>
    public const int Quote = 4_000;

    /// <summary>Most replacement text of a suggestion.</summary>
    public const int Replacement = 8_000;

    /// <summary>Most text that a suggestion can replace after others have written in it.</summary>
    public const int Found = 4 * Quote;

    /// <summary>Most bytes of the edit that accepts a suggestion.</summary>
    public const int EditBytes = 128 * 1024;

    /// <summary>How much text before and after a quote is kept, to find it again.</summary>
    public const int Surroundings = 32;

    /// <summary>Most entries of a thread.</summary>
    public const int Entries = 200;

    /// <summary>Most threads of a document.</summary>
    public const int Threads = 5_000;

    /// <summary>Most bytes of one end of a range.</summary>
    public const int PositionBytes = 64;

    /// <summary>Most bytes of the state vector that comes with a new thread.</summary>
    public const int StateVectorBytes = 256 * 1024;
}

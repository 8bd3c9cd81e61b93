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

    /// <summary>Most people named in one entry.</summary>
    public const int Mentions = 20;

    /// <summary>Most text that somebody is looked for by.</summary>
    public const int Name = 100;

    /// <summary>Most entries of a thread that is still answered.</summary>
    public const int Entries = 200;

    /// <summary>Most entries of a thread that is still settled and opened again: whoever answers cannot keep others from that.</summary>
    public const int EntriesWithTurns = 2 * Entries;

    /// <summary>Most threads of a document, objections not counted.</summary>
    public const int Threads = 5_000;

    /// <summary>Most of these that one organisation has begun.</summary>
    public const int ThreadsOfOrganisation = 1_500;

    /// <summary>Most objections that one organisation has raised to a document.</summary>
    public const int Objections = 100;

    /// <summary>So often at most somebody says the same words otherwise: each time is kept.</summary>
    public const int Amendments = 50;

    /// <summary>Most bytes of one end of a range.</summary>
    public const int PositionBytes = 64;

    /// <summary>Most bytes of the state vector that comes with a new thread.</summary>
    public const int StateVectorBytes = 256 * 1024;
}

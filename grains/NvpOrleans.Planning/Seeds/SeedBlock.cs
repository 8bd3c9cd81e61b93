namespace NvpOrleans.Planning.Seeds;

/// <summary>A block of the text with which a section starts: plain text, described apart from how documents are stored.</summary>
public abstract record SeedBlock
{
    private SeedBlock()
    {
    }

    /// <summary>A heading of level 1 to 3.</summary>
    public sealed record Heading(int Level, string Text) : SeedBlock;

    /// <summary>A paragraph.</summary>
    public sealed record Paragraph(string Text) : SeedBlock;

    /// <summary>A list with bullets.</summary>
    public sealed record BulletList(IReadOnlyList<string> Items) : SeedBlock;
}

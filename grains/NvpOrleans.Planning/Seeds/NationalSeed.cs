namespace NvpOrleans.Planning.Seeds;

/// <summary>How a section of every theme, or of every phenomenon, of a cycle starts in one language. The texts still hold their placeholders.</summary>
internal sealed record NationalSeed(string Cycle, bool IsTheme, string Section, string Language, IReadOnlyList<SeedBlock> Blocks);

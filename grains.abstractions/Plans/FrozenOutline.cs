namespace NvpOrleans.Abstractions.Plans;

/// <summary>What a frozen text consists of.</summary>
/// <param name="JournalHash">The hash that names the last entry that counts and all before it, in lower-case hexadecimal.</param>
/// <param name="Hashes">The content hash of each language; empty when content was erased that they would need.</param>
/// <param name="Sections">The sections that say something, in the order of the document.</param>
[GenerateSerializer, Immutable, Alias("nvp.FrozenOutline")]
public sealed record FrozenOutline(
    [property: Id(0)] string JournalHash,
    [property: Id(1)] IReadOnlyDictionary<string, string> Hashes,
    [property: Id(2)] IReadOnlyList<PlanTextSection> Sections)
{
    /// <summary>True when something was erased from the comments on the text: hashes that differ prove nothing then.</summary>
    [Id(3)]
    public bool AreRemarksErased { get; init; }
}

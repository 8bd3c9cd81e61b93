using NvpOrleans.Abstractions.Documents;

namespace NvpOrleans.Abstractions.Plans;

/// <summary>What the journal of a document says its content was after one entry.</summary>
/// <param name="Document">The document.</param>
/// <param name="Sequence">The entry.</param>
/// <param name="Time">When it was written (UTC).</param>
/// <param name="JournalHash">The hash that names this entry and all before it, in lower-case hexadecimal.</param>
/// <param name="Hashes">The content hash of each language of the document, in lower-case hexadecimal.</param>
[GenerateSerializer, Immutable, Alias("nvp.VerifiedContent")]
public sealed record VerifiedContent(
    [property: Id(0)] DocumentId Document,
    [property: Id(1)] long Sequence,
    [property: Id(2)] DateTimeOffset Time,
    [property: Id(3)] string JournalHash,
    [property: Id(4)] IReadOnlyDictionary<string, string> Hashes)
{
    /// <summary>The form that was hashed, by the name that CANONICAL.md gives it.</summary>
    [Id(5)]
    public string Form { get; init; } = "";

    /// <summary>True when something was erased from the comments: hashes that differ prove nothing then.</summary>
    [Id(6)]
    public bool AreRemarksErased { get; init; }
}

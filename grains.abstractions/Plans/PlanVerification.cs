namespace NvpOrleans.Abstractions.Plans;

/// <summary>What people signed beside what the journal says: the proof that a signed text is the text that was frozen.</summary>
/// <param name="FrozenAt">When the text was frozen (UTC).</param>
/// <param name="Sequence">The journal entry that froze it; everything before it counts, nothing after it.</param>
/// <param name="JournalHash">The hash that names this entry and all before it.</param>
/// <param name="Recorded">The content hash that was shown and signed, by language.</param>
/// <param name="Recomputed">The content hash of the text that the journal gives now, by language.</param>
[GenerateSerializer, Immutable, Alias("nvp.PlanVerification")]
public sealed record PlanVerification(
    [property: Id(0)] DateTimeOffset FrozenAt,
    [property: Id(1)] long Sequence,
    [property: Id(2)] string JournalHash,
    [property: Id(3)] IReadOnlyDictionary<string, string> Recorded,
    [property: Id(4)] IReadOnlyDictionary<string, string> Recomputed)
{
    /// <summary>The form that was hashed, by the name that CANONICAL.md gives it.</summary>
    [Id(5)]
    public string Form { get; init; } = "";

    /// <summary>True when both say the same in every language.</summary>
    public bool Matches =>
        Recorded.Count == Recomputed.Count && Recorded.All(pair => Recomputed.TryGetValue(pair.Key, out var hash) && hash == pair.Value);
}

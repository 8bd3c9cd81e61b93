namespace NvpOrleans.Abstractions.Phenomena;

/// <summary>A text of a phenomenon or theme document that came into force.</summary>
/// <param name="Number">1, and 1 more for each text that took the place of the one before.</param>
/// <param name="InForceFrom">The day on which it came into force.</param>
/// <param name="FrozenAt">When it was frozen (UTC).</param>
/// <param name="Hashes">Its content hash, by language.</param>
[GenerateSerializer, Immutable, Alias("nvp.NationalVersion")]
public sealed record NationalVersion(
    [property: Id(0)] int Number,
    [property: Id(1)] DateOnly InForceFrom,
    [property: Id(2)] DateTimeOffset FrozenAt,
    [property: Id(3)] IReadOnlyDictionary<string, string> Hashes);

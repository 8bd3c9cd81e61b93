namespace NvpOrleans.Abstractions.Plans;

/// <summary>A text as it was frozen: a version that came into force, or, of a plan, one that was laid before the council.</summary>
/// <param name="Name">Its name in addresses: <c>2</c> for the version in force of that number, <c>2.1</c> for the first text of that version
/// that was laid before the council, when it has not come into force.</param>
/// <param name="Version">The number of the version.</param>
/// <param name="Round">How often the version had been laid before the council by then, itself included.</param>
/// <param name="FrozenAt">When it was frozen (UTC).</param>
/// <param name="Reached">How far it came.</param>
/// <param name="InForceFrom">The day on which it came into force; null when it has not.</param>
/// <param name="ReplacedOn">The day on which the next version took its place; null while none has.</param>
/// <param name="IsInForce">True for the version that is in force now.</param>
/// <param name="Hashes">Its content hash, by language of the document.</param>
[GenerateSerializer, Immutable, Alias("nvp.PlanText")]
public sealed record PlanText(
    [property: Id(0)] string Name,
    [property: Id(1)] int Version,
    [property: Id(2)] int Round,
    [property: Id(3)] DateTimeOffset FrozenAt,
    [property: Id(4)] PlanStage Reached,
    [property: Id(5)] DateOnly? InForceFrom,
    [property: Id(6)] DateOnly? ReplacedOn,
    [property: Id(7)] bool IsInForce,
    [property: Id(8)] IReadOnlyDictionary<string, string> Hashes);

namespace NvpOrleans.Abstractions.Phenomena;

/// <summary>A stage to which a document can be moved now.</summary>
/// <param name="To">The stage.</param>
/// <param name="Actors">The roles that may; any of them is enough.</param>
/// <param name="IsMine">True when the person holds one of them.</param>
/// <param name="NeedsDate">True when the day of the body is asked for.</param>
/// <param name="NeedsReason">True when it goes back.</param>
[GenerateSerializer, Immutable, Alias("nvp.NationalStep")]
public sealed record NationalStep(
    [property: Id(0)] string To,
    [property: Id(1)] IReadOnlyList<string> Actors,
    [property: Id(2)] bool IsMine,
    [property: Id(3)] bool NeedsDate,
    [property: Id(4)] bool NeedsReason);

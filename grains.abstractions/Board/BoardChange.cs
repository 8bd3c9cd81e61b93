namespace NvpOrleans.Abstractions.Board;

/// <summary>What has changed for all who share a view.</summary>
/// <param name="Epoch">The view, as of <see cref="BoardPart.Epoch"/>.</param>
/// <param name="Previous">The version before.</param>
/// <param name="Version">The version that it leads to.</param>
/// <param name="Rows">The rows that have changed.</param>
[GenerateSerializer, Immutable, Alias("nvp.BoardChange")]
public sealed record BoardChange(
    [property: Id(0)] string Epoch, [property: Id(1)] long Previous, [property: Id(2)] long Version, [property: Id(3)] IReadOnlyList<BoardRow> Rows);

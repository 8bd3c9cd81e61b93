namespace NvpOrleans.Abstractions.Board;

/// <summary>A board, or what has become of it since a version.</summary>
/// <param name="Epoch">Names the view and its series of versions: a version of another epoch says nothing here.</param>
/// <param name="Version">The version that it leads to.</param>
/// <param name="IsFull">True when these are all rows; else the others are as they were.</param>
/// <param name="At">The moment for which this holds (UTC).</param>
/// <param name="Day">The day in Belgium at that moment.</param>
/// <param name="Rows">The rows, in no order.</param>
[GenerateSerializer, Immutable, Alias("nvp.BoardPart")]
public sealed record BoardPart(
    [property: Id(0)] string Epoch,
    [property: Id(1)] long Version,
    [property: Id(2)] bool IsFull,
    [property: Id(3)] DateTimeOffset At,
    [property: Id(4)] DateOnly Day,
    [property: Id(5)] IReadOnlyList<BoardRow> Rows);

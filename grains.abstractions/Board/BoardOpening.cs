namespace NvpOrleans.Abstractions.Board;

/// <summary>What a person is shown who opens the board.</summary>
/// <param name="Activation">The activation of the overview that says so.</param>
/// <param name="Part">The board, or what the person lacks of it.</param>
[GenerateSerializer, Immutable, Alias("nvp.BoardOpening")]
public sealed record BoardOpening([property: Id(0)] Guid Activation, [property: Id(1)] BoardPart Part);

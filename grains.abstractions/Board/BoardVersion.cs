namespace NvpOrleans.Abstractions.Board;

/// <summary>The board that somebody has.</summary>
/// <param name="Epoch">Its epoch, as of <see cref="BoardPart.Epoch"/>; text that may come from anywhere.</param>
/// <param name="Version">Its version.</param>
[GenerateSerializer, Immutable, Alias("nvp.BoardVersion")]
public readonly record struct BoardVersion([property: Id(0)] string Epoch, [property: Id(1)] long Version);

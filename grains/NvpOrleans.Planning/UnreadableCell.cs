namespace NvpOrleans.Planning;

/// <summary>A value in a structured section that cannot be read. It counts as empty and is reported with the plan, never guessed at.</summary>
/// <param name="Entry">The number of the phenomenon, or the id of the item.</param>
/// <param name="Cell">The key of the cell.</param>
/// <param name="Value">What stands there; null when that is no text at all.</param>
public sealed record UnreadableCell(string Entry, string Cell, string? Value);

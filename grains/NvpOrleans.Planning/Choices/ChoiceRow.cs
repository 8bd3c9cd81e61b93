namespace NvpOrleans.Planning.Choices;

/// <summary>One line of the grid as the document holds it.</summary>
/// <param name="Number">The number of the phenomenon or theme.</param>
/// <param name="Level">The word of the level, empty where none is chosen; null when it is no text.</param>
/// <param name="Reasons">Why, by language.</param>
public sealed record ChoiceRow(string Number, string? Level, IReadOnlyDictionary<string, string> Reasons);

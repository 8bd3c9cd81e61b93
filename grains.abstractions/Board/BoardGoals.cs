namespace NvpOrleans.Abstractions.Board;

/// <summary>The goals of a plan that serve one phenomenon or theme, as numbers.</summary>
/// <param name="Phenomenon">Its number; empty for goals that serve none.</param>
/// <param name="Count">How many there are.</param>
/// <param name="WithoutLead">How many name nobody who leads.</param>
/// <param name="WithoutIndicator">How many have no indicator.</param>
[GenerateSerializer, Immutable, Alias("nvp.BoardGoals")]
public sealed record BoardGoals([property: Id(0)] string Phenomenon, [property: Id(1)] int Count, [property: Id(2)] int WithoutLead, [property: Id(3)] int WithoutIndicator);

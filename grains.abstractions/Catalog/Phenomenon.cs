namespace NvpOrleans.Abstractions.Catalog;

/// <summary>A security phenomenon or a transversal theme of a national cycle.</summary>
/// <param name="Number">Its number in the cycle: <c>1</c> to <c>15</c> for phenomena, <c>T1</c> to <c>T4</c> for themes.</param>
/// <param name="IsTheme">True for a transversal theme.</param>
/// <param name="Name">Its name.</param>
/// <param name="IsOfficial">For each language of <paramref name="Name"/> (nl, fr, de, en) whether the name is an official one; the others are translations.</param>
[GenerateSerializer, Immutable, Alias("nvp.Phenomenon")]
public sealed record Phenomenon(
    [property: Id(0)] string Number,
    [property: Id(1)] bool IsTheme,
    [property: Id(2)] LocalizedText Name,
    [property: Id(3)] IReadOnlyDictionary<string, bool> IsOfficial);

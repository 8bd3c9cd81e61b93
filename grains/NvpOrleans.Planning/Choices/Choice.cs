namespace NvpOrleans.Planning.Choices;

/// <summary>What a plan says about one phenomenon or theme.</summary>
/// <param name="Number">The number of the phenomenon or theme.</param>
/// <param name="Level">Its place; null while none is chosen.</param>
/// <param name="Reasons">Why, by language.</param>
public sealed record Choice(string Number, ChoiceLevel? Level, IReadOnlyDictionary<string, string> Reasons)
{
    /// <summary>True when the plan works on it beyond what it does every day.</summary>
    public bool IsRetained => Level is ChoiceLevel.Priority or ChoiceLevel.AttentionPoint;
}

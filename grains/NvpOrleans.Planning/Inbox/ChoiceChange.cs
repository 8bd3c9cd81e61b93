using NvpOrleans.Abstractions.People;
using NvpOrleans.Planning.Choices;

namespace NvpOrleans.Planning.Inbox;

/// <summary>A plan gave a phenomenon or theme another place.</summary>
/// <param name="Sequence">The journal sequence of the edit.</param>
/// <param name="By">Who made it.</param>
/// <param name="At">When (UTC).</param>
/// <param name="Number">The number of the phenomenon or theme.</param>
/// <param name="Level">Its place now; null for none.</param>
public sealed record ChoiceChange(long Sequence, PersonId By, DateTimeOffset At, string Number, ChoiceLevel? Level)
{
    /// <summary>What one edit has changed.</summary>
    public static IReadOnlyList<ChoiceChange> Between(PlanChoices before, PlanChoices after, long sequence, PersonId by, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var levels = before.All.ToDictionary(choice => choice.Number, choice => choice.Level);
        return [.. after.All.Where(choice => choice.Level != levels.GetValueOrDefault(choice.Number)).Select(choice => new ChoiceChange(sequence, by, at, choice.Number, choice.Level))];
    }
}

using System.Globalization;
using NvpOrleans.Abstractions.Plans;

namespace NvpOrleans.Planning.Workflow;

/// <summary>The frozen texts of a plan as people find them, and at which stage each is read.</summary>
public static class FrozenTexts
{
    /// <summary>
    /// The stage whose readers read a text. The version that came into force last is read like a plan in force, also while an addendum is
    /// written and after a merger. Every other text stays with those who could read it while it was on its way: nobody reads it by publication.
    /// </summary>
    public static PlanStage ReadAt(PlanState state, FrozenText text)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(text);
        return IsLast(state, text) ? PlanStage.InForce : (PlanStage)Math.Min((int)text.Reached, (int)PlanStage.MinistersApproved);
    }

    /// <summary>What is told of a text to those who may read it.</summary>
    public static PlanText Show(PlanState state, FrozenText text)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(text);
        return new PlanText(
            NameOf(text), text.Version, text.Round, text.FrozenAt, text.Reached, text.InForceFrom, ReplacedOn(state, text),
            state.IsInForce && IsLast(state, text), text.Hashes);
    }

    /// <summary>The text of a name; null when there is none. The name that a text had before it came into force still finds it.</summary>
    public static FrozenText? Find(PlanState state, string name)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Texts.Find(text => NameOf(text) == name || RoundName(text) == name);
    }

    // A version in force has its number; what was laid before the council and did not come that far has the round besides.
    private static string NameOf(FrozenText text) => text.InForceFrom is null ? RoundName(text) : Number(text.Version);

    private static string RoundName(FrozenText text) => $"{Number(text.Version)}.{Number(text.Round)}";

    private static bool IsLast(PlanState state, FrozenText text) => state.Versions is [.., var last] && state.Texts[last.Round.Text] == text;

    private static DateOnly? ReplacedOn(PlanState state, FrozenText text) =>
        text.InForceFrom is null ? null : state.Versions.Find(version => version.Number > text.Version)?.InForceFrom;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}

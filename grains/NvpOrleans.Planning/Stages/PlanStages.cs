using NvpOrleans.Abstractions.Access;
using NvpOrleans.Abstractions.Plans;

namespace NvpOrleans.Planning.Stages;

/// <summary>What the stage of a zone plan means for its text.</summary>
public static class PlanStages
{
    private const char Came = ':';
    private static readonly string Over = $"{NameOf(PlanStage.Superseded)}{Came}";

    /// <summary>The stage as a stable word (<c>council-review</c>).</summary>
    public static string NameOf(PlanStage stage) => Words<PlanStage>.Of(stage);

    /// <summary>Reads a stable word; null when it is no stage of a plan.</summary>
    public static PlanStage? Parse(string? name) => Words<PlanStage>.Parse(name);

    /// <summary>
    /// The word by which rights are asked for: the stage, and for a superseded plan also the one that it had come to, whose readers keep
    /// what they could read.
    /// </summary>
    public static string RightsAt(PlanStage stage, PlanStage? supersededAt) =>
        supersededAt is { } came ? $"{NameOf(stage)}{Came}{NameOf(came)}" : NameOf(stage);

    /// <summary>Reads such a word: the stage whose readers read, and whether another plan has taken the place; null when it is none.</summary>
    public static (PlanStage Stage, bool IsOver)? ParseRights(string? word)
    {
        var stage = Parse(word);
        if (stage is not null || word is null || !word.StartsWith(Over, StringComparison.Ordinal)) return stage is { } known ? (known, false) : null;
        return Parse(word[Over.Length..]) is { } came ? (came, true) : null;
    }

    /// <summary>True from the moment the plan is laid before the council: nobody writes.</summary>
    public static bool IsFrozen(PlanStage stage) => stage >= PlanStage.CouncilReview;

    /// <summary>The most that anyone may do with the text.</summary>
    public static Ability Most(PlanStage stage) => stage switch
    {
        < PlanStage.CouncilReview => Ability.Write,
        // The council still discusses, and a return names the remarks it rests on.
        PlanStage.CouncilReview => Ability.Comment,
        _ => Ability.Read,
    };

    /// <summary>True when a plan in <paramref name="stage"/> has come as far as <paramref name="from"/>.</summary>
    /// <remarks>A plan can be superseded at any stage, so that stage proves nothing beyond the first.</remarks>
    public static bool HasReached(PlanStage stage, PlanStage from) =>
        stage == PlanStage.Superseded ? from == PlanStage.Preparation : stage >= from;
}

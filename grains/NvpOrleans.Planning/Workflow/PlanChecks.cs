using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.Plans;

namespace NvpOrleans.Planning.Workflow;

/// <summary>What the arguments of commands must be.</summary>
internal static class PlanChecks
{
    private const int LongestText = 4000;
    private const int LongestName = 200;

    public static PlanCheck<TCommand> Reason<TCommand>(Func<TCommand, string?> text)
        where TCommand : PlanCommand => Text("reason", LongestText, text);

    public static PlanCheck<TCommand> Evaluation<TCommand>(Func<TCommand, string?> text)
        where TCommand : PlanCommand => Text("evaluation", LongestText, text);

    public static PlanCheck<TCommand> Name<TCommand>(string word, Func<TCommand, string?> text)
        where TCommand : PlanCommand => Text(word, LongestName, text);

    /// <summary>A word with something, which may be empty.</summary>
    public static PlanCheck<TCommand> Note<TCommand>(Func<TCommand, string?> text)
        where TCommand : PlanCommand => new("note", (_, command) => text(command) switch
        {
            null => Malformed("note"),
            { Length: > LongestText } tooLong => TooLong("note", tooLong.Length, LongestText),
            _ => null,
        });

    public static PlanCheck<TCommand> NotInFuture<TCommand>(string word, Func<TCommand, DateOnly?> date)
        where TCommand : PlanCommand => new(word, (situation, command) =>
            date(command) > situation.Today
                ? new Refusal(RefusalCode.Malformed, word, Refusals.With("latest", PlanNeeds.Day(situation.Today)))
                : null);

    /// <summary>The day is not before another.</summary>
    public static PlanCheck<TCommand> NotBefore<TCommand>(string word, Func<TCommand, DateOnly> date, Func<PlanSituation, DateOnly> earliest)
        where TCommand : PlanCommand => new(word, (situation, command) =>
            date(command) < earliest(situation)
                ? new Refusal(RefusalCode.Malformed, word, Refusals.With("earliest", PlanNeeds.Day(earliest(situation))))
                : null);

    /// <summary>The day is not after another.</summary>
    public static PlanCheck<TCommand> NotAfter<TCommand>(string word, Func<TCommand, DateOnly> date, Func<PlanSituation, DateOnly> latest)
        where TCommand : PlanCommand => new(word, (situation, command) =>
            date(command) > latest(situation)
                ? new Refusal(RefusalCode.Malformed, word, Refusals.With("latest", PlanNeeds.Day(latest(situation))))
                : null);

    /// <summary>Something else that must hold.</summary>
    public static PlanCheck<TCommand> That<TCommand>(RefusalCode code, string word, Func<PlanSituation, TCommand, bool> holds)
        where TCommand : PlanCommand => new(word, (situation, command) => holds(situation, command) ? null : new Refusal(code, word));

    /// <summary>One more is not more than there may be.</summary>
    public static PlanCheck<TCommand> Fewer<TCommand>(string word, int limit, Func<PlanSituation, int> count)
        where TCommand : PlanCommand => new(word, (situation, _) =>
            count(situation) < limit ? null : new Refusal(RefusalCode.TooLarge, word, Refusals.With("limit", PlanNeeds.Number(limit))));

    /// <summary>The text is still the frozen one.</summary>
    public static PlanCheck<TCommand> TextIsFrozen<TCommand>()
        where TCommand : PlanCommand =>
        That<TCommand>(RefusalCode.Conflict, "text-changed", (situation, _) =>
            situation.State.Round is { } round && round.Binds(situation.Content.Hashes));

    /// <summary>What was shown is the frozen text.</summary>
    public static PlanCheck<TCommand> Hashes<TCommand>(Func<TCommand, IReadOnlyDictionary<string, string>?> hashes)
        where TCommand : PlanCommand =>
        That<TCommand>(RefusalCode.Conflict, "hash", (situation, command) =>
            hashes(command) is { } shown && situation.State.Round is { } round && round.Binds(shown));

    /// <summary>The objections that were shown are those that are open. Where none is left, the step says so itself.</summary>
    public static PlanCheck<PlanCommand.OverrideRemarks> RemarksShown { get; } = That<PlanCommand.OverrideRemarks>(
        RefusalCode.Conflict, "remarks-changed",
        (situation, command) => command.Remarks is { } shown && (!PlanNeeds.IsBlocked(situation) || shown.ToHashSet().SetEquals(PlanNeeds.OpenObjections(situation))));

    private static PlanCheck<TCommand> Text<TCommand>(string word, int longest, Func<TCommand, string?> text)
        where TCommand : PlanCommand => new(word, (_, command) =>
            string.IsNullOrWhiteSpace(text(command)) ? Malformed(word)
            : text(command)!.Length > longest ? TooLong(word, text(command)!.Length, longest)
            : null);

    private static Refusal Malformed(string word) => new(RefusalCode.Malformed, word);

    private static Refusal TooLong(string word, int actual, int limit) => new(RefusalCode.TooLarge, word, new Dictionary<string, string>
    {
        ["unit"] = "characters",
        ["actual"] = PlanNeeds.Number(actual),
        ["limit"] = PlanNeeds.Number(limit),
    });
}

using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Abstractions.Plans;
using NvpOrleans.Grains.Documents;
using NvpOrleans.Grains.Documents.Verification;
using NvpOrleans.Journal;
using NvpOrleans.Planning.Workflow;
using NvpOrleans.Yjs;

namespace NvpOrleans.Grains.Plans;

/// <summary>
/// Giving an addendum up. The text of the version in force is read from the journal, and the sections are edited until they say it again;
/// whether they do is what the rules look at before anything is written.
/// </summary>
internal sealed partial class ZonePlanGrain
{
    private static readonly Dictionary<string, Doc> Nothing = [];

    /// <summary>The sections of the version in force; nothing where there is none, or where content of it was erased.</summary>
    private async Task<IReadOnlyDictionary<string, Doc>> ReadVersionInForce()
    {
        if (!State.IsAddendum) return Nothing;
        var sequence = _freezes[State.Versions[^1].Round.Text];
        var content = await JournalContent.ReadAsync(Journal, JournalId.Of(Document.ToString()), sequence, CancellationToken.None);
        return content.IsErased ? Nothing : content.Docs;
    }

    private async Task<Refusal?> Withdraw(PersonId person, PlanCommand.WithdrawAddendum command)
    {
        // Nothing is read for a command that is refused in any case.
        if (KnownPerson(person) is not { } asking) return RefuseStranger();
        var hoped = State.IsAddendum ? Unread with { Restored = State.Versions[^1].Round.Hashes } : Unread;
        if (PlanWorkflow.Decide(SituationOf(asking, hoped), command).Refusal is { } hopeless) return Refuse(hopeless);
        IReadOnlyDictionary<string, Doc> then;
        try
        {
            then = await ReadVersionInForce();
        }
        catch (JournalCorruptException failure) // nobody goes back to a text that cannot be trusted
        {
            LogBroken(Logger, failure, Document.ToString());
            return Refuse(Refusals.JournalBroken);
        }

        // From here to the record nothing is awaited: grants, stage and text are those of this moment.
        if (BusyWhenGivenUp is { } busy) return busy;
        if (KnownPerson(person) is not { } known) return RefuseStranger();
        var (updates, hashes) = then.Count == 0 ? ([], new Dictionary<string, string>()) : Restore(then, BasisOf(State.Versions[^1].Round));
        var unwritten = updates.Select(update => update.Section.ToString()).Where(section => !then.ContainsKey(section)).ToList();
        var decision = PlanWorkflow.Decide(SituationOf(known, Unread with { Restored = hashes, Unwritten = unwritten }), command);
        if (decision.Refusal is { } refusal) return Refuse(refusal);
        if (decision.Event is { } decided) await RecordRestored(person.Value, PlanEventJson.Write(decided), updates);
        return null;
    }

    [LoggerMessage(2107, LogLevel.Error, "The journal of {Document} does not hold together, so its addendum cannot be given up.", EventName = "RestoreBroken")]
    private static partial void LogBroken(ILogger logger, Exception failure, string document);
}

using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Abstractions.Plans;
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

    private async Task<Refusal?> Withdraw(PersonId person, bool reads, PlanCommand.WithdrawAddendum command)
    {
        var then = reads ? await ReadVersionInForce() : Nothing; // nothing is read for a stranger's command

        // From here to the record nothing is awaited: grants, stage and text are those of this moment.
        if (BusyWhenGivenUp is { } busy) return busy;
        if (KnownPerson(person) is not { } known) return RefuseStranger();
        var (updates, hashes) = then.Count == 0 ? ([], new Dictionary<string, string>()) : Restore(then, BasisOf(State.Versions[^1].Round));
        var decision = PlanWorkflow.Decide(SituationOf(known, Unread with { Restored = hashes }), command);
        if (decision.Refusal is { } refusal) return Refuse(refusal);
        if (decision.Event is { } decided) await RecordRestored(person.Value, PlanEventJson.Write(decided), updates);
        return null;
    }
}

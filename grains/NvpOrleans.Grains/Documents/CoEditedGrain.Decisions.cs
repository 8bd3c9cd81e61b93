using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Grains.Documents.Commit;
using NvpOrleans.Grains.Documents.Decisions;

namespace NvpOrleans.Grains.Documents;

/// <summary>
/// Decisions: journalled in one order with the text, so that a freeze stands between what was written before it and what is refused
/// after it. They count for rights at once; what is shown of them waits until they are durable.
/// </summary>
internal abstract partial class CoEditedGrain
{
    private readonly DecisionLog _decisions = new();
    private CommandPace _decisionPace = null!;

    /// <summary>The stage that the decisions have brought the document to, as a stable word.</summary>
    protected abstract string Stage { get; }

    /// <summary>The word by which rights are asked for.</summary>
    private protected virtual string RightsAt => Stage;

    /// <summary>All decisions, durable or not, in their order.</summary>
    private protected IReadOnlyList<RecordedDecision> Decisions => _decisions.All;

    /// <summary>Folds a decision into what the kind of document knows of itself.</summary>
    protected abstract void Apply(RecordedDecision decision);

    /// <summary>
    /// Takes decisions that follow from what is in memory now: between looking and calling there must be no await. Ends when they are
    /// durable and everyone's rights are those of the stage that came of it.
    /// </summary>
    private protected async Task Record(string author, IReadOnlyList<byte[]> payloads)
    {
        var (stage, now, first) = (Stage, Time.GetUtcNow(), _commit.NextSequence);
        var entries = new CommitEntry[payloads.Count];
        for (var at = 0; at < entries.Length; at++)
        {
            TakeOrGiveUp(new RecordedDecision(first + at, author, now, payloads[at]));
            entries[at] = CommitEntry.OfDecision(author, now, payloads[at]);
        }

        await _commit.WhenDurable(_commit.Take(entries));
        if (Stage != stage) await ApplyAccess(Everyone);
    }

    /// <summary>Something has become durable: whoever tells others of the document may do so.</summary>
    private protected virtual void OnChanged()
    {
    }

    /// <summary>The sequence up to which everything is durable.</summary>
    private protected long DurableSequence => _commit.DurableSequence;

    /// <summary>The sequence of the last entry, durable or not.</summary>
    private protected long AssignedSequence => _commit.AssignedSequence;

    /// <summary>Ends when everything up to a sequence is durable.</summary>
    private protected Task WhenDurable(long sequence) => _commit.WhenDurable(sequence);

    /// <summary>When the last durable entry was written (UTC); null when there is none since a snapshot.</summary>
    private protected DateTimeOffset? LastActivity { get; private set; }

    /// <summary>When somebody last wrote in a section (UTC); null when nobody did since a snapshot.</summary>
    private protected DateTimeOffset? LastWritten { get; private set; }

    /// <summary>Looks at what happens on a date. Called now and then while the document is awake.</summary>
    private protected virtual Task OnHousekeeping() => Task.CompletedTask;

    /// <summary>True when there is such a document.</summary>
    private protected bool Exists => _exists;

    private protected ILogger Logger => _log;

    /// <summary>The refusal while the document is given up and waits for its replay; null while all is well.</summary>
    private protected Refusal? BusyWhenGivenUp => IsGivenUp ? Refuse(Refusals.Busy(ReplayPause)) : null;

    /// <summary>Counts a command that decides, before anything is read for it.</summary>
    /// <param name="person">Who sends it.</param>
    /// <param name="isCarriedOut">True for one of theirs that has been carried out: an answer that was lost is asked for again at no cost.</param>
    /// <returns>The refusal of somebody who sends too many; null when it is taken.</returns>
    private protected Refusal? RefuseTooFast(PersonId person, bool isCarriedOut)
    {
        if (isCarriedOut || _decisionPace.Take(person, Time.GetUtcNow()) is not { } wait) return null;
        _services.Instruments.OnDecisionTooFast();
        return Refuse(Refusals.DecisionsTooFast(wait));
    }

    /// <summary>True once memory can no longer be trusted.</summary>
    private protected bool IsGivenUp => _commit.Failure is not null;

    /// <summary>The person, asked for when necessary; null when the service does not know them.</summary>
    private protected ValueTask<Person?> FindPerson(PersonId id) => _people.Find(id);

    /// <summary>The person as last heard of.</summary>
    private protected Person? KnownPerson(PersonId id) => _people.Known(id);

    private protected Refusal RefuseStranger() => Refuse(Refusals.NoAccess(Stage));

    /// <summary>Ends when everything decided so far is durable, and every remark that a decision may rest on.</summary>
    private protected Task WhenDecided() => _commit.WhenDurable(Math.Max(_decisions.LastSequence, _comments.LastSequence));

    private void Take(RecordedDecision decision)
    {
        _decisions.Add(decision);
        Apply(decision);
    }

    private void TakeOrGiveUp(RecordedDecision decision)
    {
        try
        {
            Take(decision);
        }
        catch (Exception failure) // the state may be half changed, and nothing of it is in the journal
        {
            _commit.Fail(failure);
            throw;
        }
    }
}

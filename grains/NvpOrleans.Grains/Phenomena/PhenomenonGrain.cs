using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.Inbox;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Abstractions.Phenomena;
using NvpOrleans.Abstractions.Plans;
using NvpOrleans.Grains.Documents;
using NvpOrleans.Grains.Documents.Canonical;
using NvpOrleans.Grains.Documents.Decisions;
using NvpOrleans.Planning.Workflow;
using Orleans.Concurrency;

namespace NvpOrleans.Grains.Phenomena;

/// <summary>A security phenomenon or transversal theme of the National Security Plan: its text, and where it stands in the workflow.</summary>
[GrainType("phenomenon"), Reentrant]
internal sealed class PhenomenonGrain(DocumentServices services) : CoEditedGrain(services), IPhenomenonGrain
{
    private static readonly IReadOnlyDictionary<string, string> Unread = new Dictionary<string, string>();

    private NationalState? _state;

    protected override DocumentId Document
    {
        get
        {
            var key = this.GetPrimaryKeyString();
            return DocumentKeys.Of(key.Contains("/T", StringComparison.Ordinal) ? DocumentKind.Theme : DocumentKind.Phenomenon, key);
        }
    }

    protected override string Stage => State.Stage;

    // Asked for only in the moment that freezes the text.
    private protected override HashBasis HashBasis => HashBasis.OfDraft(Unread);

    protected override string WritingStage => Catalog.InitialStageOf(Document);

    private NationalState State => _state ??= NationalState.Start(Catalog.InitialStageOf(Document));

    public async Task<Answer<NationalStanding>> GetStanding(PersonId person)
    {
        if (!Exists) return RefuseUnknown();
        if (await FindPerson(person) is not { } known) return RefuseStranger();
        var standing = NationalStandings.Of(SituationOf(known, Unread));
        await WhenDecided();
        return standing;
    }

    public async Task<Answer<NationalStanding>> Carry(PersonId person, NationalCommand command)
    {
        if (!Exists) return RefuseUnknown();
        if (await FindPerson(person) is not { } asking) return RefuseStranger();
        if (NationalWorkflow.ReadsText(SituationOf(asking, Unread), command)) await Seed();

        // From here to the record nothing is awaited: grants, stage and text are those of this moment.
        if (BusyWhenGivenUp is { } busy) return busy;
        if (KnownPerson(person) is not { } known) return RefuseStranger();
        var situation = SituationOf(known, Unread);
        if (NationalWorkflow.ReadsText(situation, command)) situation = situation with { Hashes = HashContent() };
        var decision = NationalWorkflow.Decide(situation, command);
        if (decision.Refusal is { } refusal) return Refuse(refusal);
        if (decision.Event is { } decided) await Record(person.Value, [NationalEventJson.Write(decided)]);
        return await GetStanding(person);
    }

    public async Task<Answer<PlanVerification>> Verify(PersonId person)
    {
        var answer = await GetStanding(person);
        if (answer.Refusal is { } stranger) return stranger;
        if (answer.Value!.Hashes is not { } hashes || Freezing is not { } freezing) return Refuse(Refusals.NotFound);
        await RecordVerification(person);
        var verified = await GrainFactory.GetGrain<IPlanVerifierGrain>(Document.ToString()).Verify(freezing.Sequence);
        return verified.Value is { } content ? Compare(freezing.Time, freezing.Sequence, hashes, content) : verified.Refusal!;
    }

    public async Task<string?> GetStage()
    {
        if (!Exists) return null;
        var stage = Stage;
        await WhenDecided();
        return stage;
    }

    protected override void Apply(RecordedDecision decision) =>
        _state = State.Apply(NationalEventJson.Read(decision.Payload), new PersonId(decision.Author), decision.Time);

    private protected override IEnumerable<FollowTarget> FollowedAs => [FollowTarget.Of(Document)];

    private protected override (InboxKind Kind, string? Word)? FollowedIn(RecordedDecision decision) =>
        NationalEventJson.Read(decision.Payload) is NationalEvent.Moved moved ? (InboxKind.Progressed, moved.To) : null;

    // Where a sheet stands whoever reads it sees.
    private protected override bool FollowsDraft(Person person) => Reads(person);

    private protected override bool IsFrozen => State.Hashes is not null;

    /// <summary>The decision that froze the text; null when nothing did.</summary>
    private RecordedDecision? Freezing => Decisions
        .Where(decision => NationalEventJson.Read(decision.Payload) is NationalEvent.Moved { Hashes: not null })
        .Select(decision => (RecordedDecision?)decision)
        .LastOrDefault();

    private NationalSituation SituationOf(Person person, IReadOnlyDictionary<string, string> hashes) =>
        new(State, Document.Key, person, Time.GetUtcNow(), Catalog.NationalStages, hashes);
}

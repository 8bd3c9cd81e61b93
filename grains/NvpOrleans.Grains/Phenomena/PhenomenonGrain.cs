using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.Inbox;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Abstractions.Phenomena;
using NvpOrleans.Abstractions.Plans;
using NvpOrleans.Grains.Documents;
using NvpOrleans.Grains.Documents.Canonical;
using NvpOrleans.Grains.Documents.Decisions;
using NvpOrleans.Planning.Stages;
using NvpOrleans.Planning.Workflow;
using Orleans.Concurrency;

namespace NvpOrleans.Grains.Phenomena;

/// <summary>A security phenomenon or transversal theme of the National Security Plan: its text, and where it stands in the workflow.</summary>
[GrainType("phenomenon"), Reentrant]
internal sealed partial class PhenomenonGrain(DocumentServices services) : CoEditedGrain(services), IPhenomenonGrain
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
        var standing = NationalStandings.Of(SituationOf(known, Unread), version => MayRead(known, version));
        await WhenDecided();
        return standing;
    }

    public async Task<Answer<NationalStanding>> Carry(PersonId person, NationalCommand command)
    {
        if (!Exists) return RefuseUnknown();
        if (await FindPerson(person) is not { } asking) return RefuseStranger();
        if (RefuseTooFast(person, State.Operations.TryGetValue(command.Operation, out var receipt) && receipt.By == person) is { } tooFast) return tooFast;
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
        return answer.Value!.Hashes is { } hashes && State.FrozenAt is { } frozenAt ? await Verify(person, frozenAt, _lastFreeze, hashes) : Refuse(Refusals.NotFound);
    }

    public async Task<NationalPlace?> GetPlace()
    {
        if (!Exists) return null;
        var place = new NationalPlace(Stage, NationalVersions.InForce(State, Stages)?.Number);
        await WhenDecided();
        return place;
    }

    protected override void Apply(RecordedDecision decision)
    {
        var decided = NationalEventJson.Read(decision.Payload);
        if (decided is NationalEvent.Moved { Hashes: not null }) _lastFreeze = decision.Sequence;
        _state = State.Apply(decided, new PersonId(decision.Author), decision.Time);
        if (State.Versions.Count > _freezes.Count) _freezes.Add(_lastFreeze);
    }

    private protected override IEnumerable<FollowTarget> FollowedAs => [FollowTarget.Of(Document)];

    private protected override (InboxKind Kind, string? Word)? FollowedIn(RecordedDecision decision) =>
        NationalEventJson.Read(decision.Payload) is NationalEvent.Moved moved ? (InboxKind.Progressed, moved.To) : null;

    // What was published stays readable while the next text is written.
    private protected override bool MayFollow(Person person, SectionId? section) =>
        base.MayFollow(person, section) || State.Versions.Any(version => NationalVersions.ReadAt(State, version, Stages) is { } stage && MayRead(person, stage.Name, section));

    // Where a sheet stands whoever reads it sees.
    private protected override bool FollowsDraft(Person person) => Reads(person);

    private protected override bool IsFrozen => State.Hashes is not null;

    private IReadOnlyList<NationalStage> Stages => Catalog.NationalStagesOf(Document);

    private async Task<Answer<PlanVerification>> Verify(PersonId person, DateTimeOffset frozenAt, long sequence, IReadOnlyDictionary<string, string> hashes)
    {
        await RecordVerification(person);
        var verified = await GrainFactory.GetGrain<IPlanVerifierGrain>(Document.ToString()).Verify(sequence);
        return verified.Value is { } content ? Compare(frozenAt, sequence, hashes, content) : verified.Refusal!;
    }

    private NationalSituation SituationOf(Person person, IReadOnlyDictionary<string, string> hashes) =>
        new(State, Document.Key, person, Time.GetUtcNow(), Stages, hashes);
}

using Microsoft.Extensions.Options;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Abstractions.Plans;
using NvpOrleans.Grains.Consultation;
using NvpOrleans.Grains.Documents;
using NvpOrleans.Grains.Documents.Canonical;
using NvpOrleans.Grains.Documents.Decisions;
using NvpOrleans.Planning.Stages;
using NvpOrleans.Planning.Workflow;
using Orleans.Concurrency;

namespace NvpOrleans.Grains.Plans;

/// <summary>
/// The zonal security plan of one zone: its text, and where it stands in the workflow. Reentrant: while one append is in flight,
/// arriving entries form the next.
/// </summary>
[GrainType("plan"), Reentrant]
internal sealed partial class ZonePlanGrain(
    DocumentServices services, IOptions<ConsultationOptions> consultation, IOptions<SignedPdfOptions> pdfs) : CoEditedGrain(services), IZonePlanGrain
{
    private PlanState? _state;

    protected override DocumentId Document => DocumentKeys.Of(DocumentKind.Plan, this.GetPrimaryKeyString());

    protected override string Stage => PlanStages.NameOf(State.Stage);

    private protected override string RightsAt => PlanStages.RightsAt(State.Stage, State.SupersededAt);

    protected override string WritingStage => PlanStages.NameOf(PlanStage.Drafting);

    private protected override HashBasis HashBasis => State.Round is { } round ? BasisOf(round) : HashBasis.OfDraft(State.OverriddenRemarks);

    private PlanState State => _state ??= PlanState.Start(PlanStages.Parse(Catalog.InitialStageOf(Document))!.Value);

    public async Task<Answer<PlanStanding>> GetStanding(PersonId person)
    {
        if (!Exists) return RefuseUnknown();
        if (await FindPerson(person) is not { } known) return RefuseStranger();
        var standing = PlanStandings.Of(SituationOf(known, Unread with { Hashes = KnownHashes }));
        await WhenDecided();
        return standing.Steps.Any(step => step is { Name: SignedPdfs.Step, IsMine: true }) ? standing with { MaxPdfBytes = pdfs.Value.MaxBytes } : standing;
    }

    public async Task<Answer<PlanStanding>> Carry(PersonId person, PlanCommand command)
    {
        if (!Exists) return RefuseUnknown();
        if (await FindPerson(person) is not { } asking) return RefuseStranger();
        if (RefuseTooFast(person, PlanWorkflow.IsKnown(SituationOf(asking, Unread), command.Operation)) is { } tooFast) return tooFast;
        if (command is PlanCommand.AttachSignedPdf) return Refuse(Refusals.OtherFile); // its bytes are not there
        if (command is PlanCommand.WithdrawAddendum withdrawal) return await Withdraw(person, withdrawal) is { } refused ? refused : await GetStanding(person);
        var readsText = PlanWorkflow.ReadsText(command);
        if (readsText && Reads(asking)) await Seed(); // what the plan starts from is not settled by a stranger's command

        if (PlanWorkflow.ReadsActions(command)) await FindCarriedOut();

        // From here to the record nothing is awaited: grants, stage and text are those of this moment.
        if (BusyWhenGivenUp is { } busy) return busy;
        if (KnownPerson(person) is not { } known) return RefuseStranger();
        var content = (readsText ? ReadContent() : PlanWorkflow.ReadsActions(command) ? PlanContent.OfActions(CarriedOut) : Unread) with { Carried = CarriedSections, Uneven = UnevenSections };
        var decision = PlanWorkflow.Decide(SituationOf(known, content), command);
        if (decision.Refusal is { } refusal) return Refuse(refusal);
        if (decision.Event is { } decided) await Record(person.Value, [PlanEventJson.Write(decided)]);
        if (decision.Event is PlanEvent.ConsultationOpened) NotePresent();
        await OnHousekeeping(); // with an approval a date that has passed already may have become due
        return await GetStanding(person);
    }

    public async Task<Answer<PlanVerification>> Verify(PersonId person, int? version)
    {
        var answer = await GetStanding(person);
        if (answer.Refusal is { } stranger) return stranger;
        var standing = answer.Value!;
        var approval = version is null ? standing.Approval : standing.Versions?.FirstOrDefault(found => found.Number == version)?.Approval;
        if (approval is null || State.Texts.FindIndex(text => text.FrozenAt == approval.FrozenAt) is not (>= 0 and var index)) return Refuse(Refusals.NotFound);
        var sequence = _freezes[index];
        await RecordVerification(person);
        var verified = await GrainFactory.GetGrain<IPlanVerifierGrain>(Document.ToString()).Verify(sequence);
        return verified.Value is { } content ? Compare(approval.FrozenAt, sequence, approval.Hashes, content) : verified.Refusal!;
    }

    private protected override string? SetAsideFor(Guid thread) => State.OverriddenRemarks.GetValueOrDefault(thread.ToString("n"));

    protected override void Apply(RecordedDecision decision)
    {
        var decided = PlanEventJson.Read(decision.Payload);
        _state = State.Apply(decided, new PersonId(decision.Author), decision.Time);
        if (decided is PlanEvent.SubmittedToCouncil) _freezes.Add(decision.Sequence);
        if (decided is PlanEvent.ConsultationOpened) Open(decision.Sequence, decision.Time);
        Review(decided, decision.Sequence);
    }

    public async Task ComeToDate()
    {
        if (!Exists) return;
        await OnHousekeeping();
    }

    private protected override bool IsFrozen => PlanStages.IsFrozen(State.Stage);

    /// <summary>What happens on a date happens here; nobody has to ask for it.</summary>
    private protected override async Task OnHousekeeping()
    {
        TidyReactions();
        if (!IsSomethingDue) return;
        await Seed();
        foreach (var due in new PlanCommand[] { new PlanCommand.DeemApproved { Operation = Guid.NewGuid() }, new PlanCommand.BringIntoForce { Operation = Guid.NewGuid() } })
        {
            if (IsGivenUp) return;
            if (PlanWorkflow.Decide(SituationOf(null, ReadContent()), due).Event is { } decided)
                await Record(PlanWorkflow.Service.Value, [PlanEventJson.Write(decided)]);
        }
    }

    // The text is compared only when there is something to compare it for: reading all of it takes a while.
    private bool IsSomethingDue => PlanStandings.Of(SituationOf(null, Unread)).Steps.Any(step => step.IsMine && step.Missing.Count == 0);

    private HashBasis BasisOf(PlanRound round) => new(round.Form, _freezes[round.Text], State.Texts[round.Text].Overridden);

    private PlanContent ReadContent() => PlanContent.OfActions(ReadObjectives()) with
    {
        Hashes = HashContent(),
        BlockingRemarks = OpenBlocks,
        Levels = ReadChoices().Levels,
    };

    private PlanContent Unread => PlanContent.Unread(OpenBlocks);

    private PlanSituation SituationOf(Person? person, PlanContent content) => new(
        State, Catalog.ZoneOf(Document)!, person, Time.GetUtcNow(), content, Catalog.SettingsOf(Document), Catalog.SuccessorsOf(Document.Key));
}

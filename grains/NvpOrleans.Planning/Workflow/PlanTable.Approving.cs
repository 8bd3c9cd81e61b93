using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.Plans;

namespace NvpOrleans.Planning.Workflow;

/// <summary>From the council to the ministers' approval.</summary>
internal static partial class PlanTable
{
    // Who countersigns may still do so when the council has approved.
    private static readonly PlanStage[] Signing = [PlanStage.CouncilReview, PlanStage.CouncilApproved];

    private static PlanRow[] Approving =>
    [
        new PlanRow<PlanCommand.ReturnFromCouncil, PlanEvent.ReturnedFromCouncil>
        {
            Actors = [PlanActor.Chair],
            From = [PlanStage.CouncilReview],
            Checks = [PlanChecks.Reason<PlanCommand.ReturnFromCouncil>(command => command.Reason)],
            Then = (_, command) => new PlanEvent.ReturnedFromCouncil(command.Reason),
        },
        new PlanRow<PlanCommand.VoidApproval, PlanEvent.ApprovalVoided>
        {
            Actors = [PlanActor.ZoneChief, PlanActor.Chair],
            From = [PlanStage.CouncilReview, PlanStage.CouncilApproved, PlanStage.Submitted, PlanStage.MinistersApproved],
            Targets = situation => situation.IsTextChanged ? [null] : [], // offered when somebody has met with it
            Checks = [PlanChecks.Reason<PlanCommand.VoidApproval>(command => command.Reason)],
            Needs = [PlanNeeds.TextChanged],
            ReadsText = true,
            Then = (_, command) => new PlanEvent.ApprovalVoided(command.Reason),
        },
        new PlanRow<PlanCommand.Sign, PlanEvent.SignatureGiven>
        {
            Actors = [PlanActor.Office],
            From = Signing,
            Target = command => command.Office,
            Targets = Unsigned,
            Checks =
            [
                .. OfficeChecks<PlanCommand.Sign>(command => command.Office),
                PlanChecks.That<PlanCommand.Sign>(RefusalCode.Malformed, "sign-in", (_, command) => command.SignIn is not null),
                PlanChecks.Hashes<PlanCommand.Sign>(command => command.Hashes),
                PlanChecks.TextIsFrozen<PlanCommand.Sign>(),
            ],
            ReadsText = true,
            Then = (situation, command) => Given(situation, command.Office, command.SignIn, null),
        },
        new PlanRow<PlanCommand.RecordSignatureOnPaper, PlanEvent.SignatureGiven>
        {
            Actors = [PlanActor.CouncilSecretary],
            From = Signing,
            Target = command => command.Office,
            Targets = Unsigned,
            Checks =
            [
                .. OfficeChecks<PlanCommand.RecordSignatureOnPaper>(command => command.Office),
                PlanChecks.Name<PlanCommand.RecordSignatureOnPaper>("signer", command => command.Signer),
                PlanChecks.NotInFuture<PlanCommand.RecordSignatureOnPaper>("signed-on", command => command.SignedOn),
                PlanChecks.NotBefore<PlanCommand.RecordSignatureOnPaper>(
                    "signed-on", command => command.SignedOn, situation => BelgianDay.Of(situation.State.Round!.FrozenAt)),
                PlanChecks.Hashes<PlanCommand.RecordSignatureOnPaper>(command => command.Hashes),
                PlanChecks.TextIsFrozen<PlanCommand.RecordSignatureOnPaper>(),
            ],
            ReadsText = true,
            Then = (situation, command) => Given(situation, command.Office, null, new PaperSignature(command.Signer, command.SignedOn)),
        },
        new PlanRow<PlanCommand.RefuseToSign, PlanEvent.SignatureRefused>
        {
            Actors = [PlanActor.Office],
            From = Signing,
            Target = command => command.Office,
            Targets = Unsigned,
            Checks =
            [
                .. OfficeChecks<PlanCommand.RefuseToSign>(command => command.Office),
                PlanChecks.Reason<PlanCommand.RefuseToSign>(command => command.Reason),
            ],
            Then = (_, command) => new PlanEvent.SignatureRefused(command.Office, command.Reason),
        },
        new PlanRow<PlanCommand.AttachSignedPdf, PlanEvent.SignedPdfAttached>
        {
            Actors = [PlanActor.CouncilSecretary, PlanActor.Signer],
            From = [.. Signing, PlanStage.Submitted, PlanStage.MinistersApproved, PlanStage.InForce],
            IsRepeated = SignedPdfs.Has,
            Checks =
            [
                PlanChecks.Name<PlanCommand.AttachSignedPdf>("title", command => command.Title),
                PlanChecks.That<PlanCommand.AttachSignedPdf>(RefusalCode.Malformed, "title", (_, command) => SignedPdfs.IsPlain(command.Title)),
                PlanChecks.Hashes<PlanCommand.AttachSignedPdf>(command => command.Hashes),
                PlanChecks.That<PlanCommand.AttachSignedPdf>(RefusalCode.Malformed, "file", (_, command) => SignedPdfs.IsName(command.File) && command.Bytes > 0),
                PlanChecks.Fewer<PlanCommand.AttachSignedPdf>("pdfs", SignedPdfs.MostOfAText, situation =>
                    situation.State.Texts[situation.State.Round!.Text].SignedPdfs.Count),
            ],
            Then = (situation, command) => new PlanEvent.SignedPdfAttached(command.Title.Trim(), command.File, command.Bytes, situation.State.Round!.Hashes),
        },
        new PlanRow<PlanCommand.TakeNote, PlanEvent.NoteTaken>
        {
            Actors = [PlanActor.CouncilSecretary],
            // The ministers may be done before the council meets.
            From = [PlanStage.CouncilApproved, PlanStage.Submitted, PlanStage.MinistersApproved, PlanStage.InForce],
            Targets = situation => situation.State is { Stage: PlanStage.InForce, Round.Councils.Count: > 0 } ? [] : [null], // not asked for all the years of force
            Checks =
            [
                PlanChecks.Name<PlanCommand.TakeNote>("council", command => command.Council),
                PlanChecks.NotInFuture<PlanCommand.TakeNote>("session", command => command.Session),
                PlanChecks.That<PlanCommand.TakeNote>(RefusalCode.Conflict, "already", (situation, command) =>
                    !situation.State.Round!.Councils.Contains(new CouncilNote(command.Council, command.Session))),
            ],
            Then = (_, command) => new PlanEvent.NoteTaken(command.Council, command.Session),
        },
        new PlanRow<PlanCommand.SubmitToMinisters, PlanEvent.SubmittedToMinisters>
        {
            Actors = [PlanActor.ZoneChief, PlanActor.Chair],
            From = [PlanStage.CouncilApproved],
            Checks = [PlanChecks.TextIsFrozen<PlanCommand.SubmitToMinisters>()],
            ReadsText = true,
            Then = (_, _) => new PlanEvent.SubmittedToMinisters(),
        },
        new PlanRow<PlanCommand.ApproveAsMinistry, PlanEvent.MinistryApproved>
        {
            Actors = [PlanActor.Ministry],
            From = [PlanStage.Submitted],
            Target = command => WordOf(command.Ministry),
            Targets = Undecided,
            Checks =
            [
                MinistryCheck<PlanCommand.ApproveAsMinistry>(command => command.Ministry),
                PlanChecks.Hashes<PlanCommand.ApproveAsMinistry>(command => command.Hashes),
                PlanChecks.TextIsFrozen<PlanCommand.ApproveAsMinistry>(),
            ],
            Needs = [PlanNeeds.OtherMinistry],
            ReadsText = true,
            Then = (situation, command) => new PlanEvent.MinistryApproved(
                command.Ministry,
                situation.State.Round!.Hashes,
                Completes: Enum.GetValues<Ministry>().All(ministry =>
                    ministry == command.Ministry || situation.State.Round.Ministries.ContainsKey(ministry))),
        },
        new PlanRow<PlanCommand.ReturnAsMinistry, PlanEvent.ReturnedByMinistry>
        {
            Actors = [PlanActor.Ministry],
            From = [PlanStage.Submitted],
            Target = command => WordOf(command.Ministry),
            Targets = Undecided,
            Checks =
            [
                MinistryCheck<PlanCommand.ReturnAsMinistry>(command => command.Ministry),
                PlanChecks.Reason<PlanCommand.ReturnAsMinistry>(command => command.Reason),
            ],
            Needs = [PlanNeeds.OtherMinistry],
            Then = (_, command) => new PlanEvent.ReturnedByMinistry(command.Ministry, command.Reason),
        },
        new PlanRow<PlanCommand.DeemApproved, PlanEvent.DeemedApproved>
        {
            Actors = [PlanActor.Service],
            From = [PlanStage.Submitted],
            Checks = [PlanChecks.TextIsFrozen<PlanCommand.DeemApproved>()],
            Needs = [PlanNeeds.Term],
            IsDone = state => state.Round is { IsDeemed: true },
            ReadsText = true,
            Then = (_, _) => new PlanEvent.DeemedApproved(),
        },
    ];

    private static IEnumerable<string> Unsigned(PlanSituation situation) =>
        Offices.Approving(situation.State.Round, situation.Zone).Concat(Offices.Countersigning)
            .Where(office => situation.State.Round is { } round && !round.Signatures.ContainsKey(office));

    private static IEnumerable<string> Undecided(PlanSituation situation) =>
        Enum.GetValues<Ministry>()
            .Where(ministry => situation.State.Round is { } round && !round.Ministries.ContainsKey(ministry))
            .Select(ministry => WordOf(ministry)!);

    private static PlanCheck<TCommand>[] OfficeChecks<TCommand>(Func<TCommand, string> office)
        where TCommand : PlanCommand =>
    [
        PlanChecks.That<TCommand>(RefusalCode.NotFound, "office", (situation, command) =>
            office(command) is { } word && Offices.Signs(word, situation.State.Round, situation.Zone)),
        PlanChecks.That<TCommand>(RefusalCode.Conflict, "already", (situation, command) =>
            !situation.State.Round!.Signatures.ContainsKey(office(command))),
    ];

    private static PlanCheck<TCommand> MinistryCheck<TCommand>(Func<TCommand, Ministry> ministry)
        where TCommand : PlanCommand =>
        PlanChecks.That<TCommand>(RefusalCode.Conflict, "already", (situation, command) =>
            !situation.State.Round!.Ministries.ContainsKey(ministry(command)));

    private static PlanEvent.SignatureGiven Given(PlanSituation situation, string office, SignIn? signIn, PaperSignature? paper)
    {
        var round = situation.State.Round!;
        var completes = situation.State.Stage == PlanStage.CouncilReview
            && Offices.Approving(round, situation.Zone).All(needed => needed == office || round.Signatures.ContainsKey(needed));
        return new PlanEvent.SignatureGiven(office, round.Hashes, signIn, paper, completes);
    }

    // A number that is no ministry has no word, so nobody may decide for it.
    private static string? WordOf(Ministry ministry) => Enum.IsDefined(ministry) ? WireNames.Of(ministry) : null;
}

using System.Collections.Immutable;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.Plans;

namespace NvpOrleans.Planning.Workflow;

/// <summary>From the start to the council.</summary>
internal static partial class PlanTable
{
    private static PlanRow[] Writing =>
    [
        new PlanRow<PlanCommand.ConfirmPreparation, PlanEvent.PreparationConfirmed>
        {
            Actors = [PlanActor.ZoneChief],
            From = [PlanStage.Preparation],
            Targets = situation => situation.State.IsConfirmed ? [] : [null],
            IsDone = state => state.IsConfirmed,
            Then = (_, _) => new PlanEvent.PreparationConfirmed(),
        },
        new PlanRow<PlanCommand.NameChair, PlanEvent.ChairNamed>
        {
            Actors = [PlanActor.ZoneChief, PlanActor.Administrator],
            From = [.. Enum.GetValues<PlanStage>().Where(stage => stage < PlanStage.Closed)],
            Targets = situation => situation.Zone.Municipalities.Count > 1 ? [null] : [],
            Checks = [PlanChecks.That<PlanCommand.NameChair>(
                RefusalCode.NotFound, "municipality", (situation, command) => situation.Zone.Municipalities.Contains(command.Municipality))],
            Then = (_, command) => new PlanEvent.ChairNamed(command.Municipality),
        },
        new PlanRow<PlanCommand.StartDrafting, PlanEvent.DraftingStarted>
        {
            Actors = [PlanActor.ZoneChief, PlanActor.ZoneEditor],
            From = [PlanStage.Preparation],
            Checks = [PlanChecks.NotInFuture<PlanCommand.StartDrafting>("figures-date", command => command.FiguresDate)],
            Needs = [PlanNeeds.Confirmation],
            Then = (_, command) => new PlanEvent.DraftingStarted(command.FiguresDate),
        },
        new PlanRow<PlanCommand.KeepCarriedText, PlanEvent.CarriedTextKept>
        {
            Actors = [PlanActor.ZoneChief, PlanActor.ZoneEditor],
            From = [PlanStage.Preparation, PlanStage.Drafting, PlanStage.Consultation],
            Targets = _ => [], // offered beside each section, not among the steps of the plan
            Checks = [PlanChecks.That<PlanCommand.KeepCarriedText>(
                RefusalCode.Conflict, "carried", (situation, command) => command.Section is { } section && situation.Content.Carried.Contains(section))],
            Then = (_, command) => new PlanEvent.CarriedTextKept(command.Section),
        },
        new PlanRow<PlanCommand.ConfirmVersions, PlanEvent.VersionsConfirmed>
        {
            Actors = [PlanActor.ZoneChief, PlanActor.ZoneEditor],
            From = [PlanStage.Preparation, PlanStage.Drafting, PlanStage.Consultation],
            Targets = _ => [],
            Checks = [PlanChecks.That<PlanCommand.ConfirmVersions>(
                RefusalCode.Conflict, "uneven", (situation, command) => command.Section is { } section && situation.Content.Uneven.Contains(section))],
            Then = (_, command) => new PlanEvent.VersionsConfirmed(command.Section),
        },
        new PlanRow<PlanCommand.OpenConsultation, PlanEvent.ConsultationOpened>
        {
            Actors = [PlanActor.ZoneChief],
            From = [PlanStage.Drafting],
            Checks = [PlanChecks.NotBefore<PlanCommand.OpenConsultation>("until", command => command.Until, situation => situation.Today)],
            Then = (_, command) => new PlanEvent.ConsultationOpened(command.Until),
        },
        new PlanRow<PlanCommand.ResumeDrafting, PlanEvent.DraftingResumed>
        {
            Actors = [PlanActor.ZoneChief],
            From = [PlanStage.Consultation],
            Checks = [PlanChecks.Note<PlanCommand.ResumeDrafting>(command => command.Reason)],
            Then = (_, command) => new PlanEvent.DraftingResumed(command.Reason),
        },
        new PlanRow<PlanCommand.OverrideRemarks, PlanEvent.RemarksOverridden>
        {
            Actors = [PlanActor.Chair],
            From = [PlanStage.Consultation],
            Checks = [PlanChecks.Reason<PlanCommand.OverrideRemarks>(command => command.Reason), PlanChecks.RemarksShown],
            Targets = situation => PlanNeeds.IsBlocked(situation) ? [null] : [],
            Needs = [PlanNeeds.BlockingRemark],
            Remarks = situation => [.. PlanNeeds.OpenObjections(situation)],
            Then = (situation, command) => new PlanEvent.RemarksOverridden([.. PlanNeeds.OpenObjections(situation)], command.Reason),
        },
        new PlanRow<PlanCommand.SubmitToCouncil, PlanEvent.SubmittedToCouncil>
        {
            Actors = [PlanActor.ZoneChief],
            From = [PlanStage.Consultation],
            Needs = [PlanNeeds.Chair, PlanNeeds.NoBlockingRemark],
            ReadsText = true,
            Then = (situation, _) => new PlanEvent.SubmittedToCouncil(HashesOf(situation)) { Form = ContentForms.Newest, Offices = Offices.Approving(situation.Zone) },
        },
    ];

    private static ImmutableSortedDictionary<string, string> HashesOf(PlanSituation situation) =>
        situation.Zone.Languages.All(situation.Content.Hashes.ContainsKey) && situation.Content.Hashes.Count == situation.Zone.Languages.Count
            ? situation.Content.Hashes.ToImmutableSortedDictionary(StringComparer.Ordinal)
            : throw new ArgumentException("A text is frozen with one hash for each language of its plan.", nameof(situation));
}

using System.Globalization;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Abstractions.Plans;

namespace NvpOrleans.Planning.Workflow;

/// <summary>An event as a line of the plan's history.</summary>
internal static class PlanHistory
{
    public static PlanMove Of(PlanEvent decision, PlanStage from, PlanStage to, PersonId author, DateTimeOffset time) =>
        new(EventWords.Of(decision), SubjectOf(decision), from, to, PersonId.Parse(author.Value), time, ReasonOf(decision));

    private static string? SubjectOf(PlanEvent decision) => decision switch
    {
        PlanEvent.ChairNamed named => named.Municipality,
        PlanEvent.DraftingStarted started => Day(started.FiguresDate),
        PlanEvent.TextCarriedOver carried => DocumentId.Parse(carried.Document)?.Cycle,
        PlanEvent.ConsultationOpened opened => Day(opened.Until),
        PlanEvent.SignatureGiven signed => signed.Office,
        PlanEvent.SignatureRefused refused => refused.Office,
        PlanEvent.SignedPdfAttached attached => attached.Title,
        PlanEvent.NoteTaken note => Day(note.Session),
        PlanEvent.MinistryApproved approved => WireNames.Of(approved.Ministry),
        PlanEvent.ReturnedByMinistry returned => WireNames.Of(returned.Ministry),
        PlanEvent.CameIntoForce came => Number(came.Version),
        PlanEvent.ActionYearDrafted year => Number(year.Year),
        PlanEvent.ActionYearAdopted year => Number(year.Year),
        PlanEvent.ActionYearStarted year => Number(year.Year),
        PlanEvent.ActionYearEvaluated year => Number(year.Year),
        PlanEvent.Extended extended => Day(extended.Until),
        PlanEvent.Superseded superseded => superseded.Successor,
        _ => null,
    };

    private static string? ReasonOf(PlanEvent decision) => decision switch
    {
        PlanEvent.DraftingResumed { Reason: "" } => null,
        PlanEvent.DraftingResumed resumed => resumed.Reason,
        PlanEvent.RemarksOverridden overridden => overridden.Reason,
        PlanEvent.ReturnedFromCouncil returned => returned.Reason,
        PlanEvent.SignatureRefused refused => refused.Reason,
        PlanEvent.ApprovalVoided voided => voided.Reason,
        PlanEvent.ReturnedByMinistry returned => returned.Reason,
        PlanEvent.ActionYearEvaluated year => year.Evaluation,
        PlanEvent.AddendumOpened opened => opened.Reason,
        PlanEvent.AddendumWithdrawn withdrawn => withdrawn.Reason,
        PlanEvent.Extended extended => extended.Reason,
        PlanEvent.Closed closed => closed.Evaluation,
        _ => null,
    };

    private static string Day(DateOnly date) => date.ToString("O", CultureInfo.InvariantCulture);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}

using NvpOrleans.Abstractions.People;
using NvpOrleans.Abstractions.Plans;
using NvpOrleans.Planning.Workflow;

namespace NvpOrleans.Tests.Unit.Planning.Workflow;

/// <summary>Who may have made an event, told apart from the rules: by name, from the table of the domain.</summary>
internal static class PlanRights
{
    public static bool MayMake(Person? by, PlanEvent decided, PlanState before) => decided switch
    {
        PlanEvent.CameIntoForce or PlanEvent.DeemedApproved => by is null,
        PlanEvent.PreparationConfirmed or PlanEvent.ConsultationOpened or PlanEvent.DraftingResumed or PlanEvent.SubmittedToCouncil
            or PlanEvent.ActionYearAdopted or PlanEvent.ActionYearStarted or PlanEvent.AddendumOpened or PlanEvent.AddendumWithdrawn or PlanEvent.Closed => by == Cast.Chief,
        PlanEvent.DraftingStarted or PlanEvent.ActionYearDrafted or PlanEvent.CarriedTextKept or PlanEvent.VersionsConfirmed => by == Cast.Chief || by == Cast.Editor,
        PlanEvent.ActionReported => by == Cast.Chief || by == Cast.Editor || by == Cast.Pilot,
        PlanEvent.ChairNamed => by == Cast.Chief || by == Cast.Administrator,
        PlanEvent.RemarksOverridden or PlanEvent.ReturnedFromCouncil or PlanEvent.ActionYearEvaluated => IsChair(by, before),
        PlanEvent.SubmittedToMinisters or PlanEvent.ApprovalVoided => by == Cast.Chief || IsChair(by, before),
        PlanEvent.SignatureGiven { Paper: not null } or PlanEvent.NoteTaken => by == Cast.Secretary,
        PlanEvent.SignedPdfAttached => by is not null
            && new[] { Cast.Secretary, Cast.MayorOfBrussel, Cast.MayorOfElsene, Cast.Prosecutor, Cast.Dirco, Cast.Dirjud, Cast.Chief }.Contains(by),
        PlanEvent.SignatureGiven signed => by == HolderOf(signed.Office),
        PlanEvent.SignatureRefused refused => by == HolderOf(refused.Office),
        PlanEvent.MinistryApproved approved => IsOf(by, approved.Ministry),
        PlanEvent.ReturnedByMinistry returned => IsOf(by, returned.Ministry),
        PlanEvent.Extended or PlanEvent.Superseded => by == Cast.Administrator,
        _ => false,
    };

    private static bool IsChair(Person? by, PlanState before) => before.Chair switch
    {
        "Brussel / Bruxelles" => by == Cast.MayorOfBrussel,
        "Elsene / Ixelles" => by == Cast.MayorOfElsene,
        _ => false,
    };

    private static Person? HolderOf(string office) => office switch
    {
        Cast.Brussel => Cast.MayorOfBrussel,
        Cast.Elsene => Cast.MayorOfElsene,
        "prosecutor" => Cast.Prosecutor,
        "dirco" => Cast.Dirco,
        "dirjud" => Cast.Dirjud,
        "chief" => Cast.Chief,
        _ => Cast.Nobody,
    };

    private static bool IsOf(Person? by, Ministry ministry) =>
        by == Cast.BothMinistries || by == (ministry == Ministry.Interior ? Cast.Interior : Cast.Justice);
}

using NvpOrleans.Abstractions.Access;
using NvpOrleans.Abstractions.Inbox;
using NvpOrleans.Abstractions.Plans;
using NvpOrleans.Planning.Access;
using NvpOrleans.Planning.Stages;
using NvpOrleans.Planning.Workflow;

namespace NvpOrleans.Planning.Inbox;

/// <summary>What a decision about a plan is told to somebody, and whether at all.</summary>
public static class PlanNews
{
    // The zone, its mayors and its prosecutor's office follow the plan all the way.
    private static readonly Role[] AllTheWay = [Role.ZoneChief, Role.ZoneEditor, Role.Mayor, Role.Prosecutor];

    // Those who come to the plan when it is shown to them, and what became of it then.
    private static readonly Role[] Consulted = [Role.FederalCoordinator, Role.Coordinator];

    private static readonly PlanStage[] ToldToConsulted = [PlanStage.Consultation, PlanStage.CouncilReview, PlanStage.InForce];

    // What an office is waited for. What the zone does next to its own plan it need not be told.
    private static readonly string[] Asking = ["sign", "record-signature-on-paper", "take-note", "approve-as-ministry"];

    /// <summary>The kind and its word; null when the person is not told.</summary>
    /// <param name="before">The plan before the decision.</param>
    /// <param name="decided">The decision.</param>
    /// <param name="after">The plan after it, with the person.</param>
    public static (InboxKind Kind, string Word)? For(PlanState before, PlanEvent decided, PlanSituation after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        if (before.Stage == after.State.Stage) return null;
        var stage = PlanStages.NameOf(after.State.Stage);
        if (decided is PlanEvent.ReturnedFromCouncil or PlanEvent.ReturnedByMinistry or PlanEvent.ApprovalVoided && (Follows(after, AllTheWay) || Follows(after, Consulted)))
            return (InboxKind.Returned, stage);
        var known = StepsOf(after with { State = before });
        if (StepsOf(after).FirstOrDefault(step => !known.Contains(step)) is { Length: > 0 } asked) return (InboxKind.Asked, asked);
        return Follows(after, AllTheWay) || (ToldToConsulted.Contains(after.State.Stage) && Follows(after, Consulted)) ? (InboxKind.Moved, stage) : null;
    }

    // A grant for single sections is about these, not about the plan.
    private static bool Follows(PlanSituation situation, Role[] roles) => situation.Person!.Grants.Any(grant =>
        roles.Contains(grant.Role) && grant.Sections.Count == 0 && grant.HoldsAt(situation.Now) && grant.Scope.Covers(situation.Zone));

    private static List<string> StepsOf(PlanSituation situation) =>
        [.. PlanStandings.Of(situation).Steps.Where(step => step.IsMine && step.Missing.Count == 0 && Asking.Contains(step.Name)).Select(step => step.Name)];
}

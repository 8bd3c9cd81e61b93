using NvpOrleans.Abstractions.Access;
using NvpOrleans.Abstractions.Catalog;
using NvpOrleans.Abstractions.Plans;
using NvpOrleans.Planning.Catalog;
using NvpOrleans.Planning.Stages;

namespace NvpOrleans.Planning.Access;

/// <summary>What a grant lets its holder do in the plan of a zone. Pure; the README of this folder explains the table.</summary>
public static class PlanAccess
{
    private const string JusticeSection = "justice";
    private const string FederalFiguresSection = "scan/federal-figures";

    private static readonly PlanRule[] Rules =
    [
        new(Role.ZoneChief, PlanPart.Whole, PlanStage.Preparation, Ability.Write, Elsewhere: Ability.Suggest),
        new(Role.ZoneEditor, PlanPart.Whole, PlanStage.Preparation, Ability.Write, Elsewhere: Ability.Suggest),
        new(Role.Mayor, PlanPart.Whole, PlanStage.Preparation, Ability.Suggest),
        new(Role.Prosecutor, PlanPart.Whole, PlanStage.Preparation, Ability.Comment),
        new(Role.Prosecutor, PlanPart.Justice, PlanStage.Preparation, Ability.Write),
        new(Role.FederalCoordinator, PlanPart.Whole, PlanStage.Consultation, Ability.Suggest),
        new(Role.FederalCoordinator, PlanPart.FederalFigures, PlanStage.Consultation, Ability.Write),
        new(Role.Coordinator, PlanPart.Whole, PlanStage.Consultation, Ability.Suggest),
        new(Role.FederalOwner, PlanPart.OwnPhenomena, PlanStage.Consultation, Ability.Comment),
        new(Role.LabourProsecutor, PlanPart.LabourPhenomena, PlanStage.Consultation, Ability.Comment),
        new(Role.MinistryInterior, PlanPart.Whole, PlanStage.Submitted, Ability.Read),
        new(Role.MinistryJustice, PlanPart.Whole, PlanStage.Submitted, Ability.Read),
        new(Role.Guest, PlanPart.Named, PlanStage.Preparation, Ability.Comment),
    ];

    /// <summary>The right that one grant gives, whether it holds now or not.</summary>
    /// <param name="grant">The grant.</param>
    /// <param name="zone">The zone whose plan it is.</param>
    /// <param name="section">The slug of the section.</param>
    /// <param name="handling">For whom the section is meant.</param>
    /// <param name="stage">The stage of the plan.</param>
    /// <param name="concernsLabour">Tells whether a phenomenon concerns labour prosecutors.</param>
    /// <param name="isOver">True when another plan took the place of this one at that stage: who could read reads, and nothing more.</param>
    public static SectionAccess Of(
        Grant grant, Zone zone, string section, Handling handling, PlanStage stage, Func<string, bool> concernsLabour, bool isOver = false)
    {
        var most = isOver ? Ability.Read : PlanStages.Most(stage);
        var best = Published(grant, section, handling, stage);
        foreach (var rule in Rules)
        {
            if (rule.Role != grant.Role || !PlanStages.HasReached(stage, rule.From)) continue;
            if (!Contains(rule.Part, grant, section, concernsLabour) || !IsInScope(rule.Part, grant, zone)) continue;
            var ability = grant.Names(section) ? rule.Ability : rule.Elsewhere;
            best = best.Or(SectionRights.Settle(ability, most, WritesSomewhere(grant.Role)));
        }

        return best;
    }

    // Plans in force are read by everyone else: other zones, other offices, council secretaries, observers.
    private static SectionAccess Published(Grant grant, string section, Handling handling, PlanStage stage) =>
        PlanStages.HasReached(stage, PlanStage.InForce) && grant.Names(section) && PublishedReading.MayRead(grant.Role, handling)
            ? new SectionAccess(Ability.Read, ReadOnlyReason.RoleReads, IsPublished: true)
            : SectionAccess.Denied;

    private static bool Contains(PlanPart part, Grant grant, string section, Func<string, bool> concernsLabour) => part switch
    {
        PlanPart.Whole => true,
        PlanPart.Justice => section == JusticeSection,
        PlanPart.FederalFigures => section == FederalFiguresSection,
        PlanPart.OwnPhenomena => PhenomenonSections.NumberOf(section) is { } number && grant.Scope.CoversPhenomenon(number),
        PlanPart.LabourPhenomena => PhenomenonSections.NumberOf(section) is { } number && concernsLabour(number),
        _ => grant.IsTemporaryForNamedSections(),
    };

    private static bool IsInScope(PlanPart part, Grant grant, Zone zone) =>
        // An owner's phenomena lie in every plan; every other role is bound to its area.
        part == PlanPart.OwnPhenomena || grant.Scope.Covers(zone);

    private static bool WritesSomewhere(Role role) => Array.Exists(Rules, rule => rule.Role == role && rule.Ability == Ability.Write);
}

using NvpOrleans.Abstractions.Access;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.Plans;
using NvpOrleans.Planning.Access;
using NvpOrleans.Planning.Catalog;

namespace NvpOrleans.Planning.Workflow;

/// <summary>Who a person is in the workflow of a plan.</summary>
internal static class PlanActors
{
    private const string Objectives = "objectives";

    /// <summary>True when the person acts as this, through a grant that holds now and covers the zone.</summary>
    /// <param name="actor">As what.</param>
    /// <param name="situation">The situation, with the person.</param>
    /// <param name="target">What the step is about: the office, the ministry or the item; null when it is open.</param>
    public static bool Includes(this PlanActor actor, PlanSituation situation, string? target) =>
        situation.Person is null ? actor == PlanActor.Service : actor.GrantIn(situation, target) is not null;

    /// <summary>The first grant by which the person acts as this; null when there is none.</summary>
    public static Grant? GrantIn(this PlanActor actor, PlanSituation situation, string? target) =>
        situation.Person?.Grants.FirstOrDefault(grant =>
            grant.HoldsAt(situation.Now) && grant.Scope.Covers(situation.Zone) && Gives(grant, actor, situation, target));

    /// <summary>True when the grant lets its holder report on actions of a phenomenon, '' for none.</summary>
    public static bool Reports(Grant grant, string phenomenon) =>
        IsWhole(grant, Role.ZoneChief) || IsWhole(grant, Role.ZoneEditor) || IsPilot(grant, number => number == phenomenon);

    /// <summary>The actor as a stable word: a role, an office, <c>chair</c> or <c>service</c>.</summary>
    public static string WordOf(PlanActor actor, string? target) => (actor, target) switch
    {
        (PlanActor.Office, { } office) => office,
        (PlanActor.Ministry, { } ministry) => $"ministry-{ministry}",
        _ => WireNames.Of(actor),
    };

    private static bool Gives(Grant grant, PlanActor actor, PlanSituation situation, string? target) => actor switch
    {
        PlanActor.ZoneChief => IsWhole(grant, Role.ZoneChief),
        PlanActor.ZoneEditor => IsWhole(grant, Role.ZoneEditor),
        PlanActor.Pilot => IsPilot(grant, number => target is null || situation.Content.Actions.GetValueOrDefault(target) == number),
        PlanActor.Chair => situation.Chair is { } chair && Signs(grant, Offices.MayorOf(chair)),
        PlanActor.Office => target is not null && Signs(grant, target),
        PlanActor.Signer => grant.SignsAs is { } office && Offices.Signs(office, situation.State.Round, situation.Zone) && Signs(grant, office),
        PlanActor.CouncilSecretary => IsWhole(grant, Role.CouncilSecretary),
        PlanActor.Ministry => target is not null && IsWhole(grant, RoleOf(target)),
        PlanActor.Administrator => IsWhole(grant, Role.Administrator),
        _ => false,
    };

    // A grant that is limited to sections lets its holder write there; it makes nobody an officer of the plan.
    private static bool IsWhole(Grant grant, Role? role) => grant.Role == role && grant.Sections.Count == 0;

    private static bool Signs(Grant grant, string office) => grant.SignsAs == office && IsWhole(grant, Offices.RoleOf(office));

    private static Role? RoleOf(string ministry) => Words<Ministry>.Parse(ministry) switch
    {
        Ministry.Interior => Role.MinistryInterior,
        Ministry.Justice => Role.MinistryJustice,
        _ => null,
    };

    private static bool IsPilot(Grant grant, Func<string, bool> isOfAction) =>
        grant.Role == Role.ZoneEditor && grant.Sections.Any(section =>
            section == Objectives || (PhenomenonSections.NumberOf(section) is { } number && isOfAction(number)));
}

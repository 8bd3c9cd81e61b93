using NvpOrleans.Abstractions.Access;
using NvpOrleans.Abstractions.Catalog;

namespace NvpOrleans.Planning.Workflow;

/// <summary>The offices that sign a plan.</summary>
public static class Offices
{
    /// <summary>The public prosecutor.</summary>
    public const string Prosecutor = "prosecutor";

    /// <summary>The administrative director-coordinator of the federal police.</summary>
    public const string AdministrativeDirector = "dirco";

    /// <summary>The judicial director of the federal police.</summary>
    public const string JudicialDirector = "dirjud";

    /// <summary>The chief of corps.</summary>
    public const string Chief = "chief";

    private const string MayorPrefix = "mayor:";

    /// <summary>The office of the mayor of a municipality.</summary>
    public static string MayorOf(string municipality) => MayorPrefix + municipality;

    /// <summary>The offices whose signatures together are the approval of the council: every mayor and the prosecutor.</summary>
    public static IReadOnlyList<string> Approving(Zone zone) => [.. zone.Municipalities.Select(MayorOf), Prosecutor];

    /// <summary>The same for a text: those that were named when it was frozen.</summary>
    public static IReadOnlyList<string> Approving(PlanRound? round, Zone zone) => round?.Offices ?? Approving(zone);

    /// <summary>The offices that countersign.</summary>
    public static IReadOnlyList<string> Countersigning { get; } = [AdministrativeDirector, JudicialDirector, Chief];

    /// <summary>True when the office signs the plan of the zone.</summary>
    public static bool Signs(string office, PlanRound? round, Zone zone) => Approving(round, zone).Contains(office) || Countersigning.Contains(office);

    /// <summary>The role that an office belongs to; null when it is no office.</summary>
    internal static Role? RoleOf(string office) => office switch
    {
        Prosecutor => Role.Prosecutor,
        AdministrativeDirector or JudicialDirector => Role.FederalCoordinator,
        Chief => Role.ZoneChief,
        _ => office.StartsWith(MayorPrefix, StringComparison.Ordinal) ? Role.Mayor : null,
    };
}

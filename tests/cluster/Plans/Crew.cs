using NvpOrleans.Abstractions.Access;
using NvpOrleans.Abstractions.Catalog;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Abstractions.Plans;
using NvpOrleans.Tests.Cluster.Hosting;

namespace NvpOrleans.Tests.Cluster.Plans;

/// <summary>People around the plan of a zone with one mayor, and who of them may do what there: told apart from the rules, by name.</summary>
internal static class Crew
{
    public static readonly PersonId Chief = new("zone-chief-antwerpen");
    public static readonly PersonId Editor = new("zone-editor-antwerpen");
    public static readonly PersonId Mayor = new("mayor-antwerpen");
    public static readonly PersonId Prosecutor = new("prosecutor-antwerpen");
    public static readonly PersonId Secretary = new("council-secretary-antwerpen");
    public static readonly PersonId Interior = new("ministry-interior");
    public static readonly PersonId Justice = new("ministry-justice");
    public static readonly PersonId Administrator = new("administrator");

    /// <summary>Everyone: the last ones have no part in the decisions and may write nothing.</summary>
    public static readonly IReadOnlyList<PersonId> All =
    [
        Chief, Editor, Mayor, Prosecutor, Secretary, Interior, Justice, Administrator,
        new("coordinator-antwerpen"), new("guest-antwerpen"), new("observer-cabinet"), new("zone-chief-brussel"), new("mayor-elsene"), new("nobody"),
    ];

    /// <summary>Those who may object; nobody else of the crew is of their organisations.</summary>
    public static readonly IReadOnlyList<PersonId> Objecting = [Mayor, Prosecutor];

    /// <summary>Those without whom no plan comes into force.</summary>
    public static readonly IReadOnlyList<PersonId> Needed = [Chief, Mayor, Prosecutor, Interior, Justice];

    /// <summary>Gives each of them their part in the plan of a zone.</summary>
    public static async Task HireAsync(IGrainFactory grains, Zone zone)
    {
        var here = new Scope(ScopeKind.Zones, [zone.Key]);
        foreach (var (person, grant) in new (PersonId, Grant)[]
        {
            (Chief, new Grant(Role.ZoneChief, here, [], "chief")),
            (Editor, new Grant(Role.ZoneEditor, here, [])),
            (Mayor, new Grant(Role.Mayor, here, [], OfficeOfMayor(zone))),
            (Prosecutor, new Grant(Role.Prosecutor, new Scope(ScopeKind.ProsecutorOffice, [zone.ProsecutorOffice]), [], "prosecutor")),
            (Secretary, new Grant(Role.CouncilSecretary, here, [])),
            (All[8], new Grant(Role.Coordinator, here, [])),
            (All[9], new Grant(Role.Guest, here, ["mission"], Until: new DateTimeOffset(2026, 12, 31, 0, 0, 0, TimeSpan.Zero).AddYears(1))),
        }) await grains.GiveAsync(person.Value, grant);
    }

    public static string OfficeOfMayor(Zone zone) => $"mayor:{zone.Municipalities[0]}";

    public static bool MayWrite(PersonId by, SectionId section) => by == Chief || by == Editor || (by == Prosecutor && section.Slug == "justice");

    public static bool MayDecide(PlanMove move) => move.Name switch
    {
        "came-into-force" or "deemed-approved" => move.By is null,
        "preparation-confirmed" or "consultation-opened" or "drafting-resumed" or "submitted-to-council" or "action-year-adopted"
            or "action-year-started" or "addendum-opened" or "addendum-withdrawn" => move.By == Chief,
        "drafting-started" or "action-year-drafted" => move.By == Chief || move.By == Editor,
        "chair-named" => move.By == Chief || move.By == Administrator,
        "remarks-overridden" or "returned-from-council" or "action-year-evaluated" => move.By == Mayor,
        "signed-pdf-attached" => move.By == Secretary || move.By == Mayor || move.By == Prosecutor || move.By == Chief,
        "submitted-to-ministers" => move.By == Chief || move.By == Mayor,
        "signature-given" => move.By == Secretary || move.By == HolderOf(move.Subject),
        "signature-refused" => move.By == HolderOf(move.Subject),
        "note-taken" => move.By == Secretary,
        "ministry-approved" or "returned-by-ministry" => move.By == (move.Subject == "interior" ? Interior : Justice),
        "extended" => move.By == Administrator,
        _ => false,
    };

    private static PersonId? HolderOf(string? office) => office switch
    {
        "chief" => Chief,
        "prosecutor" => Prosecutor,
        { } mayor when mayor.StartsWith("mayor:", StringComparison.Ordinal) => Mayor,
        _ => null,
    };
}

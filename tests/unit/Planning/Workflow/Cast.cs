using NvpOrleans.Abstractions.Access;
using NvpOrleans.Abstractions.People;

namespace NvpOrleans.Tests.Unit.Planning.Workflow;

/// <summary>The people around the plan of zone 5339, which has two mayors and two languages.</summary>
internal static class Cast
{
    public const string Brussel = "mayor:Brussel / Bruxelles";
    public const string Elsene = "mayor:Elsene / Ixelles";

    private static readonly Scope Zone = World.Zones("5339");
    private static readonly Scope Office = new(ScopeKind.ProsecutorOffice, ["Brussel"]);
    private static readonly Scope District = new(ScopeKind.JudicialDistrict, [World.Catalog.ZoneByKey("5339")!.JudicialDistrict]);

    public static Person Chief { get; } = Named("chief", new Grant(Role.ZoneChief, Zone, [], "chief"));

    public static Person Editor { get; } = Named("editor", new Grant(Role.ZoneEditor, Zone, []));

    public static Person Pilot { get; } = Named("pilot", new Grant(Role.ZoneEditor, Zone, ["phenomenon/3"]));

    public static Person OtherPilot { get; } = Named("other-pilot", new Grant(Role.ZoneEditor, Zone, ["phenomenon/8", "scan/context"]));

    public static Person ThemePilot { get; } = Named("theme-pilot", new Grant(Role.ZoneEditor, Zone, ["phenomenon/t1"]));

    public static Person MayorOfBrussel { get; } = Named("mayor-brussel", new Grant(Role.Mayor, Zone, [], Brussel));

    public static Person MayorOfElsene { get; } = Named("mayor-elsene", new Grant(Role.Mayor, Zone, [], Elsene));

    public static Person Prosecutor { get; } = Named("prosecutor", new Grant(Role.Prosecutor, Office, [], "prosecutor"));

    public static Person Magistrate { get; } = Named("magistrate", new Grant(Role.Prosecutor, Office, []));

    public static Person Dirco { get; } = Named("dirco", new Grant(Role.FederalCoordinator, District, [], "dirco"));

    public static Person Dirjud { get; } = Named("dirjud", new Grant(Role.FederalCoordinator, District, [], "dirjud"));

    public static Person Secretary { get; } = Named("secretary", new Grant(Role.CouncilSecretary, Zone, []));

    public static Person Interior { get; } = Named("interior", new Grant(Role.MinistryInterior, World.Country, []));

    public static Person Justice { get; } = Named("justice", new Grant(Role.MinistryJustice, World.Country, []));

    public static Person BothMinistries { get; } = Named(
        "both-ministries", new Grant(Role.MinistryInterior, World.Country, []), new Grant(Role.MinistryJustice, World.Country, []));

    public static Person Administrator { get; } = Named("administrator", new Grant(Role.Administrator, World.Country, []));

    // Their grants name offices, which must not help them.
    public static Person Coordinator { get; } = Named("coordinator", new Grant(Role.Coordinator, Zone, [], Brussel));

    public static Person Observer { get; } = Named("observer", new Grant(Role.Observer, World.Country, [], "chief"));

    public static Person Guest { get; } = Named("guest", new Grant(Role.Guest, Zone, ["mission"], Until: World.Now.AddYears(20)));

    public static Person Owner { get; } = Named("owner", new Grant(Role.FederalOwner, new Scope(ScopeKind.Phenomena, ["3"]), []));

    public static Person ChiefElsewhere { get; } = Named("chief-elsewhere", new Grant(Role.ZoneChief, World.Zones("5345"), [], "chief"));

    public static Person MayorElsewhere { get; } = Named("mayor-elsewhere", new Grant(Role.Mayor, World.Zones("5345"), [], Brussel));

    public static Person FormerChief { get; } = Named("former-chief", new Grant(Role.ZoneChief, Zone, [], "chief", Until: World.Now));

    public static Person Nobody { get; } = Named("nobody");

    /// <summary>Everyone, and the service itself (null).</summary>
    public static IReadOnlyList<Person?> All { get; } =
    [
        Chief, Editor, Pilot, OtherPilot, ThemePilot, MayorOfBrussel, MayorOfElsene, Prosecutor, Magistrate, Dirco, Dirjud, Secretary, Interior, Justice,
        BothMinistries, Administrator, Coordinator, Observer, Guest, Owner, ChiefElsewhere, MayorElsewhere, FormerChief, Nobody, null,
    ];

    private static Person Named(string id, params Grant[] grants) => new(new PersonId(id), id, "Somewhere", OrganisationKind.Zonal, grants);
}

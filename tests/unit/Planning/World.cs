using NvpOrleans.Abstractions.Access;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Planning.Access;
using NvpOrleans.Planning.Catalog;

namespace NvpOrleans.Tests.Unit.Planning;

/// <summary>The real catalogue, and short ways to speak of it.</summary>
internal static class World
{
    public static readonly CatalogIndex Catalog = PlanningCatalogFile.LoadEmbedded();
    public static readonly DocumentAccess Access = new(Catalog);

    public const int GuestDays = 180;
    public static readonly GrantPolicy Granting = new(Catalog, GuestDays);

    public static readonly DateTimeOffset Now = new(2026, 10, 1, 8, 0, 0, TimeSpan.Zero);

    public static readonly DocumentId Antwerpen = DocumentId.Parse("plan/2020-2025/5345")!.Value;
    public static readonly DocumentId Brussel = DocumentId.Parse("plan/2020-2025/5339")!.Value;
    public static readonly DocumentId Drugs = DocumentId.Parse("phenomenon/2022-2025/3")!.Value;
    public static readonly DocumentId Internet = DocumentId.Parse("theme/2022-2025/T1")!.Value;

    public static Scope Country { get; } = new(ScopeKind.Country, []);

    public static Scope Zones(params string[] keys) => new(ScopeKind.Zones, keys);

    public static Person PersonWith(params Grant[] grants) =>
        new(new PersonId("somebody"), "Somebody", "Somewhere", OrganisationKind.Zonal, grants);

    public static SectionAccess AccessOf(Grant grant, DocumentId document, string section, string stage) =>
        Access.Of(PersonWith(grant), document, SectionId.Parse(section)!.Value, stage, Now);
}

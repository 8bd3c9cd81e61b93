using FsCheck;
using FsCheck.Fluent;
using NvpOrleans.Abstractions.Access;

namespace NvpOrleans.Tests.Unit.Planning.Access;

/// <summary>Grants and places by chance, drawn so that they meet often.</summary>
public static class AnyGrants
{
    private static readonly string[] Zones = ["5345", "5339", "5291"];
    private static readonly string[] Areas = ["Antwerpen", "Brussel", "Eupen", "Liège"];
    private static readonly string[] Numbers = ["3", "8", "T1"];
    private static readonly string[][] Sections = [[], ["mission"], ["justice", "scan/context"], ["picture"]];

    public static Arbitrary<Grant> Grant() => Arb.From(
        from role in Gen.Elements(Enum.GetValues<Role>())
        from scope in Scope()
        from sections in Gen.Elements(Sections)
        from starts in Gen.Elements(-2, -1, 0, 1)
        from lasts in Gen.Elements(1, 2, 3)
        select new Grant(role, scope, sections, From: World.Now.AddDays(starts), Until: World.Now.AddDays(starts + lasts)));

    public static Arbitrary<Place> Place() => Arb.From(
        from document in Gen.Elements(World.Antwerpen, World.Brussel, World.Drugs, World.Internet)
        from section in Gen.Elements(World.Catalog.SectionsOf(document).ToArray())
        from stage in Gen.Elements(
            World.Catalog.ZoneOf(document) is null ? [.. World.Catalog.NationalStagesOf(World.Drugs).Select(s => s.Name)] : PlanMatrix.Stages)
        select new Place(document, section, stage));

    private static Gen<Scope> Scope() =>
        from kind in Gen.Elements(Enum.GetValues<ScopeKind>())
        from name in Gen.Elements(kind switch
        {
            ScopeKind.Zones => Zones,
            ScopeKind.Phenomena => Numbers,
            _ => Areas,
        })
        select new Scope(kind, kind == ScopeKind.Country ? [] : [name]);
}

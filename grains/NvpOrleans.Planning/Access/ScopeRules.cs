using NvpOrleans.Abstractions.Access;
using NvpOrleans.Abstractions.Catalog;
using NvpOrleans.Planning.Catalog;

namespace NvpOrleans.Planning.Access;

/// <summary>What lies in a scope.</summary>
public static class ScopeRules
{
    /// <summary>True when the scope is an area in which the zone lies. A scope of phenomena is no area.</summary>
    public static bool Covers(this Scope scope, Zone zone) => scope.Kind switch
    {
        ScopeKind.Country => true,
        ScopeKind.JudicialDistrict => scope.Names.Contains(zone.JudicialDistrict),
        ScopeKind.Province => scope.Names.Contains(zone.Province),
        ScopeKind.Zones => scope.Names.Contains(zone.Key),
        ScopeKind.ProsecutorOffice => scope.Names.Contains(zone.ProsecutorOffice),
        _ => false,
    };

    /// <summary>True when the scope names the phenomenon or theme, or is the country.</summary>
    public static bool CoversPhenomenon(this Scope scope, string number) =>
        scope.Kind == ScopeKind.Country || (scope.Kind == ScopeKind.Phenomena && scope.Names.Contains(number));

    /// <summary>True when there is an area or phenomenon of that name. The country has none.</summary>
    internal static bool IsKnown(ScopeKind kind, string name, CatalogIndex catalog) => kind switch
    {
        ScopeKind.JudicialDistrict => catalog.Areas.JudicialDistricts.ContainsKey(name),
        ScopeKind.Province => catalog.Areas.Provinces.ContainsKey(name),
        ScopeKind.Zones => catalog.ZoneByKey(name) is not null,
        ScopeKind.ProsecutorOffice => catalog.Areas.ProsecutorOffices.ContainsKey(name),
        ScopeKind.Phenomena => catalog.IsPhenomenon(name),
        _ => false,
    };
}

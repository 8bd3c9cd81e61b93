using System.Collections.Frozen;
using NvpOrleans.Abstractions.Catalog;

namespace NvpOrleans.Planning.Catalog;

/// <summary>The areas that zones and grants refer to.</summary>
public sealed class Areas
{
    private readonly FrozenSet<string> _certain;

    internal Areas(
        IReadOnlyList<Area> provinces, IReadOnlyList<Area> districts, IReadOnlyList<Area> offices, IEnumerable<string> certainZones)
    {
        Provinces = provinces.ToFrozenDictionary(a => a.Name);
        JudicialDistricts = districts.ToFrozenDictionary(a => a.Name);
        ProsecutorOffices = offices.ToFrozenDictionary(a => a.Name);
        _certain = certainZones.ToFrozenSet();
    }

    /// <summary>Provinces and the Brussels region, by name.</summary>
    public IReadOnlyDictionary<string, Area> Provinces { get; }

    /// <summary>Judicial districts, by name.</summary>
    public IReadOnlyDictionary<string, Area> JudicialDistricts { get; }

    /// <summary>Offices of the public prosecutor, by name.</summary>
    public IReadOnlyDictionary<string, Area> ProsecutorOffices { get; }

    /// <summary>False where district and office of a zone were inferred or follow from a split that nobody has checked.</summary>
    public bool IsDistrictCertain(Zone zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        return _certain.Contains(zone.Key);
    }
}

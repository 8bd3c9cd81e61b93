using System.Collections.Frozen;

namespace NvpOrleans.Planning.Catalog;

/// <summary>The areas that zones and grants refer to.</summary>
public sealed class Areas
{
    internal Areas(IReadOnlyList<Area> provinces, IReadOnlyList<Area> districts, IReadOnlyList<Area> offices)
    {
        Provinces = provinces.ToFrozenDictionary(a => a.Name);
        JudicialDistricts = districts.ToFrozenDictionary(a => a.Name);
        ProsecutorOffices = offices.ToFrozenDictionary(a => a.Name);
    }

    /// <summary>Provinces and the Brussels region, by name.</summary>
    public IReadOnlyDictionary<string, Area> Provinces { get; }

    /// <summary>Judicial districts, by name.</summary>
    public IReadOnlyDictionary<string, Area> JudicialDistricts { get; }

    /// <summary>Offices of the public prosecutor, by name.</summary>
    public IReadOnlyDictionary<string, Area> ProsecutorOffices { get; }
}

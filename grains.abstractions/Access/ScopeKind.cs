namespace NvpOrleans.Abstractions.Access;

/// <summary>The kind of area in which a grant holds.</summary>
public enum ScopeKind
{
    /// <summary>Everywhere.</summary>
    Country = 0,

    /// <summary>Judicial districts.</summary>
    JudicialDistrict = 1,

    /// <summary>Provinces.</summary>
    Province = 2,

    /// <summary>Police zones.</summary>
    Zones = 3,

    /// <summary>Offices of the public prosecutor.</summary>
    ProsecutorOffice = 4,

    /// <summary>Phenomena and themes of the national plan.</summary>
    Phenomena = 5,
}

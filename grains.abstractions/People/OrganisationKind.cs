namespace NvpOrleans.Abstractions.People;

/// <summary>The world an organisation belongs to; shown as a shape and a colour.</summary>
public enum OrganisationKind
{
    /// <summary>Federal police.</summary>
    Federal = 0,

    /// <summary>Local police and the zone's mayors.</summary>
    Zonal = 1,

    /// <summary>Public prosecution.</summary>
    Justice = 2,

    /// <summary>Integrated-safety coordination.</summary>
    Coordination = 3,

    /// <summary>A ministry.</summary>
    Ministry = 4,

    /// <summary>Guests and observers.</summary>
    Guest = 5,
}

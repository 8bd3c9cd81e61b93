namespace NvpOrleans.Abstractions.Access;

/// <summary>The roles of the planning world. What each may do where is decided by the rules in <c>NvpOrleans.Planning</c>.</summary>
public enum Role
{
    /// <summary>Programme owner of phenomena and themes at the federal police.</summary>
    FederalOwner = 0,

    /// <summary>Administrative director-coordinator, judicial director and their analysts.</summary>
    FederalCoordinator = 1,

    /// <summary>The ministry of the Interior.</summary>
    MinistryInterior = 2,

    /// <summary>The ministry of Justice.</summary>
    MinistryJustice = 3,

    /// <summary>Chief of corps of a zone.</summary>
    ZoneChief = 4,

    /// <summary>Policy officer or pilot of a zone.</summary>
    ZoneEditor = 5,

    /// <summary>Mayor of a municipality of a zone.</summary>
    Mayor = 6,

    /// <summary>Public prosecutor or zone magistrate.</summary>
    Prosecutor = 7,

    /// <summary>Labour prosecutor.</summary>
    LabourProsecutor = 8,

    /// <summary>Integrated-safety coordinator.</summary>
    Coordinator = 9,

    /// <summary>Secretary of a police or municipal council.</summary>
    CouncilSecretary = 10,

    /// <summary>Cabinet, governor or framework-note coordinator.</summary>
    Observer = 11,

    /// <summary>Administrator of the service.</summary>
    Administrator = 12,

    /// <summary>A guest with named sections and an end date.</summary>
    Guest = 13,
}

namespace NvpOrleans.Planning.Workflow;

/// <summary>Who moves a plan.</summary>
internal enum PlanActor
{
    /// <summary>The chief of corps of the zone.</summary>
    ZoneChief,

    /// <summary>A policy officer of the zone, for the whole plan.</summary>
    ZoneEditor,

    /// <summary>A policy officer whose grant names the objectives, or the phenomenon of the action.</summary>
    Pilot,

    /// <summary>The mayor who chairs the zonal security council.</summary>
    Chair,

    /// <summary>Whoever holds the office that the command names.</summary>
    Office,

    /// <summary>Whoever holds any office that signs the plan.</summary>
    Signer,

    /// <summary>The secretary of a police or municipal council.</summary>
    CouncilSecretary,

    /// <summary>The ministry that the command names.</summary>
    Ministry,

    /// <summary>An administrator of the service.</summary>
    Administrator,

    /// <summary>The service itself, on a date.</summary>
    Service,
}

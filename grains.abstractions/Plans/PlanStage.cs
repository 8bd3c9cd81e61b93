namespace NvpOrleans.Abstractions.Plans;

/// <summary>Where a zone plan stands. The content is frozen from <see cref="CouncilReview"/> on.</summary>
public enum PlanStage
{
    /// <summary>The plan is being set up by the zone.</summary>
    Preparation = 0,

    /// <summary>The zone writes.</summary>
    Drafting = 1,

    /// <summary>Everyone concerned reads and comments while the zone writes.</summary>
    Consultation = 2,

    /// <summary>Laid before the zonal security council; frozen.</summary>
    CouncilReview = 3,

    /// <summary>Approved by every mayor and the prosecutor.</summary>
    CouncilApproved = 4,

    /// <summary>With the ministers of the Interior and of Justice.</summary>
    Submitted = 5,

    /// <summary>Approved by both ministers.</summary>
    MinistersApproved = 6,

    /// <summary>In force.</summary>
    InForce = 7,

    /// <summary>Evaluated and closed.</summary>
    Closed = 8,

    /// <summary>The zone has merged; another plan has taken its place.</summary>
    Superseded = 9,
}

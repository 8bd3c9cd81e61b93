namespace NvpOrleans.Abstractions.Plans;

/// <summary>
/// Where a plan stands, as one person finds it. The dates and the stage are public; the rest is there only for those who may
/// read it, and null for the others.
/// </summary>
/// <param name="Stage">The stage of the text that is being written or was written last.</param>
/// <param name="Version">The number of that text: 1, and 1 more for each addendum.</param>
/// <param name="VersionInForce">The number of the version in force; null while there is none.</param>
/// <param name="ConsultationUntil">The last day of the consultation; null when there is none.</param>
/// <param name="InForceFrom">The first day of force, foreseen or reached; null when the cycle names none.</param>
/// <param name="InForceUntil">The last day of force; null when the cycle names none.</param>
/// <param name="Successor">The key of the zone whose plan took this one's place; null for none.</param>
/// <param name="Chair">The municipality whose mayor chairs the council; null when nobody has been named.</param>
/// <param name="Steps">What can be done next: everything for those who read the plan, their own steps for the others.</param>
/// <param name="Approval">The approval of the frozen text; null while it is not frozen, or when the person may not read it.</param>
/// <param name="Versions">The versions that came into force; null when the person may not read them.</param>
/// <param name="History">Every decision, oldest first; null for those who have not worked on the plan.</param>
/// <param name="ActionYears">The years of action; null when the person may not read them.</param>
/// <param name="Actions">What was reported of actions; null when the person may not read it.</param>
/// <param name="Predecessors">
/// The zones that merged into this one, where the plan starts from theirs; empty for none. Null from a server that does not tell.
/// </param>
/// <param name="Due">By which day the plan shall have left its stage; null where the cycle names none.</param>
/// <param name="SignedPdfs">
/// The PDFs that were attached to texts whose approval the person may read, the oldest first; empty for none. Null from a server that does not tell.
/// </param>
/// <param name="MaxPdfBytes">The largest signed PDF that is taken; null for those who may not attach one now.</param>
[GenerateSerializer, Immutable, Alias("nvp.PlanStanding")]
public sealed record PlanStanding(
    [property: Id(0)] PlanStage Stage,
    [property: Id(1)] int Version,
    [property: Id(2)] int? VersionInForce,
    [property: Id(3)] DateOnly? ConsultationUntil,
    [property: Id(4)] DateOnly? InForceFrom,
    [property: Id(5)] DateOnly? InForceUntil,
    [property: Id(6)] string? Successor,
    [property: Id(7)] string? Chair,
    [property: Id(8)] IReadOnlyList<PlanStep> Steps,
    [property: Id(9)] PlanApproval? Approval,
    [property: Id(10)] IReadOnlyList<PlanVersion>? Versions,
    [property: Id(11)] IReadOnlyList<PlanMove>? History,
    [property: Id(12)] IReadOnlyList<ActionYear>? ActionYears,
    [property: Id(13)] IReadOnlyList<ActionStanding>? Actions,
    [property: Id(14)] IReadOnlyList<PlanPredecessor>? Predecessors = null,
    [property: Id(15)] DateOnly? Due = null,
    [property: Id(16)] IReadOnlyList<SignedPdf>? SignedPdfs = null,
    [property: Id(17)] long? MaxPdfBytes = null);

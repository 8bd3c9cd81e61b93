namespace NvpOrleans.Abstractions.Plans;

/// <summary>
/// The section of a plan that nobody writes: every remark with its answers and its outcome, and who approved the text. As far as a person
/// may read it: the remarks at the sections that they read. Whoever reads a plan only because it is published reads its approval and no remarks.
/// </summary>
/// <param name="Text">The frozen text that it belongs to; null while the text is written.</param>
/// <param name="Rounds">The rounds in which remarks were made, oldest first; empty for those who read no remarks.</param>
/// <param name="Remarks">The remarks, in the order of the plan; null for those who read none.</param>
/// <param name="Approval">The approval of the text; null while there is none, and for a text that was returned.</param>
/// <param name="SignedPdfs">The PDFs that were attached to the text, the oldest first; also to one that was returned. Null from a server that does not tell.</param>
[GenerateSerializer, Immutable, Alias("nvp.ApprovalSection")]
public sealed record ApprovalSection(
    [property: Id(0)] PlanText? Text,
    [property: Id(1)] IReadOnlyList<ConsultationRound> Rounds,
    [property: Id(2)] IReadOnlyList<PlanRemark>? Remarks,
    [property: Id(3)] PlanApproval? Approval,
    [property: Id(4)] IReadOnlyList<SignedPdf>? SignedPdfs = null);

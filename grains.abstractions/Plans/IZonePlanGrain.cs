using NvpOrleans.Abstractions.Consultation;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.Overview;
using NvpOrleans.Abstractions.People;

namespace NvpOrleans.Abstractions.Plans;

/// <summary>The zonal security plan of one zone in one cycle. Key: cycle, then zone (<c>2020-2025/5345</c>).</summary>
[Alias("nvp.IZonePlanGrain")]
public interface IZonePlanGrain : ICoEditedGrain
{
    /// <summary>Where the plan stands, as far as the person may see it. Everything in the answer is durable.</summary>
    [Alias("GetStanding")]
    Task<Answer<PlanStanding>> GetStanding(PersonId person);

    /// <summary>
    /// Carries out a command, or refuses it and says what is missing. Answers when it is durable and everyone's rights are those of
    /// the stage that came of it. Sent again with the same operation it changes nothing.
    /// </summary>
    [Alias("Carry")]
    Task<Answer<PlanStanding>> Carry(PersonId person, PlanCommand command);

    /// <summary>
    /// On which terms the person may attach a signed PDF to the frozen text, or why not: asked before its bytes are taken from anybody.
    /// What the command says of the bytes is not looked at.
    /// </summary>
    [Alias("MayAttach")]
    Task<Answer<SignedPdfTerms>> MayAttach(PersonId person, PlanCommand.AttachSignedPdf command);

    /// <summary>
    /// Keeps a signed PDF and records that it was attached, or refuses it. Answers like <see cref="Carry"/>; bytes that the text has already change
    /// nothing. Refused with <c>too-large</c>, with <c>malformed</c> <c>not-pdf</c>, or with <c>file</c> when the bytes are not those that the command names.
    /// </summary>
    [Alias("Attach")]
    Task<Answer<PlanStanding>> Attach(PersonId person, PlanCommand.AttachSignedPdf command, byte[] content);

    /// <summary>
    /// The bytes of a signed PDF, for those who see it in the standing; <c>not-found</c> for everybody else. <c>conflict</c> with the reason
    /// <c>file-damaged</c> when what is stored is not what was attached.
    /// </summary>
    [Alias("ReadSignedPdf")]
    Task<Answer<SignedPdfContent>> ReadSignedPdf(PersonId person, string file);

    /// <summary>Where the actions of the plan stand. <c>forbidden</c> for those who may not read the objectives.</summary>
    [Alias("GetActions")]
    Task<Answer<PlanActions>> GetActions(PersonId person);

    /// <summary>One action, with all reports. <c>not-found</c> when the objectives hold no such action.</summary>
    [Alias("GetAction")]
    Task<Answer<ActionSheet>> GetAction(PersonId person, string item);

    /// <summary>
    /// The figures for the council's evaluation of a year. Rights as for <see cref="GetActions"/>; <c>not-found</c> for a year in which nothing of
    /// the plan was in force.
    /// </summary>
    [Alias("GetYear")]
    Task<Answer<YearEvaluation>> GetYear(PersonId person, int year);

    /// <summary>
    /// Recomputes from the journal what was signed. <c>not-found</c> when no such text was frozen, or when the person may not read its
    /// approval; otherwise refused as <see cref="IPlanVerifierGrain.Verify"/> is.
    /// </summary>
    /// <param name="person">Who asks.</param>
    /// <param name="version">The number of a version that came into force; null for the text that is frozen now.</param>
    [Alias("Verify")]
    Task<Answer<PlanVerification>> Verify(PersonId person, int? version);

    /// <summary>
    /// The texts of the plan that were frozen, oldest first: those of which the person may read something. The version in force is read like
    /// a plan in force while the next one is written; every other text by those who could read it while it was on its way.
    /// </summary>
    [Alias("GetTexts")]
    Task<Answer<IReadOnlyList<PlanText>>> GetTexts(PersonId person);

    /// <summary>One frozen text, built from the journal. <c>not-found</c> when there is none of that name or the person may read nothing of it.</summary>
    /// <param name="person">Who asks.</param>
    /// <param name="name">Its name (<see cref="PlanText.Name"/>).</param>
    [Alias("ReadText")]
    Task<Answer<PlanTextContent>> ReadText(PersonId person, string name);

    /// <summary>
    /// One section of a frozen text, as a Yjs update (v1) that holds what a reader sees and nothing of how it came about. <c>not-found</c> when
    /// there is none or the person may not read it; <c>conflict</c> with the reason <c>journal-erased</c> when content of it was erased.
    /// </summary>
    [Alias("ReadTextSection")]
    Task<Answer<byte[]>> ReadTextSection(PersonId person, string name, SectionId section);

    /// <summary>
    /// The remarks on a text with their answers and outcomes, and its approval. Of a frozen text they are those that were frozen with it.
    /// <c>forbidden</c> or <c>not-found</c> for those who may not read the section; refused like <see cref="ReadText"/>.
    /// </summary>
    /// <param name="person">Who asks.</param>
    /// <param name="text">The name of a frozen text (<see cref="PlanText.Name"/>); null for the text as it is now.</param>
    [Alias("GetApprovalSection")]
    Task<Answer<ApprovalSection>> GetApprovalSection(PersonId person, string? text);

    /// <summary>Who has reacted in the consultation: every party for those who write the plan, their own for those who are invited.</summary>
    [Alias("GetReactions")]
    Task<Answer<Reactions>> GetReactions(PersonId person);

    /// <summary>The person's party has no remarks in a round (<see cref="Reactions.Round"/>).</summary>
    [Alias("SayNoRemarks")]
    Task<Answer<Reactions>> SayNoRemarks(PersonId person, long round);

    /// <summary>Reminds a party that has not reacted. Sent again with the same operation it is the same reminder.</summary>
    [Alias("Remind")]
    Task<Answer<Reactions>> Remind(PersonId person, string party, Guid operation);

    /// <summary>Does what the day brings: a version comes into force, a term runs out. Nothing on other days, nor for a plan that does not exist.</summary>
    [Alias("ComeToDate")]
    Task ComeToDate();

    /// <summary>What the plan tells of itself; everything in it is durable. Null for a plan that does not exist.</summary>
    [Alias("GetSummary")]
    Task<PlanSummary?> GetSummary();
}

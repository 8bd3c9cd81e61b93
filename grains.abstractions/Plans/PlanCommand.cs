using System.Text.Json.Serialization;

namespace NvpOrleans.Abstractions.Plans;

/// <summary>
/// What a person asks of a plan beyond its text. Who may, when, and what follows is the table in
/// <c>grains/NvpOrleans.Planning/Workflow/README.md</c>. The word in JSON is the name of the step in <see cref="PlanStep"/>.
/// </summary>
[GenerateSerializer, Immutable, Alias("nvp.PlanCommand")]
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ConfirmPreparation), "confirm-preparation")]
[JsonDerivedType(typeof(NameChair), "name-chair")]
[JsonDerivedType(typeof(StartDrafting), "start-drafting")]
[JsonDerivedType(typeof(KeepCarriedText), "keep-carried-text")]
[JsonDerivedType(typeof(ConfirmVersions), "confirm-versions")]
[JsonDerivedType(typeof(OpenConsultation), "open-consultation")]
[JsonDerivedType(typeof(ResumeDrafting), "resume-drafting")]
[JsonDerivedType(typeof(OverrideRemarks), "override-remarks")]
[JsonDerivedType(typeof(SubmitToCouncil), "submit-to-council")]
[JsonDerivedType(typeof(ReturnFromCouncil), "return-from-council")]
[JsonDerivedType(typeof(Sign), "sign")]
[JsonDerivedType(typeof(RecordSignatureOnPaper), "record-signature-on-paper")]
[JsonDerivedType(typeof(RefuseToSign), "refuse-to-sign")]
[JsonDerivedType(typeof(AttachSignedPdf), "attach-signed-pdf")]
[JsonDerivedType(typeof(VoidApproval), "void-approval")]
[JsonDerivedType(typeof(TakeNote), "take-note")]
[JsonDerivedType(typeof(SubmitToMinisters), "submit-to-ministers")]
[JsonDerivedType(typeof(ApproveAsMinistry), "approve-as-ministry")]
[JsonDerivedType(typeof(ReturnAsMinistry), "return-as-ministry")]
[JsonDerivedType(typeof(DeemApproved), "deem-approved")]
[JsonDerivedType(typeof(BringIntoForce), "bring-into-force")]
[JsonDerivedType(typeof(DraftActionYear), "draft-action-year")]
[JsonDerivedType(typeof(AdoptActionYear), "adopt-action-year")]
[JsonDerivedType(typeof(StartActionYear), "start-action-year")]
[JsonDerivedType(typeof(EvaluateActionYear), "evaluate-action-year")]
[JsonDerivedType(typeof(ReportAction), "report-action")]
[JsonDerivedType(typeof(OpenAddendum), "open-addendum")]
[JsonDerivedType(typeof(WithdrawAddendum), "withdraw-addendum")]
[JsonDerivedType(typeof(Extend), "extend")]
[JsonDerivedType(typeof(Close), "close")]
[JsonDerivedType(typeof(Supersede), "supersede")]
public abstract record PlanCommand
{
    private PlanCommand()
    {
    }

    /// <summary>Chosen by the sender. Sent again with the same command it changes nothing and is not refused; with another it is a conflict.</summary>
    [Id(0)]
    [JsonPropertyOrder(-1)]
    public required Guid Operation { get; init; }

    /// <summary>The chief of corps confirms that the zone sets out on its plan.</summary>
    [GenerateSerializer, Immutable, Alias("nvp.PlanCommand.ConfirmPreparation")]
    public sealed record ConfirmPreparation : PlanCommand;

    /// <summary>Names the mayor who chairs the zonal security council. A zone of one municipality needs no naming.</summary>
    [GenerateSerializer, Immutable, Alias("nvp.PlanCommand.NameChair")]
    public sealed record NameChair([property: Id(0)] string Municipality) : PlanCommand;

    /// <summary>The zone starts to write.</summary>
    /// <param name="FiguresDate">The day to which the figures of the scan go.</param>
    [GenerateSerializer, Immutable, Alias("nvp.PlanCommand.StartDrafting")]
    public sealed record StartDrafting([property: Id(0)] DateOnly FiguresDate) : PlanCommand;

    /// <summary>The zone keeps a section as it was carried over from the previous cycle's plan.</summary>
    /// <param name="Section">The section (<c>mission@nl</c>).</param>
    [GenerateSerializer, Immutable, Alias("nvp.PlanCommand.KeepCarriedText")]
    public sealed record KeepCarriedText([property: Id(0)] string Section) : PlanCommand;

    /// <summary>The zone says that the language versions of a section agree as they are now.</summary>
    /// <param name="Section">The slug of the section (<c>mission</c>).</param>
    [GenerateSerializer, Immutable, Alias("nvp.PlanCommand.ConfirmVersions")]
    public sealed record ConfirmVersions([property: Id(0)] string Section) : PlanCommand;

    /// <summary>Everyone concerned is asked to read and comment.</summary>
    /// <param name="Until">The last day on which remarks are asked for.</param>
    [GenerateSerializer, Immutable, Alias("nvp.PlanCommand.OpenConsultation")]
    public sealed record OpenConsultation([property: Id(0)] DateOnly Until) : PlanCommand;

    /// <summary>The zone goes back to writing.</summary>
    /// <param name="Reason">Why; empty when there is nothing to say.</param>
    [GenerateSerializer, Immutable, Alias("nvp.PlanCommand.ResumeDrafting")]
    public sealed record ResumeDrafting([property: Id(0)] string Reason) : PlanCommand;

    /// <summary>The chair sets aside the blocking remarks that are open now. A later one blocks again; one that was set aside stays so until the plan is returned.</summary>
    /// <param name="Remarks">The ids of those that were shown: one that was raised since is not set aside unread.</param>
    /// <param name="Reason">Why; published.</param>
    [GenerateSerializer, Immutable, Alias("nvp.PlanCommand.OverrideRemarks")]
    public sealed record OverrideRemarks([property: Id(0)] IReadOnlyList<string> Remarks, [property: Id(1)] string Reason) : PlanCommand;

    /// <summary>Lays the plan before the zonal security council and freezes its text.</summary>
    [GenerateSerializer, Immutable, Alias("nvp.PlanCommand.SubmitToCouncil")]
    public sealed record SubmitToCouncil : PlanCommand;

    /// <summary>The council's chair returns the plan to the zone.</summary>
    /// <param name="Reason">Why.</param>
    [GenerateSerializer, Immutable, Alias("nvp.PlanCommand.ReturnFromCouncil")]
    public sealed record ReturnFromCouncil([property: Id(0)] string Reason) : PlanCommand;

    /// <summary>Approves the frozen text in an office. A recorded approval, not a qualified signature.</summary>
    /// <param name="Office">The office (<c>mayor:Antwerpen</c>, <c>prosecutor</c>, <c>dirco</c>, <c>dirjud</c>, <c>chief</c>).</param>
    /// <param name="Hashes">The content hash that was shown, by language of the plan.</param>
    [GenerateSerializer, Immutable, Alias("nvp.PlanCommand.Sign")]
    public sealed record Sign(
        [property: Id(0)] string Office,
        [property: Id(1)] IReadOnlyDictionary<string, string> Hashes) : PlanCommand
    {
        /// <summary>How and when the person signed in. The web node sets it from its own session, never from what a client sends.</summary>
        [Id(2)]
        [JsonIgnore]
        public SignIn? SignIn { get; init; }
    }

    /// <summary>A council secretary records a signature that was given on paper.</summary>
    /// <param name="Office">The office that signed.</param>
    /// <param name="Signer">The name under the signature.</param>
    /// <param name="SignedOn">The day of the signature.</param>
    /// <param name="Hashes">The content hash that the paper names, by language of the plan.</param>
    [GenerateSerializer, Immutable, Alias("nvp.PlanCommand.RecordSignatureOnPaper")]
    public sealed record RecordSignatureOnPaper(
        [property: Id(0)] string Office,
        [property: Id(1)] string Signer,
        [property: Id(2)] DateOnly SignedOn,
        [property: Id(3)] IReadOnlyDictionary<string, string> Hashes) : PlanCommand;

    /// <summary>Declines to sign the frozen text in an office. A later signature of the office takes its place.</summary>
    /// <param name="Office">The office.</param>
    /// <param name="Reason">Why.</param>
    [GenerateSerializer, Immutable, Alias("nvp.PlanCommand.RefuseToSign")]
    public sealed record RefuseToSign([property: Id(0)] string Office, [property: Id(1)] string Reason) : PlanCommand;

    /// <summary>
    /// Attaches a PDF of the frozen text that was signed elsewhere. It comes with its bytes (<see cref="IZonePlanGrain.Attach"/>), never alone,
    /// and says nothing about who approved.
    /// </summary>
    /// <param name="Title">What it is, or who signed it.</param>
    /// <param name="Hashes">The content hash of the text that it belongs to, by language of the plan.</param>
    /// <param name="File">The SHA-256 of its bytes in hexadecimal, which names it.</param>
    /// <param name="Bytes">Its size.</param>
    [GenerateSerializer, Immutable, Alias("nvp.PlanCommand.AttachSignedPdf")]
    public sealed record AttachSignedPdf(
        [property: Id(0)] string Title,
        [property: Id(1)] IReadOnlyDictionary<string, string> Hashes,
        [property: Id(2)] string File,
        [property: Id(3)] long Bytes) : PlanCommand;

    /// <summary>
    /// Takes a plan back to drafting whose frozen text is no longer what was frozen, because content was erased: what was signed is not there any
    /// more, so nothing that was approved of it holds.
    /// </summary>
    /// <param name="Reason">Why.</param>
    [GenerateSerializer, Immutable, Alias("nvp.PlanCommand.VoidApproval")]
    public sealed record VoidApproval([property: Id(0)] string Reason) : PlanCommand;

    /// <summary>Records that a police or municipal council took note of the plan. No veto.</summary>
    /// <param name="Council">Which council.</param>
    /// <param name="Session">The day of its session.</param>
    [GenerateSerializer, Immutable, Alias("nvp.PlanCommand.TakeNote")]
    public sealed record TakeNote([property: Id(0)] string Council, [property: Id(1)] DateOnly Session) : PlanCommand;

    /// <summary>Sends the plan to the ministers of the Interior and of Justice.</summary>
    [GenerateSerializer, Immutable, Alias("nvp.PlanCommand.SubmitToMinisters")]
    public sealed record SubmitToMinisters : PlanCommand;

    /// <summary>One ministry records its positive decision.</summary>
    /// <param name="Ministry">The ministry.</param>
    /// <param name="Hashes">The content hash that was shown, by language of the plan.</param>
    [GenerateSerializer, Immutable, Alias("nvp.PlanCommand.ApproveAsMinistry")]
    public sealed record ApproveAsMinistry(
        [property: Id(0)] Ministry Ministry,
        [property: Id(1)] IReadOnlyDictionary<string, string> Hashes) : PlanCommand;

    /// <summary>One ministry returns the plan to the zone.</summary>
    /// <param name="Ministry">The ministry.</param>
    /// <param name="Reason">Why.</param>
    [GenerateSerializer, Immutable, Alias("nvp.PlanCommand.ReturnAsMinistry")]
    public sealed record ReturnAsMinistry([property: Id(0)] Ministry Ministry, [property: Id(1)] string Reason) : PlanCommand;

    /// <summary>The term for the ministers has run out: the service takes the plan as approved, where the cycle says so.</summary>
    [GenerateSerializer, Immutable, Alias("nvp.PlanCommand.DeemApproved")]
    public sealed record DeemApproved : PlanCommand;

    /// <summary>The start date has come: the service brings the plan into force. Done already, it changes nothing and is not refused.</summary>
    [GenerateSerializer, Immutable, Alias("nvp.PlanCommand.BringIntoForce")]
    public sealed record BringIntoForce : PlanCommand;

    /// <summary>Opens the actions of a year.</summary>
    [GenerateSerializer, Immutable, Alias("nvp.PlanCommand.DraftActionYear")]
    public sealed record DraftActionYear([property: Id(0)] int Year) : PlanCommand;

    /// <summary>The chief of corps adopts the actions of a year.</summary>
    [GenerateSerializer, Immutable, Alias("nvp.PlanCommand.AdoptActionYear")]
    public sealed record AdoptActionYear([property: Id(0)] int Year) : PlanCommand;

    /// <summary>The work of a year starts.</summary>
    [GenerateSerializer, Immutable, Alias("nvp.PlanCommand.StartActionYear")]
    public sealed record StartActionYear([property: Id(0)] int Year) : PlanCommand;

    /// <summary>The council evaluates a year; its chair records it.</summary>
    [GenerateSerializer, Immutable, Alias("nvp.PlanCommand.EvaluateActionYear")]
    public sealed record EvaluateActionYear([property: Id(0)] int Year, [property: Id(1)] string Evaluation) : PlanCommand;

    /// <summary>Where an action stands. Outside the signed text, so it goes on while the plan is in force.</summary>
    /// <param name="Item">The id of the action in the objectives.</param>
    /// <param name="Status">Its status.</param>
    /// <param name="Value">The value of its indicator, if there is news of it.</param>
    /// <param name="ValueDate">The day for which the value holds; there exactly when the value is.</param>
    /// <param name="Note">A word with it; empty for none.</param>
    [GenerateSerializer, Immutable, Alias("nvp.PlanCommand.ReportAction")]
    public sealed record ReportAction(
        [property: Id(0)] string Item,
        [property: Id(1)] ActionStatus Status,
        [property: Id(2)] decimal? Value,
        [property: Id(3)] DateOnly? ValueDate,
        [property: Id(4)] string Note) : PlanCommand;

    /// <summary>Opens the text of a plan in force again. The version in force stays in force until the next one is.</summary>
    /// <param name="Reason">Why.</param>
    [GenerateSerializer, Immutable, Alias("nvp.PlanCommand.OpenAddendum")]
    public sealed record OpenAddendum([property: Id(0)] string Reason) : PlanCommand;

    /// <summary>
    /// Gives an addendum up: the text becomes that of the version in force again, and that version goes on as it was. What was written
    /// meanwhile stays in the journal.
    /// </summary>
    /// <param name="Reason">Why.</param>
    [GenerateSerializer, Immutable, Alias("nvp.PlanCommand.WithdrawAddendum")]
    public sealed record WithdrawAddendum([property: Id(0)] string Reason) : PlanCommand;

    /// <summary>An administrator moves the end date.</summary>
    [GenerateSerializer, Immutable, Alias("nvp.PlanCommand.Extend")]
    public sealed record Extend([property: Id(0)] DateOnly Until, [property: Id(1)] string Reason) : PlanCommand;

    /// <summary>The chief of corps closes the plan.</summary>
    /// <param name="Evaluation">The final evaluation, from which the next plan learns.</param>
    [GenerateSerializer, Immutable, Alias("nvp.PlanCommand.Close")]
    public sealed record Close([property: Id(0)] string Evaluation) : PlanCommand;

    /// <summary>An administrator records that the zone has merged.</summary>
    /// <param name="Successor">The key of the zone whose plan takes this one's place.</param>
    [GenerateSerializer, Immutable, Alias("nvp.PlanCommand.Supersede")]
    public sealed record Supersede([property: Id(0)] string Successor) : PlanCommand;
}

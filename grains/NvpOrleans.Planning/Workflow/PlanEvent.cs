using System.Text.Json.Serialization;
using NvpOrleans.Abstractions.Plans;

namespace NvpOrleans.Planning.Workflow;

/// <summary>
/// A decision about a plan, as the journal keeps it for ever: words and members are never renamed or reused. Author and time
/// are the journal entry's. One command makes at most one event, so that a decision is never half recorded.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(PreparationConfirmed), "preparation-confirmed")]
[JsonDerivedType(typeof(ChairNamed), "chair-named")]
[JsonDerivedType(typeof(DraftingStarted), "drafting-started")]
[JsonDerivedType(typeof(TextCarriedOver), "text-carried-over")]
[JsonDerivedType(typeof(CarriedTextKept), "carried-text-kept")]
[JsonDerivedType(typeof(VersionsConfirmed), "versions-confirmed")]
[JsonDerivedType(typeof(ConsultationOpened), "consultation-opened")]
[JsonDerivedType(typeof(DraftingResumed), "drafting-resumed")]
[JsonDerivedType(typeof(RemarksOverridden), "remarks-overridden")]
[JsonDerivedType(typeof(SubmittedToCouncil), "submitted-to-council")]
[JsonDerivedType(typeof(ReturnedFromCouncil), "returned-from-council")]
[JsonDerivedType(typeof(SignatureGiven), "signature-given")]
[JsonDerivedType(typeof(SignatureRefused), "signature-refused")]
[JsonDerivedType(typeof(SignedPdfAttached), "signed-pdf-attached")]
[JsonDerivedType(typeof(ApprovalVoided), "approval-voided")]
[JsonDerivedType(typeof(NoteTaken), "note-taken")]
[JsonDerivedType(typeof(SubmittedToMinisters), "submitted-to-ministers")]
[JsonDerivedType(typeof(MinistryApproved), "ministry-approved")]
[JsonDerivedType(typeof(ReturnedByMinistry), "returned-by-ministry")]
[JsonDerivedType(typeof(DeemedApproved), "deemed-approved")]
[JsonDerivedType(typeof(CameIntoForce), "came-into-force")]
[JsonDerivedType(typeof(ActionYearDrafted), "action-year-drafted")]
[JsonDerivedType(typeof(ActionYearAdopted), "action-year-adopted")]
[JsonDerivedType(typeof(ActionYearStarted), "action-year-started")]
[JsonDerivedType(typeof(ActionYearEvaluated), "action-year-evaluated")]
[JsonDerivedType(typeof(ActionReported), "action-reported")]
[JsonDerivedType(typeof(AddendumOpened), "addendum-opened")]
[JsonDerivedType(typeof(AddendumWithdrawn), "addendum-withdrawn")]
[JsonDerivedType(typeof(Extended), "extended")]
[JsonDerivedType(typeof(Closed), "closed")]
[JsonDerivedType(typeof(Superseded), "superseded")]
public abstract record PlanEvent
{
    private PlanEvent()
    {
    }

    /// <summary>The operation id of the command.</summary>
    [JsonRequired]
    [JsonPropertyOrder(-2)]
    public Guid Operation { get; init; }

    /// <summary>The fingerprint of the command: tells a repetition from another command with the same operation id.</summary>
    [JsonRequired]
    [JsonPropertyOrder(-1)]
    public string Command { get; init; } = "";

    /// <summary>The grant under which the author decided; null for what the service did by itself, and in entries that are older than this member.</summary>
    [JsonPropertyOrder(1)]
    public ActingGrant? As { get; init; }

    /// <summary>The chief of corps confirmed that the zone sets out on its plan.</summary>
    public sealed record PreparationConfirmed : PlanEvent;

    /// <summary>The mayor of this municipality chairs the zonal security council.</summary>
    public sealed record ChairNamed(string Municipality) : PlanEvent;

    /// <summary>The zone started to write.</summary>
    public sealed record DraftingStarted(DateOnly FiguresDate) : PlanEvent;

    /// <summary>
    /// Sections started from the text of another plan: from a version of it that is or was in force, or, without one, from its text
    /// up to an entry of its journal. Stands in one write with the text itself.
    /// </summary>
    public sealed record TextCarriedOver(string Document, int? Version, long Sequence, IReadOnlyList<string> Sections) : PlanEvent;

    /// <summary>A section stays as it was carried over.</summary>
    public sealed record CarriedTextKept(string Section) : PlanEvent;

    /// <summary>The language versions of a section agree.</summary>
    public sealed record VersionsConfirmed(string Section) : PlanEvent;

    /// <summary>Everyone concerned was asked to read and comment.</summary>
    public sealed record ConsultationOpened(DateOnly Until) : PlanEvent;

    /// <summary>The zone went back to writing.</summary>
    public sealed record DraftingResumed(string Reason) : PlanEvent;

    /// <summary>The chair set aside these blocking remarks.</summary>
    public sealed record RemarksOverridden(IReadOnlyList<string> Remarks, string Reason) : PlanEvent;

    /// <summary>The plan was laid before the council and its text frozen with these hashes, by language.</summary>
    public sealed record SubmittedToCouncil(IReadOnlyDictionary<string, string> Hashes) : PlanEvent
    {
        /// <summary>The form that was hashed (<see cref="ContentForms"/>); null in journals that do not say, which is the first one.</summary>
        public string? Form { get; init; }

        /// <summary>The offices whose approval is needed; null in journals that do not say, where they are those of the zone today.</summary>
        public IReadOnlyList<string>? Offices { get; init; }
    }

    /// <summary>The council's chair returned the plan.</summary>
    public sealed record ReturnedFromCouncil(string Reason) : PlanEvent;

    /// <summary>An office approved the frozen text. With the last needed one the council has approved (<c>Completes</c>).</summary>
    public sealed record SignatureGiven(
        string Office, IReadOnlyDictionary<string, string> Hashes, SignIn? SignIn, PaperSignature? Paper, bool Completes) : PlanEvent;

    /// <summary>An office declined to sign.</summary>
    public sealed record SignatureRefused(string Office, string Reason) : PlanEvent;

    /// <summary>
    /// A PDF that was signed elsewhere was attached to the frozen text with these hashes. <c>File</c> is the SHA-256 of its bytes, which were durable
    /// in a journal of their own before this was recorded.
    /// </summary>
    public sealed record SignedPdfAttached(string Title, string File, long Bytes, IReadOnlyDictionary<string, string> Hashes) : PlanEvent;

    /// <summary>The frozen text was no longer what was frozen; everything that was approved of it ended.</summary>
    public sealed record ApprovalVoided(string Reason) : PlanEvent;

    /// <summary>A council took note.</summary>
    public sealed record NoteTaken(string Council, DateOnly Session) : PlanEvent;

    /// <summary>The plan was sent to the ministers.</summary>
    public sealed record SubmittedToMinisters : PlanEvent;

    /// <summary>A ministry approved the frozen text. With the second one the ministers have approved (<c>Completes</c>).</summary>
    public sealed record MinistryApproved(Ministry Ministry, IReadOnlyDictionary<string, string> Hashes, bool Completes) : PlanEvent;

    /// <summary>A ministry returned the plan.</summary>
    public sealed record ReturnedByMinistry(Ministry Ministry, string Reason) : PlanEvent;

    /// <summary>The ministers' term ran out, and the cycle takes that for an approval.</summary>
    public sealed record DeemedApproved : PlanEvent;

    /// <summary>A version came into force on a day.</summary>
    public sealed record CameIntoForce(int Version, DateOnly On) : PlanEvent
    {
        /// <summary>The actions in it, in the order of their ids; null in journals that do not say.</summary>
        public IReadOnlyList<string>? Actions { get; init; }

        /// <summary>The level of each phenomenon and theme that something was chosen for; null in journals that do not say.</summary>
        public IReadOnlyDictionary<string, string>? Levels { get; init; }
    }

    /// <summary>The actions of a year were opened.</summary>
    public sealed record ActionYearDrafted(int Year) : PlanEvent;

    /// <summary>The actions of a year were adopted.</summary>
    public sealed record ActionYearAdopted(int Year) : PlanEvent;

    /// <summary>The work of a year started.</summary>
    public sealed record ActionYearStarted(int Year) : PlanEvent;

    /// <summary>The council evaluated a year.</summary>
    public sealed record ActionYearEvaluated(int Year, string Evaluation) : PlanEvent;

    /// <summary>Where an action stands.</summary>
    public sealed record ActionReported(string Item, ActionStatus Status, decimal? Value, DateOnly? ValueDate, string Note) : PlanEvent;

    /// <summary>The text of a plan in force was opened again.</summary>
    public sealed record AddendumOpened(string Reason) : PlanEvent;

    /// <summary>
    /// An addendum was given up. Stands in one write with the text of the version in force. <c>Unwritten</c> are the sections that only the
    /// addendum wrote in; a decision that does not name them is older than that.
    /// </summary>
    public sealed record AddendumWithdrawn(string Reason, IReadOnlyList<string>? Unwritten = null) : PlanEvent;

    /// <summary>The end date was moved.</summary>
    public sealed record Extended(DateOnly Until, string Reason) : PlanEvent;

    /// <summary>The plan was closed.</summary>
    public sealed record Closed(string Evaluation) : PlanEvent;

    /// <summary>The zone merged; another zone's plan took the place of this one.</summary>
    public sealed record Superseded(string Successor) : PlanEvent;
}

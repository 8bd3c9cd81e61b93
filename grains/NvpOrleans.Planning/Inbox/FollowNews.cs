using System.Globalization;
using NvpOrleans.Abstractions.Comments;
using NvpOrleans.Abstractions.Inbox;
using NvpOrleans.Abstractions.Plans;
using NvpOrleans.Planning.Comments;
using NvpOrleans.Planning.Stages;
using NvpOrleans.Planning.Workflow;

namespace NvpOrleans.Planning.Inbox;

/// <summary>
/// What those are told who follow something, beside those whom it concerns in any case. Whether they may read it is for the document to
/// say.
/// </summary>
public static class FollowNews
{
    private static readonly string[] Published = [.. new[] { PlanStage.InForce, PlanStage.Closed, PlanStage.Superseded }.Select(PlanStages.NameOf)];

    /// <summary>What an event in the comments is for somebody who follows the section; null when it is nothing.</summary>
    public static InboxKind? OfSection(CommentEvent happened) => happened switch
    {
        CommentEvent.Started { Kind: CommentKind.Blocking } => InboxKind.Blocked,
        CommentEvent.Started => InboxKind.Remarked,
        CommentEvent.Answered or CommentEvent.Reopened or CommentEvent.Resolved or CommentEvent.Declined => InboxKind.Discussed,
        CommentEvent.Accepted => InboxKind.Accepted,
        _ => null,
    };

    /// <summary>What it is for somebody who follows the zone: of single remarks they hear only the objections.</summary>
    public static InboxKind? OfZone(CommentEvent happened) => OfSection(happened) is InboxKind.Blocked ? InboxKind.Blocked : null;

    /// <summary>What a decision about a plan is for somebody who follows its zone; null when it is nothing.</summary>
    public static (InboxKind Kind, string? Word)? Of(PlanState before, PlanEvent decided, PlanState after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var stage = PlanStages.NameOf(after.Stage);
        return decided switch
        {
            PlanEvent.CameIntoForce inForce => (InboxKind.CameIntoForce, inForce.Version.ToString(CultureInfo.InvariantCulture)),
            PlanEvent.ReturnedFromCouncil or PlanEvent.ReturnedByMinistry or PlanEvent.ApprovalVoided when before.Stage != after.Stage => (InboxKind.SentBack, stage),
            _ when before.Stage != after.Stage => (InboxKind.Progressed, stage),
            PlanEvent.SignatureGiven or PlanEvent.MinistryApproved => (InboxKind.Approved, null),
            _ => null,
        };
    }

    /// <summary>True for what those learn of too who read a plan only once it is published.</summary>
    public static bool IsPublished(InboxKind kind, string? word) => kind == InboxKind.CameIntoForce || (kind == InboxKind.Progressed && Published.Contains(word));
}

using NvpOrleans.Abstractions.Access;
using NvpOrleans.Abstractions.Catalog;
using NvpOrleans.Abstractions.Comments;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Planning.Access;
using NvpOrleans.Planning.Workflow;

namespace NvpOrleans.Planning.Comments;

/// <summary>Who may say what. Pure; the README of this folder has the table.</summary>
public static class CommentPolicy
{
    private const int LongestItem = 64;

    private static readonly CommentAct[] ActsInThreads = [CommentAct.Answer, CommentAct.Accept, CommentAct.Resolve, CommentAct.Decline, CommentAct.Reopen, CommentAct.Amend];

    /// <summary>What a command leads to: an event to record, nothing when it has been carried out already, or a refusal.</summary>
    /// <param name="situation">What the decision rests on.</param>
    /// <param name="command">What is asked.</param>
    /// <param name="quote">The words of the range, as the document has them; null where the command names none.</param>
    public static Decision<CommentEvent> Decide(CommentSituation situation, CommentCommand command, CommentQuote? quote = null)
    {
        ArgumentNullException.ThrowIfNull(situation);
        ArgumentNullException.ThrowIfNull(command);
        var fingerprint = Fingerprint.Of(command);
        if (situation.Book.Carried(command.Operation) is { } carried)
            return carried.Receipt == new Receipt(situation.Person.Id, fingerprint) ? default : (Decision<CommentEvent>)CommentRefusals.OperationTaken;

        var decision = command is CommentCommand.Start start ? Begin(situation, start, quote) : Turn(situation, command);
        if (decision.Event is not { } happened) return decision;
        return happened with
        {
            Operation = command.Operation,
            Command = fingerprint,
            Organisation = situation.Person.Organisation,
            OrganisationKind = situation.Person.OrganisationKind,
        };
    }

    /// <summary>Why the person may not begin such a thread, before the words of its range are looked for; null when they may.</summary>
    public static Refusal? ObjectionTo(CommentSituation situation, CommentCommand.Start command)
    {
        ArgumentNullException.ThrowIfNull(situation);
        ArgumentNullException.ThrowIfNull(command);
        if (situation.Access(command.Section) is not { ReadsDrafts: true, Ability: var ability }) return CommentRefusals.NotFound;
        if (!Enum.IsDefined(command.Kind)) return CommentRefusals.Malformed("kind");
        if (!Enum.IsDefined(command.Audience)) return CommentRefusals.Malformed("audience");
        if (ability < Ability.Comment) return CommentRefusals.MayNotComment;
        if (command.Kind == CommentKind.Suggestion && ability < Ability.Suggest) return CommentRefusals.MayNotSuggest;
        if (command.Kind == CommentKind.Blocking && !situation.MayBlock) return CommentRefusals.MayNotBlock;
        if (command.Audience == CommentAudience.Office && command.Kind is CommentKind.Suggestion or CommentKind.Blocking) return CommentRefusals.OfficeKind;
        return Fullness(situation, command.Kind);
    }

    // What others have begun keeps nobody from objecting.
    private static Refusal? Fullness(CommentSituation situation, CommentKind kind)
    {
        var alike = situation.Book.Threads.Where(thread => (thread.Kind == CommentKind.Blocking) == (kind == CommentKind.Blocking)).ToList();
        if (kind != CommentKind.Blocking && alike.Count >= CommentLimits.Threads) return CommentRefusals.TooMany("threads", CommentLimits.Threads);
        var limit = kind == CommentKind.Blocking ? CommentLimits.Objections : CommentLimits.ThreadsOfOrganisation;
        return alike.Count(situation.IsOfOffice) >= limit ? CommentRefusals.TooMany("threads", limit) : null;
    }

    /// <summary>The people that a command names.</summary>
    public static IReadOnlyList<PersonId> MentionsIn(CommentCommand command) => command switch
    {
        CommentCommand.Start start => start.Mentions ?? [],
        CommentCommand.Answer answer => answer.Mentions ?? [],
        CommentCommand.Amend amend => amend.Mentions ?? [],
        _ => [],
    };

    /// <summary>Why the person may not name anybody in a comment on a section; null when they may. Who may not comment is told of nobody.</summary>
    public static Refusal? ObjectionToNaming(CommentSituation situation, SectionId section)
    {
        ArgumentNullException.ThrowIfNull(situation);
        return situation.Access(section).Ability >= Ability.Comment ? null : CommentRefusals.MayNotComment;
    }

    /// <summary>True for the mayors of a zone and its prosecutor's office: they may object to its plan.</summary>
    public static bool MayBlock(Person person, Zone zone, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(person);
        return person.Grants.Any(grant => grant.Role is Role.Mayor or Role.Prosecutor && grant.Sections.Count == 0 && grant.HoldsAt(now) && grant.Scope.Covers(zone));
    }

    /// <summary>What the person may do in a thread that they may read.</summary>
    public static IReadOnlyList<CommentAct> ActsIn(CommentSituation situation, CommentThread thread) =>
        [.. ActsInThreads.Where(act => ObjectionTo(situation, thread, act) is null)];

    private static Decision<CommentEvent> Begin(CommentSituation situation, CommentCommand.Start command, CommentQuote? quote)
    {
        if (ObjectionTo(situation, command) is { } objection) return objection;
        if ((command.Kind == CommentKind.Suggestion) != (command.Replacement is not null)) return CommentRefusals.Malformed("replacement");
        if (command.Kind == CommentKind.Suggestion && command.Range is null) return CommentRefusals.Malformed("range");
        if (PlaceOf(situation, command) is { } misplaced) return misplaced;
        if (command.Range is not null && quote is null) return CommentRefusals.TextGone;
        if (CommentWords.Read(command.Text, "text", CommentLimits.Text, mayBeEmpty: command.Kind == CommentKind.Suggestion, out var text) is { } unreadable) return unreadable;
        var replacement = command.Replacement;
        if (replacement is not null && CommentWords.Read(replacement, "replacement", CommentLimits.Replacement, mayBeEmpty: true, out replacement) is { } unfit) return unfit;
        if (CommentMentions.Read(text, command.Mentions, reader => situation.WouldRead(reader, command.Section, command.Audience), out var mentions) is { } unheard) return unheard;
        return new CommentEvent.Started(
            command.Kind, command.Audience, text, command.Item, command.Field, command.Range?.First, command.Range?.Last, quote, replacement, mentions);
    }

    private static Refusal? PlaceOf(CommentSituation situation, CommentCommand.Start command)
    {
        if (command.Item is null) return command.Field is null ? null : CommentRefusals.Malformed("field");
        if (command.Range is not null || command.Item.Length > LongestItem || command.Field is { Length: > LongestItem }) return CommentRefusals.Malformed("item");
        return situation.HasPlace(command.Section, command.Item, command.Field) ? null : CommentRefusals.TextGone;
    }

    private static Decision<CommentEvent> Turn(CommentSituation situation, CommentCommand command)
    {
        var (id, act, words, what, named) = command switch
        {
            CommentCommand.Answer answer => (answer.Thread, CommentAct.Answer, answer.Text, "text", answer.Mentions),
            CommentCommand.Resolve resolve => (resolve.Thread, CommentAct.Resolve, resolve.Reason, "reason", null),
            CommentCommand.Decline decline => (decline.Thread, CommentAct.Decline, decline.Reason, "reason", null),
            CommentCommand.Reopen reopen => (reopen.Thread, CommentAct.Reopen, reopen.Reason, "reason", null),
            CommentCommand.Amend amend => (amend.Thread, CommentAct.Amend, amend.Text, "text", amend.Mentions),
            CommentCommand.Accept accept => (accept.Thread, CommentAct.Accept, accept.Reason, "reason", null),
            _ => throw new ArgumentOutOfRangeException(nameof(command), command, "This command is not known."),
        };
        if (situation.Book.Find(id) is not { } thread || !situation.Reads(thread)) return CommentRefusals.NotFound;
        if (ObjectionTo(situation, thread, act) is { } objection) return objection;
        if (command is CommentCommand.Accept { Found: null } or CommentCommand.Accept { Found.Length: > CommentLimits.Found }) return CommentRefusals.Malformed("found");
        if (command is CommentCommand.Amend { Entry: var entry } && entry != thread.Entries[^1].Id) return CommentRefusals.Answered;
        if (CommentWords.Read(words, what, CommentLimits.Text, mayBeEmpty: act is CommentAct.Resolve or CommentAct.Reopen or CommentAct.Accept, out var text) is { } unreadable) return unreadable;
        if (CommentMentions.Read(text, named, reader => situation.WouldRead(reader, thread), out var mentions) is { } unheard) return unheard;
        return command switch
        {
            CommentCommand.Answer => new CommentEvent.Answered(id, text, mentions),
            CommentCommand.Resolve => new CommentEvent.Resolved(id, text),
            CommentCommand.Decline => new CommentEvent.Declined(id, text),
            CommentCommand.Reopen => new CommentEvent.Reopened(id, text),
            CommentCommand.Amend amend => new CommentEvent.Amended(id, amend.Entry, text, mentions),
            CommentCommand.Accept => new CommentEvent.Accepted(id, text, null), // whoever carries out the edit names it
            _ => throw new ArgumentOutOfRangeException(nameof(command), command, "This command is not known."),
        };
    }

    private static Refusal? ObjectionTo(CommentSituation situation, CommentThread thread, CommentAct act)
    {
        if (situation.Access(thread.Anchor.Section).Ability < Ability.Comment) return CommentRefusals.MayNotComment;
        var wanted = act == CommentAct.Reopen ? thread.State != CommentState.Open : thread.State == CommentState.Open;
        if (!wanted) return CommentRefusals.OtherState(thread.State);
        var most = act == CommentAct.Answer ? CommentLimits.Entries : CommentLimits.EntriesWithTurns;
        if (act != CommentAct.Amend && thread.Entries.Count >= most) return CommentRefusals.TooMany("entries", most);
        if (!IsFor(situation, thread, act)) return CommentRefusals.NotYours(act);
        if (act == CommentAct.Amend && situation.Book.AmendmentsOf(thread.Entries[^1].Id) >= CommentLimits.Amendments) return CommentRefusals.TooMany("amendments", CommentLimits.Amendments);
        return act == CommentAct.Reopen && thread.Kind == CommentKind.Blocking ? ObjectionToObjectingAgain(situation, thread) : null;
    }

    // What was set aside stays so, and would be open without blocking anything: who still objects says so anew.
    private static Refusal? ObjectionToObjectingAgain(CommentSituation situation, CommentThread thread) =>
        !situation.MayBlock ? CommentRefusals.MayNotBlock
        : situation.IsSetAside(thread.Id) ? CommentRefusals.SetAside
        : null;

    private static bool IsFor(CommentSituation situation, CommentThread thread, CommentAct act)
    {
        // Only those who objected say when they no longer do.
        var settles = thread.Kind != CommentKind.Blocking && situation.Edits(thread.Anchor.Section);
        return act switch
        {
            CommentAct.Answer => true,
            CommentAct.Resolve or CommentAct.Reopen => settles || situation.IsOwn(thread),
            CommentAct.Decline => settles,
            CommentAct.Accept => thread.Kind == CommentKind.Suggestion && situation.Access(thread.Anchor.Section).CanWrite,
            CommentAct.Amend => thread.Entries[^1].By.Person == situation.Person.Id,
            _ => false,
        };
    }
}

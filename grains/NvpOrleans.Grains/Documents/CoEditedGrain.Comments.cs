using NvpOrleans.Abstractions.Catalog;
using NvpOrleans.Abstractions.Comments;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Grains.Documents.Comments;
using NvpOrleans.Grains.Documents.Commit;
using NvpOrleans.Planning.Comments;
using NvpOrleans.Yjs;

namespace NvpOrleans.Grains.Documents;

/// <summary>Comments: journalled in one order with the text they are about, shown when they are durable to those who may read them.</summary>
internal abstract partial class CoEditedGrain
{
    private readonly CommentLog _comments = new();
    private CommandPace _commentPace = null!;

    /// <summary>A stage at which the text is not frozen: who writes then answers for the text later too.</summary>
    protected abstract string WritingStage { get; }

    /// <summary>The ids of the objections that are open, durable or not.</summary>
    private protected IReadOnlyList<string> OpenBlocks => [.. _comments.Book.OpenBlocks.Select(thread => thread.Id.ToString("n"))];

    /// <summary>All threads, durable or not.</summary>
    private protected IEnumerable<CommentThread> Threads => _comments.Book.Threads;

    /// <summary>Why an objection was set aside by somebody with the right to do so; null for one that was not.</summary>
    private protected virtual string? SetAsideFor(Guid thread) => null;

    private bool IsOverridden(Guid thread) => SetAsideFor(thread) is not null;

    public async Task<Answer<CommentPage>> GetComments(PersonId person, long since)
    {
        if (!_exists) return RefuseUnknown();
        if (await _people.Find(person) is not { } found || SectionsFor(found).Count == 0) return Refuse(Refusals.NoAccess(Stage));
        var situation = CommentsFor(found);
        List<CommentView> views = [.. _comments.Book.Threads.Where(thread => (thread.Sequence > since || MayBeSetAside(thread)) && situation.Reads(thread)).Select(thread => ViewOf(situation, thread))];
        await WhenDecided();
        foreach (var section in views.Select(view => view.Thread.Anchor.Section).Distinct().ToList()) await RecordReading(found, section, ReadingWays.Comments);

        // Held back until all of it is durable; rights that were withdrawn meanwhile count.
        if (_people.Known(person) is not { } reader || SectionsFor(reader).Count == 0) return Refuse(Refusals.NoAccess(Stage));
        var now = CommentsFor(reader);
        views.RemoveAll(view => !now.Reads(view.Thread));

        // The last of what this person may read: any other number would tell that somebody else has said something.
        return new CommentPage(views.Select(view => view.Thread.Sequence).Append(since).Max(), views, now.MayBlock);
    }

    public async Task<Answer<CommentReceipt>> Comment(PersonId person, CommentCommand command)
    {
        if (!_exists) return RefuseUnknown();
        if (await _people.Find(person) is not { } found) return Refuse(Refusals.NoAccess(Stage));

        if (_comments.Book.Carried(command.Operation) is null && _commentPace.Take(person, Time.GetUtcNow()) is { } wait)
        {
            _services.Instruments.OnCommentTooFast();
            return Refuse(Refusals.CommentsTooFast(wait));
        }

        await MeetMentioned(found, command);

        // From here to the record nothing is awaited: grants, stage, text and threads are those of this moment.
        if (BusyWhenGivenUp is { } busy) return busy;
        if (_people.Known(person) is not { } known || SectionsFor(known).Count == 0) return Refuse(Refusals.NoAccess(Stage));
        var situation = CommentsFor(known);
        CommentQuote? quote = null;
        if (command is CommentCommand.Start { Range: not null } start && _comments.Book.Carried(start.Operation) is null)
        {
            var read = ReadQuote(situation, start);
            if (read.Refusal is { } unreadable) return Refuse(unreadable);
            if (read.Gap is { } section) return await AnswerGap(section);
            quote = read.Quote;
        }

        var decision = CommentPolicy.Decide(situation, command, quote);
        if (decision.Refusal is { } refusal) return Refuse(refusal);
        if (decision.Event is CommentEvent.Accepted accepted)
        {
            if (ObjectionToSize(command, accepted, CommentEventJson.Write(accepted).Length) is { } tooMuch) return Refuse(tooMuch);
            var unfit = TakeAccepted(known, (CommentCommand.Accept)command, accepted);
            if (unfit.Refusal is { } objection) return Refuse(objection);
            if (unfit.Gap is { } section) return await AnswerGap(section);
        }
        else if (decision.Event is { } happened)
        {
            var payload = CommentEventJson.Write(happened);
            if (IsFull(payload.Length)) return Refuse(Refusals.Busy(FullPause));
            if (ObjectionToSize(command, happened, payload.Length) is { } tooMuch) return Refuse(tooMuch);
            TakeComment(person, command, happened, payload);
        }

        var view = ViewOf(situation, _comments.Book.Find(_comments.Book.Carried(command.Operation)!.Value.Thread)!);
        await WhenDecided();
        return _people.Known(person) is { } reader && CommentsFor(reader).Reads(view.Thread) ? new CommentReceipt(view, null) : Refuse(Refusals.NoAccess(Stage));
    }

    private protected bool IsForPlan(Guid thread) => _comments.Book.Find(thread) is not { Audience: CommentAudience.Office };

    /// <summary>A decision sets objections aside and is no event of theirs: whoever asks for what is new is told of them anew each time.</summary>
    private static bool MayBeSetAside(CommentThread thread) => thread is { Kind: CommentKind.Blocking, State: CommentState.Open };

    private void TakeComment(PersonId person, CommentCommand command, CommentEvent happened, byte[] payload)
    {
        var (thread, section) = command is CommentCommand.Start start
            ? (start.Operation, start.Section)
            : (happened.ThreadId, _comments.Book.Find(happened.ThreadId)!.Anchor.Section);
        var now = Time.GetUtcNow();
        _comments.Add(new RecordedComment(_commit.NextSequence, section.ToString(), person.Value, now, payload));
        _commit.Take(CommitEntry.OfComment(section, person.Value, now, payload, thread));
    }

    // Who has said all they can still settles what was said, and so does everybody when a document is full.
    private Refusal? ObjectionToSize(CommentCommand command, CommentEvent happened, int bytes)
    {
        if (IsAboutObjection(command)) return null;
        var settles = command is CommentCommand.Resolve or CommentCommand.Decline or CommentCommand.Reopen or CommentCommand.Accept;
        return Exceeded(_comments.BytesOf(happened.Organisation, happened.OrganisationKind), Options.CommentBytesOfOrganisation) ?? Exceeded(_comments.Bytes, Options.CommentBytes);

        Refusal? Exceeded(long has, long most)
        {
            var limit = settles ? 2 * most : most;
            return has + bytes > limit ? Refusals.TooLarge("bytes", has + bytes, limit) : null;
        }
    }

    // However much others have written, an objection can be raised and lifted.
    private bool IsAboutObjection(CommentCommand command) => command switch
    {
        CommentCommand.Start start => start.Kind == CommentKind.Blocking,
        CommentCommand.Resolve resolve => _comments.Book.Find(resolve.Thread) is { Kind: CommentKind.Blocking },
        _ => false,
    };

    /// <summary>The words that a new thread stands at; a section where the service lacks something that the sender has of it; or why not.</summary>
    private (CommentQuote? Quote, Sections.Section? Gap, Refusal? Refusal) ReadQuote(CommentSituation situation, CommentCommand.Start start)
    {
        if (CommentPolicy.ObjectionTo(situation, start) is { } objection) return (null, null, objection);
        var (range, section) = (start.Range!, _sections.Find(start.Section)!);
        if (KindOf(section.Id) != SectionKind.Prose || range.First is not { Length: <= CommentLimits.PositionBytes } || range.Last is not { Length: <= CommentLimits.PositionBytes })
            return (null, null, Refusals.Malformed("range"));
        if (start.StateVector is not { Length: <= CommentLimits.StateVectorBytes } vector || !TryDecode(vector, out var known)) return (null, null, Refusals.Malformed("stateVector"));
        var doc = section.Load(Time.GetUtcNow());
        try
        {
            var quote = CommentFinder.Quote(doc, ProseText.Of(doc.GetXmlFragment(_services.Schema.Root)), range);
            if (known is not null && !doc.StateVector.Covers(known)) return (null, section, null); // words of the sender may still be missing between the ends
            return quote is { Text.Length: > CommentLimits.Quote } tooLong
                ? (null, null, Refusals.TooLarge("quote", tooLong.Text.Length, CommentLimits.Quote))
                : (quote, null, null);
        }
        catch (YjsFormatException) // the sender's fault, and the caller says so
        {
            return (null, null, Refusals.Malformed("range"));
        }
    }

    private async Task<Answer<CommentReceipt>> AnswerGap(Sections.Section section)
    {
        var (sequence, has) = (section.LastSequence, section.Load(Time.GetUtcNow()).EncodeStateVector());
        await _commit.WhenDurable(sequence);
        return new CommentReceipt(null, has);
    }

    private CommentSituation CommentsFor(Person person)
    {
        var now = Time.GetUtcNow();
        return new CommentSituation(
            _comments.Book, person, section => AccessOf(person, section),
            section => IsShown(section) && _rules.Access.Of(person, Document, section, WritingStage, now).CanWrite,
            Catalog.ZoneOf(Document) is { } zone && CommentPolicy.MayBlock(person, zone, now), HasPlace)
        {
            Reader = (id, section) => _people.Known(id) is { } reader && AccessOf(reader, section).ReadsDrafts ? reader : null,
            IsSetAside = IsOverridden,
        };
    }

    private CommentView ViewOf(CommentSituation situation, CommentThread thread) =>
        new(thread, CommentPolicy.ActsIn(situation, thread), IsOverridden(thread.Id), SetAsideFor(thread.Id));

    /// <summary>True when a structured section has such a row, which nobody has deleted, and such a cell.</summary>
    private bool HasPlace(SectionId section, string item, string? field)
    {
        if (_sections.Find(section) is not { LastSequence: > 0 } found || RulesOf(section) is not Schema.StructuredRules rules) return false;
        return found.Load(Time.GetUtcNow()).GetMap(rules.Root)[item] is YMap row && row["deleted"] is not true && (field is null || rules.Cells.ContainsKey(field));
    }

    /// <summary>What a node may have missed that has heard everything up to a sequence; 0 is a node that has no reader yet.</summary>
    private IReadOnlyList<CommentNotice> NoticesAfter(long since) => since == 0
        ? []
        : [.. Threads.Where(thread => thread.Sequence > since && thread.Sequence <= _commit.DurableSequence).Select(thread => NoticeOf(thread.Id, thread.Sequence))];

    /// <summary>Whom a change of a thread may be told.</summary>
    private CommentNotice NoticeOf(Guid id, long sequence)
    {
        var thread = _comments.Book.Find(id)!;
        return new CommentNotice(sequence, thread.Anchor.Section, thread.Audience == CommentAudience.Plan
            ? null
            : [.. _told.Keys.Where(reader => _people.Known(reader) is { } person && CommentsFor(person).IsOfOffice(thread))]);
    }
}

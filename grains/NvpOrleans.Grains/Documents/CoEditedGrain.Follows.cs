using NvpOrleans.Abstractions.Comments;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.Inbox;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Grains.Documents.Comments;
using NvpOrleans.Grains.Documents.Decisions;
using NvpOrleans.Grains.Documents.Structured;
using NvpOrleans.Journal;
using NvpOrleans.Planning.Choices;
using NvpOrleans.Planning.Comments;
using NvpOrleans.Planning.Inbox;
using NvpOrleans.Planning.Workflow;
using NvpOrleans.Yjs;

namespace NvpOrleans.Grains.Documents;

/// <summary>
/// What those are told who follow the document, a section of it or what it says about a phenomenon: of what others did since they follow,
/// and of nothing that they may not read.
/// </summary>
internal abstract partial class CoEditedGrain
{
    private static readonly SectionId Choices = new("choices", null);

    // What changed in the choices and has not been told, from this sequence on; what was before it the journal tells.
    private readonly List<ChoiceChange> _choiceChanges = [];
    private long _choicesFrom;

    public async Task<bool> MayFollow(PersonId person, SectionId? section)
    {
        if (!_exists) DeactivateOnIdle(); // nobody planned it: its activation is not worth keeping
        return _exists && await _people.Find(person) is not null && _people.Known(person) is { } known && MayFollow(known, section);
    }

    /// <summary>What stands for the document as a whole.</summary>
    private protected abstract IEnumerable<FollowTarget> FollowedAs { get; }

    /// <summary>What a decision is to those who follow the document as a whole; null for nothing.</summary>
    private protected abstract (InboxKind Kind, string? Word)? FollowedIn(RecordedDecision decision);

    /// <summary>True when the person may follow a section, or the document as a whole.</summary>
    private protected virtual bool MayFollow(Person person, SectionId? section) => section is { } one ? AccessOf(person, one).CanRead : Reads(person);

    /// <summary>True when the person may know how the document comes about.</summary>
    private protected virtual bool FollowsDraft(Person person) => ShownSections.Any(section => AccessOf(person, section.Id).ReadsDrafts);

    // As the roll-up has it: who reads the choices, or, of its own phenomenon, the section about it, whether it is shown or not.
    private bool ReadsChoiceOf(Person person, string number) =>
        AccessAt(person, Choices, RightsAt).ReadsDrafts
        || Languages.Any(language => AccessAt(person, new SectionId($"phenomenon/{number.ToLowerInvariant()}", language), RightsAt).ReadsDrafts);

    /// <summary>All that followers are to be told of what stands between two sequences of the journal, each entry once.</summary>
    private async Task<List<(PersonId Person, InboxNews News)>> FollowedBetween(long told, long until)
    {
        if (told >= until) return [];
        var changes = _choiceChanges.Where(change => change.Sequence > told && change.Sequence <= until).ToList();
        var whole = FollowedAs.Select(target => (Target: target, target.Home)).ToList();
        var phenomena = changes.Select(change => change.Number).Distinct().Select(number => Catalog.SheetOf(Document, number)).OfType<DocumentId>()
            .Select(document => FollowTarget.Of(document)).ToList();
        string[] homes = [.. whole.Select(one => one.Home).Append($"{Document}").Concat(phenomena.Select(target => target.Home)).Distinct()];
        var followers = (await Task.WhenAll(homes.Select(home => GrainFactory.GetGrain<IFollowersGrain>(home).List()))).SelectMany(found => found).ToList();
        var news = new Dictionary<(PersonId, string), (PersonId Person, InboxNews News)>();
        if (followers.Count == 0) return [];
        var readers = new Dictionary<PersonId, Person>();
        foreach (var id in followers.Select(follower => follower.Person).Distinct())
        {
            if (await _people.Find(id) is { } person) readers[id] = person;
        }

        foreach (var comment in _comments.All.Where(comment => comment.Sequence > told && comment.Sequence <= until)) TellComment(comment);
        foreach (var decision in _decisions.All.Where(decision => decision.Sequence > told && decision.Sequence <= until)) TellDecision(decision);
        foreach (var change in changes) TellChoice(change);
        await foreach (var (section, by, at) in TextsBetween(told, until, [.. followers.Where(follower => follower.Target.Document == Document).Select(follower => follower.Target.Section).OfType<SectionId>()]))
            TellText(section, by, at);
        return [.. news.Values];

        void TellComment(RecordedComment comment)
        {
            var happened = CommentEventJson.Read(comment.Payload);
            if (_comments.Book.Find(happened.ThreadId) is not { } thread) return;
            foreach (var (follower, reader) in Others(comment.Author, comment.Time))
            {
                var kind = follower.Target == FollowTarget.Of(Document, thread.Anchor.Section) ? FollowNews.OfSection(happened)
                    : IsWhole(follower) ? FollowNews.OfZone(happened) : null;
                if (kind is { } told && CommentsFor(reader).Reads(thread))
                    Add(follower, new InboxNews(Document, comment.Sequence, told, comment.Time, new PersonId(comment.Author), thread.Anchor.Section, thread.Id));
            }
        }

        void TellDecision(RecordedDecision decision)
        {
            foreach (var thread in SetAsideIn(decision).Select(_comments.Book.Find).OfType<CommentThread>()) TellSetAside(decision, thread);
            if (FollowedIn(decision) is not var (kind, word)) return;
            PersonId? by = decision.Author == PlanWorkflow.Service.Value ? null : new PersonId(decision.Author);
            foreach (var (follower, reader) in Others(decision.Author, decision.Time).Where(one => IsWhole(one.Follower)))
            {
                if (FollowNews.IsPublished(kind, word) ? MayFollow(reader, null) : FollowsDraft(reader))
                    Add(follower, new InboxNews(Document, decision.Sequence, kind, decision.Time, by, null, null, word));
            }
        }

        void TellSetAside(RecordedDecision decision, CommentThread thread)
        {
            foreach (var (follower, reader) in Others(decision.Author, decision.Time).Where(one => one.Follower.Target == FollowTarget.Of(Document, thread.Anchor.Section)))
            {
                if (CommentsFor(reader).Reads(thread))
                    Add(follower, new InboxNews(Document, decision.Sequence, InboxKind.Discussed, decision.Time, new PersonId(decision.Author), thread.Anchor.Section, thread.Id));
            }
        }

        void TellChoice(ChoiceChange change)
        {
            foreach (var (follower, reader) in Others(change.By.Value, change.At))
            {
                if (follower.Target is not { Document: { Kind: not DocumentKind.Plan } document, Section: null } || document.Key != change.Number || !ReadsChoiceOf(reader, change.Number)) continue;
                var level = change.Level is { } chosen ? WireNames.Of(chosen) : null;
                SectionId? place = AccessOf(reader, Choices).CanRead ? Choices : null;
                Add(follower, new InboxNews(Document, change.Sequence, InboxKind.Chosen, change.At, change.By, place, null, level) { Phenomenon = change.Number });
            }
        }

        // The day is the sequence: told again, by whomever it was changed, it is known.
        void TellText(SectionId section, string by, DateTimeOffset at)
        {
            foreach (var (follower, reader) in Others(by, at).Where(one => one.Follower.Target == FollowTarget.Of(Document, section) && AccessOf(one.Reader, section).ReadsDrafts))
                Add(follower, new InboxNews(Document, BelgianDay.Of(at).DayNumber, InboxKind.Rewritten, at, new PersonId(by), section) { Series = $"text/{section}" });
        }

        IEnumerable<(Follower Follower, Person Reader)> Others(string author, DateTimeOffset at) => followers
            .Where(follower => follower.Person.Value != author && follower.Since <= at && readers.ContainsKey(follower.Person))
            .Select(follower => (follower, readers[follower.Person]));

        bool IsWhole(Follower follower) => whole.Exists(one => one.Target == follower.Target);

        void Add(Follower follower, InboxNews one) => news.TryAdd((follower.Person, one.Key), (follower.Person, one with { Followed = follower.Target }));
    }

    /// <summary>Who changed which of some sections between two sequences, and when. Nothing is read while nobody follows what has changed.</summary>
    private async IAsyncEnumerable<(SectionId Section, string By, DateTimeOffset At)> TextsBetween(long told, long until, HashSet<SectionId> followed)
    {
        if (!followed.Any(section => _sections.Find(section) is { } found && found.LastSequence > told)) yield break;
        await foreach (var entry in _services.Journal.ReadAsync(JournalId.Of($"{Document}"), told + 1, CancellationToken.None))
        {
            if (entry.Sequence > until) yield break;
            if (AuthorOf(entry) is { } author && SectionId.Parse(entry.Subject) is { } section && followed.Contains(section)) yield return (section, author, entry.Time);
        }
    }

    /// <summary>The person whose doing an entry of a section is; null for none. What the service puts back, the decision put back that stands behind it in the same write.</summary>
    private string? AuthorOf(JournalFrame entry) => (EntryKind)entry.Kind switch
    {
        EntryKind.Update => entry.Author,
        EntryKind.Restored => _decisions.All.Where(decision => decision.Sequence > entry.Sequence).Select(decision => decision.Author).FirstOrDefault(),
        _ => null,
    };

    /// <summary>Finds out from the journal which changes of the choices were not told before this activation.</summary>
    private async Task RecallChoices(long told)
    {
        if (told >= _choicesFrom) return;
        var until = _choicesFrom;
        if (_sections.Find(Choices) is { LastSequence: > 0 } section && section.LastSequence > told)
        {
            var (doc, before, found) = (new Doc(0), PlanChoices.None, new List<ChoiceChange>());
            await foreach (var entry in _services.Journal.ReadAsync(JournalId.Of($"{Document}"), 1, CancellationToken.None))
            {
                if (entry.Sequence > until) break;
                if (entry.IsEpoch || entry.IsErased || entry.Subject != $"{Choices}" || (EntryKind)entry.Kind == EntryKind.Comment) continue;
                doc.Integrate(Update.Decode(entry.Payload.ToArray(), DecodeLimits.Trusted));
                var after = PlanChoices.Of(ChoicesReader.Rows(doc, Numbers));
                if (entry.Sequence > told && AuthorOf(entry) is { } author)
                    found.AddRange(ChoiceChange.Between(before, after, entry.Sequence, new PersonId(author), entry.Time));
                before = after;
            }

            _choiceChanges.InsertRange(0, found);
        }

        _choicesFrom = 0;
    }
}

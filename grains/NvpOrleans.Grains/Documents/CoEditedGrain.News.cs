using NvpOrleans.Abstractions.Comments;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.Inbox;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Grains.Documents.Comments;
using NvpOrleans.Grains.Documents.Decisions;
using NvpOrleans.Planning.Comments;
using NvpOrleans.Planning.Inbox;

namespace NvpOrleans.Grains.Documents;

/// <summary>
/// What people are told of: from the journal, in its order, after it is durable. An inbox that has stored it knows it when it is told
/// again, so whatever is not known to be told is told once more: after a restart, after a failure, and when the news desk asks.
/// </summary>
internal abstract partial class CoEditedGrain
{
    // Up to where everything is told; null until the news desk has said what it knows.
    private long? _newsTold;
    private Task? _tellingNews;
    private bool _newsWait;
    private bool _textWait;

    public async Task<IReadOnlyList<bool>> StillReads(PersonId person, IReadOnlyList<NewsPlace> places)
    {
        if (!_exists) DeactivateOnIdle(); // nobody planned it: its activation is not worth keeping
        if (!_exists || await _people.Find(person) is null || _people.Known(person) is not { } known) return [.. places.Select(_ => false)];
        var situation = CommentsFor(known);
        return [.. places.Select(place => place switch
        {
            { Thread: { } thread } => _comments.Book.Find(thread) is { } found && situation.Reads(found),
            { Phenomenon: { } number } => ReadsChoiceOf(known, number),
            { Section: { } section } => AccessOf(known, section) is var access && (place.IsOfDraft ? access.ReadsDrafts : access.CanRead),
            { IsOfDraft: true } => FollowsDraft(known),
            _ => IsConcerned(known) || MayFollow(known, null),
        })];
    }

    public async Task<long> TellNews()
    {
        while (_tellingNews is { } running) await running; // in turn: an inbox must hear in the journal's order
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _tellingNews = done.Task;
        try
        {
            return await TellInTurn();
        }
        finally
        {
            _tellingNews = null;
            done.SetResult();
        }
    }

    /// <summary>What a decision is told to whom.</summary>
    private protected virtual Task<IReadOnlyList<(PersonId Person, InboxNews News)>> NewsOf(RecordedDecision decision) =>
        Task.FromResult<IReadOnlyList<(PersonId, InboxNews)>>([]);

    /// <summary>The objections that a decision set aside.</summary>
    private protected virtual IEnumerable<Guid> SetAsideIn(RecordedDecision decision) => [];

    /// <summary>What those are told who had a part in the objections that a decision set aside, as far as they may read them.</summary>
    private protected async Task<IReadOnlyList<(PersonId Person, InboxNews News)>> NewsOfSetAside(RecordedDecision decision)
    {
        var (author, told) = (new PersonId(decision.Author), new List<(PersonId, InboxNews)>());
        foreach (var thread in SetAsideIn(decision).Select(_comments.Book.Find).OfType<CommentThread>().ToList())
        {
            foreach (var person in CommentNews.PartakersAt(thread, decision.Time).Where(person => person != author))
            {
                if (await _people.Find(person) is null || _people.Known(person) is not { } known || !CommentsFor(known).Reads(thread)) continue;
                told.Add((person, new InboxNews(Document, decision.Sequence, InboxKind.SetAside, decision.Time, author, thread.Anchor.Section, thread.Id)));
            }
        }

        return told;
    }

    /// <summary>True when the person may know how the document as a whole stands.</summary>
    private protected virtual bool IsConcerned(Person person) => Reads(person);

    /// <summary>Those who have to do with a plan.</summary>
    private protected Task<IReadOnlyList<Person>> PeopleConcerned() => GrainFactory.GetGrain<IDirectoryGrain>(0).ConcernedBy(Document);

    private void TellNewsSoon()
    {
        if (_newsWait) return;
        _newsWait = true;
        TellWaitingNews().Ignore();
    }

    /// <summary>People who follow a section need not hear of each letter.</summary>
    private void TellTextSoon()
    {
        if (_textWait) return;
        _textWait = true;
        TellLater().Ignore();

        async Task TellLater()
        {
            await Task.Delay(Options.TextNewsPause, Time);
            _textWait = false;
            if (_newsTold is not { } told || told < _commit.DurableSequence) TellNewsSoon();
        }
    }

    private async Task TellWaitingNews()
    {
        try
        {
            if (Options.NewsPause > TimeSpan.Zero) await Task.Delay(Options.NewsPause, Time);
            while (_tellingNews is { } running) await running;
            _newsWait = false; // what becomes durable from here on waits for another turn
            await TellNews();
        }
        catch (Exception failure) // the news desk asks again
        {
            _newsWait = false;
            Log.NewsNotTold(_log, failure, Document.ToString());
        }
    }

    private async Task<long> TellInTurn()
    {
        if (!_exists) return 0;
        var told = _newsTold ??= await GrainFactory.GetGrain<INewsDeskGrain>(0).ToldBy(Document);
        var until = _commit.DurableSequence;
        await RecallChoices(told);
        var news = new Dictionary<PersonId, List<InboxNews>>();
        var followed = await FollowedBetween(told, until);
        var comments = _comments.All.Where(comment => IsBetween(comment.Sequence)).ToDictionary(comment => comment.Sequence);
        var decisions = _decisions.All.Where(decision => IsBetween(decision.Sequence)).ToDictionary(decision => decision.Sequence);
        foreach (var sequence in comments.Keys.Concat(decisions.Keys).Order().ToList())
        {
            var own = comments.TryGetValue(sequence, out var comment) ? await NewsOf(comment) : await NewsOf(decisions[sequence]);
            foreach (var (person, one) in own) Add(person, one);
        }

        foreach (var (person, one) in followed) Add(person, one);
        await Task.WhenAll(news.Select(person => GrainFactory.GetGrain<IInboxGrain>(person.Key.Value).Take([.. person.Value.OrderBy(one => one.Sequence)])));
        _newsTold = Math.Max(told, until);
        _choiceChanges.RemoveAll(change => change.Sequence <= until);
        return _newsTold.Value;

        void Add(PersonId person, InboxNews one)
        {
            if (!news.TryGetValue(person, out var theirs)) news[person] = theirs = [];
            theirs.Add(one);
        }

        bool IsBetween(long sequence) => sequence > told && sequence <= until;
    }

    private async Task<IReadOnlyList<(PersonId Person, InboxNews News)>> NewsOf(RecordedComment comment)
    {
        var happened = CommentEventJson.Read(comment.Payload);
        if (_comments.Book.Find(happened.ThreadId) is not { } thread) return [];
        var author = new PersonId(comment.Author);
        var responsible = happened is CommentEvent.Started { Kind: CommentKind.Blocking } ? await ResponsibleFor(thread.Anchor.Section) : [];
        var told = new List<(PersonId, InboxNews)>();
        foreach (var (person, kind) in CommentNews.Of(happened, thread, author, responsible, MentionedBefore(happened, comment.Sequence)))
        {
            if (await _people.Find(person) is null || _people.Known(person) is not { } known || !CommentsFor(known).Reads(thread)) continue;
            told.Add((person, new InboxNews(Document, comment.Sequence, kind, comment.Time, author, thread.Anchor.Section, thread.Id)));
        }

        return told;
    }

    private async Task<IReadOnlyList<PersonId>> ResponsibleFor(SectionId section) =>
        [.. (await PeopleConcerned()).Where(person => CommentsFor(person).Edits(section)).Select(person => person.Id)];

    private IEnumerable<PersonId> MentionedBefore(CommentEvent happened, long sequence) => happened is CommentEvent.Amended amended
        ? _comments.All.TakeWhile(comment => comment.Sequence < sequence).Select(comment => CommentEventJson.Read(comment.Payload))
            .Where(earlier => earlier.Operation == amended.Entry || earlier is CommentEvent.Amended { Entry: var entry } && entry == amended.Entry)
            .SelectMany(CommentNews.MentionsIn)
        : [];
}

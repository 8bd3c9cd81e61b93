using NvpOrleans.Abstractions.Comments;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Grains.Catalog;
using NvpOrleans.Grains.Documents.Audience;
using NvpOrleans.Grains.Documents.Comments;
using NvpOrleans.Grains.Documents.Commit;
using NvpOrleans.Grains.Documents.Decisions;
using NvpOrleans.Grains.Documents.Sections;
using NvpOrleans.Journal;
using NvpOrleans.Planning.Catalog;

namespace NvpOrleans.Grains.Documents;

/// <summary>
/// A document that several people write at once, composed of its journal, its sections and its audience. This part is its life:
/// replay, housekeeping, and giving up after a failure, because the journal is the truth and memory is not.
/// </summary>
internal abstract partial class CoEditedGrain : Grain, ICommitListener
{
    /// <summary>How long a document goes by rules that its silo has left.</summary>
    internal static readonly TimeSpan RulesTrusted = TimeSpan.FromSeconds(1);

    private readonly DocumentServices _services;

    // Those of the whole activation: with others, sections and rights would change under what is in memory.
    private readonly RuleBook _rules;
    private readonly ILogger _log;
    private GroupCommit _commit = null!;
    private SectionSet _sections = null!;
    private DocumentAudience _audience = null!;
    private PeopleBook _people = null!;
    private PresenceBook _presence = null!;
    private bool _exists;

    protected CoEditedGrain(DocumentServices services)
    {
        _services = services;
        _rules = services.Rules.Now;
        _log = services.Loggers.CreateLogger(GetType());
    }

    /// <summary>The document, as the grain's key says.</summary>
    protected abstract DocumentId Document { get; }

    private protected CatalogIndex Catalog => _rules.Catalog;

    private protected DocumentOptions Options => _services.Options.Value;

    private protected TimeProvider Time => _services.Time;

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _exists = Catalog.IsExpected(Document) || (Catalog.Exists(Document) && await BegunDocuments.IsBegunAsync(_services.Journal, Document, cancellationToken));
        if (!_exists) return; // nothing is stored for a document that nobody planned; every call answers "not found"

        var started = Time.GetTimestamp();
        _sections = new SectionSet(Catalog.SectionsOf(Document), Options.MaxReservations);
        _commentPace = new CommandPace(Options.CommentBurst, Options.CommentsPerMinute);
        _decisionPace = new CommandPace(Options.DecisionBurst, Options.DecisionsPerMinute);
        _people = new PeopleBook(GrainFactory, Document, Options.GrantsTrusted, Time);
        _presence = new PresenceBook();
        var opened = await JournalWriter.OpenAsync(_services.Journal, JournalId.Of(Document.ToString()), Guid.NewGuid(), Time, cancellationToken);
        Replay(opened);
        RestoreRetained();
        _choicesFrom = opened.Writer.Sequence;
        _commit = new GroupCommit(opened.Writer, _services.Snapshots.Value, this, Time);
        _audience = new DocumentAudience(
            Document, _sections, new DocumentProgress(Stage, _decisions.LastSequence), opened.Writer.Sequence, Options, Time, OnNodeGone, _services.Instruments.OnDelivered);
        ShowMarks(); // nobody is here yet: from now on changes are told
        this.RegisterGrainTimer(KeepHouse, new GrainTimerCreationOptions(Options.Housekeeping, Options.Housekeeping) { Interleave = true });
        this.RegisterGrainTimer(LeaveOldRules, new GrainTimerCreationOptions(RulesTrusted, RulesTrusted) { Interleave = true });
        _services.Instruments.OnOpened(Time.GetElapsedTime(started));
        Log.Replayed(_log, Document.ToString(), opened.Entries.Count, Time.GetElapsedTime(started));
    }

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        if (!_exists || _commit is null) return;
        _services.Instruments.OnClosed();
        _audience.End(); // nodes with readers subscribe at the next activation

        // What was taken is on its way to the journal in any case; waiting only lets the callers hear of it.
        await _commit.WhenDurable(_commit.AssignedSequence).WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
    }

    void ICommitListener.OnDurable(CommitBatch batch)
    {
        _services.Instruments.OnBatch(batch.Entries.Count);
        var updates = new List<RecentUpdate>(batch.Entries.Count);
        List<CommentNotice>? notices = null;
        var (hasNews, hasText) = (false, false);
        var sequence = batch.First;
        foreach (var entry in batch.Entries)
        {
            if (entry.Thread is { } thread) (notices ??= []).Add(NoticeOf(thread, sequence));
            if (entry.Section is { } section)
                updates.Add(new RecentUpdate(section, _sections.Find(section)!.Tell(sequence, (EntryKind)entry.Entry.Kind, entry.Entry.Time), sequence, entry.Payload));
            hasNews |= (EntryKind)entry.Entry.Kind is EntryKind.Comment or EntryKind.Decision;
            hasText |= NoteWriting((EntryKind)entry.Entry.Kind, entry.Entry.Time);
            sequence++;
        }

        _audience.Publish(updates, notices ?? [], batch.Last);
        if (_decisions.LastSequence > _audience.Progress.Decisions && _decisions.LastSequence <= batch.Last)
            _audience.Publish(new DocumentProgress(Stage, _decisions.LastSequence));
        if (batch.Entries.Any(entry => entry.Thread is not { } thread || IsForPlan(thread))) LastActivity = batch.Entries[^1].Entry.Time;
        ShowMarksSoon();
        if (hasNews) TellNewsSoon();
        if (hasText) TellTextSoon();
        OnChanged();
    }

    private bool NoteWriting(EntryKind kind, DateTimeOffset time)
    {
        if (kind is not EntryKind.Update) return false;
        LastWritten = time;
        return true;
    }

    void ICommitListener.OnFailed(Exception failure) => GiveUp(failure);

    void ICommitListener.OnSnapshotFailed(Exception failure) => Log.SnapshotFailed(_log, failure, Document.ToString());

    byte[] ICommitListener.TakeSnapshot() =>
        DocumentSnapshot.Write(new DocumentState(
            [.. _sections.Stored.Where(section => section.LastSequence > 0).Select(section => section.Save())], _decisions.All, _comments.All));

    private void Replay(OpenedJournal opened)
    {
        if (opened.Snapshot is { } snapshot)
        {
            var document = DocumentSnapshot.Read(snapshot.Payload);
            foreach (var state in document.Sections) _sections.FindStored(state.Section).Restore(state);
            foreach (var decision in document.Decisions) Take(decision);
            foreach (var comment in document.Comments) _comments.Add(comment);
        }

        foreach (var entry in opened.Entries.Where(entry => !entry.IsEpoch && !entry.IsErased))
        {
            Guid? thread = null;
            if ((EntryKind)entry.Kind == EntryKind.Decision)
                Take(new RecordedDecision(entry.Sequence, entry.Author, entry.Time, entry.Payload.ToArray()));
            else if ((EntryKind)entry.Kind == EntryKind.Comment)
                thread = _comments.Add(new RecordedComment(entry.Sequence, entry.Subject, entry.Author, entry.Time, entry.Payload.ToArray()));
            else
                _sections.FindStored(entry.Subject).Replay(new StoredUpdate(entry.Author, entry.Payload.ToArray()), entry.Sequence, (EntryKind)entry.Kind, entry.Time);
            NoteWriting((EntryKind)entry.Kind, entry.Time);
            if (thread is not { } commented || IsForPlan(commented)) LastActivity = entry.Time;
        }
    }

    /// <summary>A document that nobody planned: its activation is not worth keeping. It cannot end itself before it has answered.</summary>
    private protected Refusal RefuseUnknown()
    {
        if (!_exists) DeactivateOnIdle();
        return Refuse(Refusals.NotFound);
    }

    /// <summary>Memory may be ahead of the journal, or behind another activation: give it up.</summary>
    private void GiveUp(Exception failure)
    {
        Log.Abandoned(_log, failure, Document.ToString());
        _services.Instruments.OnAbandoned();
        _audience.End();
        DeactivateOnIdle();
    }

    /// <summary>The data files were replaced: the next activation goes by the new ones. Whoever is here is taken along, as after a failure.</summary>
    private Task LeaveOldRules(CancellationToken cancellation)
    {
        if (_rules != _services.Rules.Now) DeactivateOnIdle();
        return Task.CompletedTask;
    }

    private async Task KeepHouse(CancellationToken cancellation)
    {
        if (_commit.Failure is not null) return;
        _audience.Expire();
        var now = Time.GetUtcNow();
        _commentPace.Forget(now);
        _decisionPace.Forget(now);
        foreach (var section in _sections.Stored.Where(section => now - section.LastUsed > Options.SectionIdle && section.LastSequence <= _commit.DurableSequence))
            section.Unload();
        await RefreshPresentPeople();
        await OnHousekeeping();
    }
}

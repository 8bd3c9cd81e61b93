using NvpOrleans.Abstractions.Access;
using NvpOrleans.Abstractions.Comments;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Web.Hubs;

namespace NvpOrleans.Web.Gateway;

/// <summary>
/// One document on this node: which connections take part, and the fan-out of what the document tells. Thread-safe; nothing in
/// here waits for a browser. The conversation with the grain is in <see cref="FeedSubscription"/>.
/// </summary>
internal sealed class DocumentFeed(DocumentId document, WebInstruments instruments)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, FeedConnection> _connections = [];
    private readonly Dictionary<SectionId, SectionFeed> _sections = [];
    private IReadOnlyList<WireParticipant> _participants = [];
    private readonly Dictionary<SectionId, SectionMarks> _marks = [];
    private long _marksAt;
    private DocumentProgress? _progress;
    private long _commentsAt;
    private bool _isRetired;

    public DocumentId Document => document;

    /// <summary>The sequence up to which the connections are served.</summary>
    public long Sequence { get; private set; }

    /// <summary>The activation of the grain that this node last heard.</summary>
    public Guid Activation { get; private set; }

    /// <summary>The epoch of rights that the connections are served by.</summary>
    public long AccessEpoch { get; private set; }

    public bool IsEmpty
    {
        get
        {
            lock (_gate) return _connections.Count == 0;
        }
    }

    /// <summary>Everyone who takes part from this node.</summary>
    public IReadOnlySet<PersonId> People
    {
        get
        {
            lock (_gate) return _connections.Values.Select(connection => connection.Person).ToHashSet();
        }
    }

    /// <summary>
    /// The connection hears of the document from now on. False when the opening it was given does not fit what this node knows
    /// (another activation, or a change of rights since): it must be asked for again.
    /// </summary>
    public bool Watch(ConnectionOutbox outbox, PersonId person, DocumentOpening opening)
    {
        lock (_gate)
        {
            if (outbox.HasEnded) return true;
            if (!Fits(opening.Activation, opening.AccessEpoch)) return false;
            var connection = ConnectionOf(outbox, person);
            connection.WatchesDocument = true;
            connection.Read(opening.Sections);
            CatchUp(connection, opening);
            return true;
        }
    }

    /// <summary>Adds a reader by an opening that the grain gave. False as for <see cref="Watch"/>.</summary>
    public bool Join(ConnectionOutbox outbox, OpenSectionRequest request, SectionOpening opening)
    {
        lock (_gate)
        {
            if (outbox.HasEnded) return true; // nobody waits for it any more
            if (!Fits(opening.Activation, opening.AccessEpoch)) return false;
            var connection = ConnectionOf(outbox, request.Person);
            if (!connection.Sections.ContainsKey(request.Section)) instruments.OnSectionsOpened(1);
            connection.Sections[request.Section] = new OpenedSection(request.ClientId, request.Schema)
            {
                Access = opening.Access,
                IsStale = opening.Access.Reason == ReadOnlyReason.StaleClient,
                CaretClock = connection.Sections.GetValueOrDefault(request.Section)?.CaretClock,
            };
            if (!opening.Access.IsPublished) FeedOf(request.Section).Join(connection, opening.Sequence); // a published text does not change
            return true;
        }
    }

    /// <summary>Takes the feed out of use.</summary>
    /// <returns>False when somebody takes part.</returns>
    public bool TryRetire()
    {
        lock (_gate) return _isRetired = _connections.Count == 0;
    }

    /// <summary>A section as the connection has it open; null when it has not.</summary>
    public OpenedSection? Opened(string connectionId, SectionId section)
    {
        lock (_gate) return _connections.GetValueOrDefault(connectionId)?.Sections.GetValueOrDefault(section);
    }

    /// <summary>The connection shows itself with this client id from now on.</summary>
    public void Rename(string connectionId, SectionId section, ulong clientId)
    {
        lock (_gate)
            if (_connections.GetValueOrDefault(connectionId)?.Sections is { } sections && sections.TryGetValue(section, out var opened))
                sections[section] = opened with { ClientId = clientId };
    }

    /// <summary>Notes a caret, so that it goes with its connection.</summary>
    /// <returns>False when the section is not open, or was opened with another client id.</returns>
    public bool NoteCaret(string connectionId, SectionId section, ulong clientId, long clock)
    {
        lock (_gate)
        {
            if (_connections.GetValueOrDefault(connectionId)?.Sections.GetValueOrDefault(section) is not { } opened || opened.ClientId != clientId) return false;
            opened.CaretClock = clock;
            return true;
        }
    }

    /// <summary>Closes a section for a connection.</summary>
    /// <returns>The caret that goes with it; null when the section was not open.</returns>
    public IReadOnlyList<GoneCaret>? Leave(string connectionId, SectionId section)
    {
        lock (_gate)
        {
            if (!_connections.TryGetValue(connectionId, out var connection) || !connection.Sections.ContainsKey(section)) return null;
            var gone = Close(connection, section);
            RemoveIfIdle(connection);
            return gone;
        }
    }

    /// <summary>The connection no longer hears of the document itself.</summary>
    /// <returns>False when it did not.</returns>
    public bool Unwatch(string connectionId)
    {
        lock (_gate)
        {
            if (!_connections.TryGetValue(connectionId, out var connection) || !connection.WatchesDocument) return false;
            connection.WatchesDocument = false;
            RemoveIfIdle(connection);
            return true;
        }
    }

    /// <summary>A connection has ended.</summary>
    /// <returns>Its person and carets; null when it took no part.</returns>
    public (PersonId Person, IReadOnlyList<GoneCaret> Carets)? Leave(string connectionId)
    {
        lock (_gate)
        {
            if (!_connections.Remove(connectionId, out var connection)) return null;
            return (connection.Person, [.. connection.Sections.Keys.ToList().SelectMany(section => Close(connection, section))]);
        }
    }

    /// <summary>Where everyone is, as the document wants to know it.</summary>
    public IReadOnlyList<(PersonId Person, IReadOnlyList<SectionId> Sections)> Whereabouts()
    {
        lock (_gate)
            return [.. _connections.Values
                .GroupBy(connection => connection.Person)
                .Select(group => (group.Key, (IReadOnlyList<SectionId>)[.. group.SelectMany(connection => connection.Sections.Keys).Distinct()]))];
    }

    /// <summary>True when a batch is from the activation this node follows and tells every change of rights since.</summary>
    public bool Follows(AudienceBatch batch)
    {
        lock (_gate) return batch.Activation == Activation && batch.AccessEpoch <= AccessEpoch + batch.Access.Count;
    }

    /// <summary>Takes a batch to the connections when it follows on what they have.</summary>
    /// <returns>False when it does not; then nothing of it was taken.</returns>
    public bool TryTake(AudienceBatch batch)
    {
        lock (_gate)
        {
            if (!Follows(batch)) return false;
            Adopt(batch);
            return true;
        }
    }

    /// <summary>Takes a batch by whose activation and rights the connections are served from now on.</summary>
    public void Adopt(AudienceBatch batch)
    {
        lock (_gate)
        {
            foreach (var change in batch.Access) Apply(change);
            var isKnown = Activation == Guid.Empty || Activation == batch.Activation;
            (Activation, AccessEpoch) = (batch.Activation, batch.AccessEpoch);
            foreach (var section in batch.Sections) instruments.OnDelivered(FeedOf(section.Section).Publish(section));
            foreach (var section in batch.Resync)
                foreach (var reader in FeedOf(section).Readers) reader.Outbox.SendResync(new SectionKey(document, section), "missed");
            foreach (var carets in batch.Presence.GroupBy(caret => caret.Section)) PublishCarets(carets.Key, [.. carets.Select(Wire.Of)]);
            if (batch.Participants is { } participants) PublishParticipants(Wire.Of(participants));
            if (batch.Progress is { } progress && progress != _progress) PublishProgress(progress);
            if (batch.Marks is { } marks && marks.Sequence >= _marksAt) PublishMarks(marks);
            if (!isKnown) AskForComments(batch.Sequence);
            if (batch.Comments is { Count: > 0 } comments) PublishComments(comments);
            Sequence = Math.Max(Sequence, batch.Sequence);
        }
    }

    /// <summary>Applies what a person may do now to all their connections.</summary>
    public void Apply(PersonAccess change)
    {
        lock (_gate)
        {
            var rights = change.Sections.ToDictionary(info => info.Section, info => info.Access);
            foreach (var connection in _connections.Values.Where(connection => connection.Person == change.Person).ToList())
            {
                connection.Read(change.Sections);
                foreach (var (section, opened) in connection.Sections.ToList())
                    if (opened.Limit(rights.GetValueOrDefault(section)) is var access && access != opened.Access) Change(connection, section, access);
                if (connection.WatchesDocument) Tell(connection, change.Sections);
            }
        }
    }

    /// <summary>What was told after the opening was made, and before its connection could hear it.</summary>
    private void CatchUp(FeedConnection connection, DocumentOpening opening)
    {
        if (_progress is { } progress && progress.Decisions > opening.Decisions) connection.Outbox.SendControl(Whole, MessageOf(progress));
        if (_marksAt <= opening.MarksAt) return;
        SendMarks([connection], [.. opening.Sections.Where(info => _marks.TryGetValue(info.Section, out var now) && now != info.Marks).Select(info => _marks[info.Section])]);
    }

    private void Tell(FeedConnection connection, IReadOnlyList<SectionInfo> sections)
    {
        if (sections.Count == 0)
        {
            connection.WatchesDocument = false; // not even who is here is told to somebody who may read nothing
            connection.Outbox.Drop(Whole);
            RemoveIfIdle(connection);
        }

        // Who is here goes with the last section that may be read.
        connection.Outbox.SendControl(
            Whole, HubMessages.DocumentChanged(document, new WireDocumentChange(null, Wire.Of(sections), sections.Count == 0 ? [] : null)));
        if (connection.WatchesDocument) SendParticipants([connection]);
    }

    private void Change(FeedConnection connection, SectionId section, SectionAccess access)
    {
        var key = new SectionKey(document, section);
        if (access.CanRead)
        {
            var opened = connection.Sections[section];
            var isOtherText = access.IsPublished != opened.Access.IsPublished;
            opened.Access = access;
            if (isOtherText)
            {
                // What it holds is no part of what it is to read now.
                FeedOf(section).Readers.Remove(connection);
                connection.Outbox.Drop(key);
                connection.Outbox.SendResync(key, "other-text");
            }
        }
        else
        {
            Close(connection, section); // the document takes the caret away itself
            connection.Outbox.Drop(key);
        }

        connection.Outbox.SendControl(key, HubMessages.AbilityChanged(key, access));
    }

    private GoneCaret[] Close(FeedConnection connection, SectionId section)
    {
        FeedOf(section).Readers.Remove(connection);
        if (!connection.Sections.Remove(section, out var opened)) return [];
        instruments.OnSectionsOpened(-1);
        return opened.CaretClock is { } clock ? [new GoneCaret(section, opened.ClientId, clock)] : [];
    }

    private void PublishCarets(SectionId section, WireCaret[] carets)
    {
        var key = new SectionKey(document, section);
        var readers = FeedOf(section).Readers;
        if (readers.Count == 0) return;
        var message = HubMessages.PresenceChanged(key, carets);
        foreach (var reader in readers) reader.Outbox.SendPresence(key, message, carets);
    }

    private void PublishParticipants(IReadOnlyList<WireParticipant> participants)
    {
        _participants = participants;
        SendParticipants(Watching);
    }

    /// <summary>One message for all who may read the same sections; of others nothing is named.</summary>
    private void SendParticipants(IEnumerable<FeedConnection> connections)
    {
        foreach (var group in connections.GroupBy(connection => connection.ReadableKey))
        {
            var readable = group.First().Readable.Select(section => section.ToString()).ToHashSet();
            var participants = _participants.Select(entry => entry with { Sections = [.. entry.Sections.Where(readable.Contains)] }).ToArray();
            var message = HubMessages.DocumentChanged(document, new WireDocumentChange(null, null, participants));
            foreach (var connection in group) connection.Outbox.SendParticipants(Whole, message);
        }
    }

    private void PublishProgress(DocumentProgress progress)
    {
        _progress = progress;
        var message = MessageOf(progress);
        foreach (var connection in Watching) connection.Outbox.SendControl(Whole, message);
    }

    private FeedMessage MessageOf(DocumentProgress progress) =>
        HubMessages.DocumentChanged(document, new WireDocumentChange(progress.Stage, null, null, progress.Decisions));

    private void PublishMarks(DocumentMarks marks)
    {
        var changed = marks.Sections.Where(now => _marks.GetValueOrDefault(now.Section) != now).ToList();
        foreach (var now in changed) _marks[now.Section] = now;
        _marksAt = marks.Sequence;
        if (changed.Count > 0) SendMarks(Watching, changed);
    }

    /// <summary>One message for all who may read the same sections; the others' marks are not told.</summary>
    private void SendMarks(IEnumerable<FeedConnection> connections, List<SectionMarks> marks)
    {
        foreach (var group in connections.GroupBy(connection => connection.ReadableKey))
        {
            var readable = marks.Where(mark => group.First().Readable.Contains(mark.Section)).ToList();
            if (readable.Count == 0) continue;
            var message = HubMessages.DocumentChanged(document, new WireDocumentChange(null, null, null, Marks: Wire.Of(readable)));
            foreach (var connection in group) connection.Outbox.SendControl(Whole, message);
        }
    }

    /// <summary>Tells each connection of the newest change that its person may read, and of no other.</summary>
    private void PublishComments(IReadOnlyList<CommentNotice> notices)
    {
        notices = [.. notices.Where(notice => notice.Sequence > _commentsAt)]; // a renewal repeats some
        if (notices.Count == 0) return;
        _commentsAt = notices.Max(notice => notice.Sequence);
        var messages = new Dictionary<long, FeedMessage>();
        foreach (var connection in Watching)
        {
            var newest = notices.Where(notice => IsFor(notice, connection)).Select(notice => notice.Sequence).DefaultIfEmpty().Max();
            if (newest == 0) continue;
            if (!messages.TryGetValue(newest, out var message))
                messages[newest] = message = HubMessages.DocumentChanged(document, new WireDocumentChange(null, null, null, Comments: newest));
            connection.Outbox.SendControl(Whole, message);
        }
    }

    /// <summary>A new activation knows nobody yet, so it cannot tell whom a remark concerns that was made before: everyone looks again.</summary>
    private void AskForComments(long sequence)
    {
        if (sequence <= _commentsAt) return;
        _commentsAt = sequence;
        var message = HubMessages.DocumentChanged(document, new WireDocumentChange(null, null, null, Comments: sequence));
        foreach (var connection in Watching.Where(connection => connection.ReadableDrafts.Count > 0)) connection.Outbox.SendControl(Whole, message);
    }

    private static bool IsFor(CommentNotice notice, FeedConnection connection) =>
        connection.ReadableDrafts.Contains(notice.Section) && (notice.Readers is not { } readers || readers.Contains(connection.Person));

    private void RemoveIfIdle(FeedConnection connection)
    {
        if (connection.IsIdle) _connections.Remove(connection.Outbox.ConnectionId);
    }

    private IEnumerable<FeedConnection> Watching => _connections.Values.Where(connection => connection.WatchesDocument);

    private SectionKey Whole => new(document, default);

    private bool Fits(Guid activation, long accessEpoch) => !_isRetired && activation == Activation && accessEpoch >= AccessEpoch;

    private FeedConnection ConnectionOf(ConnectionOutbox outbox, PersonId person)
    {
        if (!_connections.TryGetValue(outbox.ConnectionId, out var connection))
            _connections[outbox.ConnectionId] = connection = new FeedConnection(outbox, person);
        return connection;
    }

    private SectionFeed FeedOf(SectionId section)
    {
        if (!_sections.TryGetValue(section, out var feed)) _sections[section] = feed = new SectionFeed(new SectionKey(document, section));
        return feed;
    }
}

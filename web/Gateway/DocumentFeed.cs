using NvpOrleans.Abstractions.Access;
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
            if (!Fits(opening.Activation, opening.AccessEpoch)) return false;
            ConnectionOf(outbox, person).WatchesDocument = true;
            return true;
        }
    }

    /// <summary>Adds a reader by an opening that the grain gave. False as for <see cref="Watch"/>.</summary>
    public bool Join(ConnectionOutbox outbox, PersonId person, SectionId section, SectionOpening opening)
    {
        lock (_gate)
        {
            if (!Fits(opening.Activation, opening.AccessEpoch)) return false;
            var connection = ConnectionOf(outbox, person);
            if (connection.Sections.TryAdd(section, opening.Access)) instruments.OnSectionsOpened(1);
            else connection.Sections[section] = opening.Access;
            FeedOf(section).Join(connection, opening.Sequence);
            return true;
        }
    }

    /// <summary>Takes the feed out of use.</summary>
    /// <returns>False when somebody takes part.</returns>
    public bool TryRetire()
    {
        lock (_gate) return _isRetired = _connections.Count == 0;
    }

    /// <summary>What the connection's person may do in a section that the connection has open; null when it has not.</summary>
    public SectionAccess? AccessOf(string connectionId, SectionId section)
    {
        lock (_gate)
            return _connections.TryGetValue(connectionId, out var connection) && connection.Sections.TryGetValue(section, out var access) ? access : null;
    }

    /// <summary>Notes a caret, so that it goes with its connection.</summary>
    public bool NoteCaret(string connectionId, SectionId section, ulong client, long clock)
    {
        lock (_gate)
        {
            if (!_connections.TryGetValue(connectionId, out var connection) || !connection.Sections.ContainsKey(section)) return false;
            connection.Carets[(section, client)] = clock;
            return true;
        }
    }

    /// <summary>Closes a section for a connection.</summary>
    /// <returns>The carets that go with it.</returns>
    public IReadOnlyList<(SectionId Section, ulong Client, long Clock)> Leave(string connectionId, SectionId section)
    {
        lock (_gate)
        {
            if (!_connections.TryGetValue(connectionId, out var connection)) return [];
            CloseSection(connection, section);
            var carets = TakeCarets(connection, caret => caret == section);
            if (connection.IsIdle) _connections.Remove(connectionId);
            return carets;
        }
    }

    /// <summary>The connection no longer hears of the document itself.</summary>
    public void Unwatch(string connectionId)
    {
        lock (_gate)
        {
            if (!_connections.TryGetValue(connectionId, out var connection)) return;
            connection.WatchesDocument = false;
            if (connection.IsIdle) _connections.Remove(connectionId);
        }
    }

    /// <summary>A connection has ended.</summary>
    /// <returns>Its person and carets; null when it took no part.</returns>
    public (PersonId Person, IReadOnlyList<(SectionId Section, ulong Client, long Clock)> Carets)? Leave(string connectionId)
    {
        lock (_gate)
        {
            if (!_connections.Remove(connectionId, out var connection)) return null;
            foreach (var section in connection.Sections.Keys.ToList()) CloseSection(connection, section);
            return (connection.Person, TakeCarets(connection, _ => true));
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

    /// <summary>Takes a batch of the document to the connections.</summary>
    /// <returns>False when rights have changed that this batch does not tell: they must be asked for.</returns>
    public bool Take(AudienceBatch batch)
    {
        lock (_gate)
        {
            foreach (var change in batch.Access) Apply(change);
            var isComplete = batch.Activation == Activation && batch.AccessEpoch <= AccessEpoch + batch.Access.Count;
            (Activation, AccessEpoch) = (batch.Activation, batch.AccessEpoch);
            foreach (var section in batch.Sections) instruments.OnDelivered(FeedOf(section.Section).Publish(section));
            foreach (var section in batch.Resync)
                foreach (var reader in FeedOf(section).Readers) reader.Outbox.SendResync(new SectionKey(document, section), "missed");
            foreach (var carets in batch.Presence.GroupBy(caret => caret.Section)) PublishCarets(carets.Key, [.. carets.Select(Wire.Of)]);
            if (batch.Participants is { } participants) PublishParticipants(Wire.Of(participants));
            Sequence = Math.Max(Sequence, batch.Sequence);
            return isComplete;
        }
    }

    /// <summary>Applies what a person may do now to all their connections.</summary>
    public void Apply(PersonAccess change)
    {
        lock (_gate)
        {
            var access = change.Sections.ToDictionary(info => info.Section, info => info.Access);
            foreach (var connection in _connections.Values.Where(connection => connection.Person == change.Person))
            {
                foreach (var (section, had) in connection.Sections.ToList())
                    if (access.GetValueOrDefault(section) is var has && has != had) Change(connection, section, has);
                if (connection.WatchesDocument)
                    connection.Outbox.SendControl(Whole, HubMessages.DocumentChanged(document, new WireDocumentChange(null, Wire.Of(change.Sections), null)));
            }
        }
    }

    private SectionKey Whole => new(document, default);

    private bool Fits(Guid activation, long accessEpoch) => !_isRetired && activation == Activation && accessEpoch >= AccessEpoch;

    private FeedConnection ConnectionOf(ConnectionOutbox outbox, PersonId person)
    {
        if (!_connections.TryGetValue(outbox.ConnectionId, out var connection))
            _connections[outbox.ConnectionId] = connection = new FeedConnection(outbox, person);
        return connection;
    }

    private void Change(FeedConnection connection, SectionId section, SectionAccess access)
    {
        var key = new SectionKey(document, section);
        if (access.CanRead)
        {
            connection.Sections[section] = access;
        }
        else
        {
            CloseSection(connection, section);
            connection.Outbox.Drop(key);
        }

        connection.Outbox.SendControl(key, HubMessages.AbilityChanged(key, access));
    }

    private void CloseSection(FeedConnection connection, SectionId section)
    {
        if (connection.Sections.Remove(section)) instruments.OnSectionsOpened(-1);
        FeedOf(section).Readers.Remove(connection);
    }

    private void PublishCarets(SectionId section, IReadOnlyCollection<WireCaret> carets)
    {
        var key = new SectionKey(document, section);
        var readers = FeedOf(section).Readers;
        if (readers.Count == 0) return;
        var message = HubMessages.PresenceChanged(key, carets);
        foreach (var reader in readers) reader.Outbox.SendPresence(key, message, carets);
    }

    private void PublishParticipants(IReadOnlyList<WireParticipant> participants)
    {
        var message = HubMessages.DocumentChanged(document, new WireDocumentChange(null, null, participants));
        foreach (var connection in _connections.Values.Where(connection => connection.WatchesDocument))
            connection.Outbox.SendParticipants(Whole, message);
    }

    private static List<(SectionId Section, ulong Client, long Clock)> TakeCarets(FeedConnection connection, Func<SectionId, bool> isMeant)
    {
        var taken = connection.Carets.Where(entry => isMeant(entry.Key.Section)).Select(entry => (entry.Key.Section, entry.Key.Client, entry.Value)).ToList();
        foreach (var (section, client, _) in taken) connection.Carets.Remove((section, client));
        return taken;
    }

    private SectionFeed FeedOf(SectionId section)
    {
        if (!_sections.TryGetValue(section, out var feed)) _sections[section] = feed = new SectionFeed(new SectionKey(document, section));
        return feed;
    }
}

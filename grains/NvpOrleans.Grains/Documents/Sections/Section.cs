using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Yjs;

namespace NvpOrleans.Grains.Documents.Sections;

/// <summary>
/// One section in memory: its Y.Doc when somebody needs it, the stored updates until then. Integration runs ahead of
/// durability, so whoever shows something of it waits for <see cref="LastSequence"/> first.
/// </summary>
internal sealed class Section
{
    /// <summary>The client id with which the service writes the text a section starts with; bound to the service in every section.</summary>
    public const ulong ServiceClientId = 1;

    private readonly List<StoredUpdate> _stored = [];
    private Doc? _doc;
    private bool _isWritten;
    private LastChange _lastChange;

    public Section(SectionId id, int maxReservations)
    {
        Id = id;
        Clients = new ClientIdRegister(maxReservations);
        Clients.Bind(ServiceClientId, DocumentAuthors.Service);
    }

    public SectionId Id { get; }

    /// <summary>Raised when clients cannot merge with what they hold.</summary>
    public int Generation { get; private set; } = 1;

    /// <summary>The sequence of the last entry integrated, durable or not.</summary>
    public long LastSequence { get; private set; }

    /// <summary>The sequence of the last entry told to the audience.</summary>
    public long ToldSequence { get; private set; }

    /// <summary>True once the audience was told something that a person has written.</summary>
    public bool IsStarted { get; private set; }

    /// <summary>What a person last wrote in it, as far as the audience was told.</summary>
    public LastChange LastChange { get; private set; }

    /// <summary>What those are given who read what is published; null until somebody asks, and after every change.</summary>
    public Doc? Published { get; set; }

    /// <summary>When somebody last needed the Y.Doc.</summary>
    public DateTimeOffset LastUsed { get; private set; }

    /// <summary>Whose client ids are whose. Complete only while the Y.Doc is loaded.</summary>
    public ClientIdRegister Clients { get; }

    /// <summary>The Y.Doc, built from the stored updates when it is not in memory.</summary>
    public Doc Load(DateTimeOffset now)
    {
        LastUsed = now;
        return _doc ??= Build();
    }

    /// <summary>Notes that an integrated update has its place in the journal.</summary>
    public void Advance(long sequence, EntryKind kind, DateTimeOffset time)
    {
        LastSequence = sequence;
        Published = null;
        if (kind != EntryKind.Update) return;
        _isWritten = true;
        _lastChange = new LastChange(sequence, time);
    }

    /// <summary>Notes that the audience is told up to a sequence.</summary>
    /// <returns>The sequence it was told before.</returns>
    public long Tell(long sequence, EntryKind kind, DateTimeOffset time)
    {
        var previous = ToldSequence;
        ToldSequence = sequence;
        if (kind != EntryKind.Update) return previous;
        IsStarted = true;
        LastChange = new LastChange(sequence, time);
        return previous;
    }

    /// <summary>Takes a durable entry during replay.</summary>
    public void Replay(StoredUpdate update, long sequence, EntryKind kind, DateTimeOffset time)
    {
        _stored.Add(update);
        Advance(sequence, kind, time);
        Tell(sequence, kind, time);
    }

    /// <summary>Takes its stored state during replay.</summary>
    public void Restore(SectionState state)
    {
        Generation = state.Generation;
        LastSequence = ToldSequence = state.LastSequence;
        IsStarted = _isWritten = state.IsStarted;
        LastChange = _lastChange = state.LastChange;
        foreach (var (client, person) in state.Owners) Clients.Bind(client, person);
        _stored.Clear();
        if (state.Update.Length > 0) _stored.Add(new StoredUpdate(DocumentAuthors.Snapshot, state.Update));
    }

    /// <summary>Its state as it is stored.</summary>
    public SectionState Save()
    {
        var doc = _doc;
        if (doc is null && _stored is [{ Author: DocumentAuthors.Snapshot } only])
            return new SectionState(Id.ToString(), Generation, LastSequence, _isWritten, Clients.Bound, only.Update) { LastChange = _lastChange };
        doc ??= Build();
        return new SectionState(Id.ToString(), Generation, LastSequence, _isWritten, Clients.Bound, doc.EncodeStateAsUpdate()) { LastChange = _lastChange };
    }

    /// <summary>Gives the Y.Doc's memory back; the next reader builds it anew.</summary>
    public void Unload()
    {
        Published = null;
        if (_doc is null) return;
        _stored.Clear();
        _stored.Add(new StoredUpdate(DocumentAuthors.Snapshot, _doc.EncodeStateAsUpdate()));
        _doc = null;
    }

    private Doc Build()
    {
        var doc = new Doc(ServiceClientId);
        foreach (var (author, bytes) in _stored)
        {
            var update = Update.Decode(bytes, DecodeLimits.Trusted);
            if (author != DocumentAuthors.Snapshot)
                foreach (var client in doc.NewClients(update)) Clients.Bind(client, author);
            doc.Integrate(update);
        }

        _stored.Clear();
        _doc = doc;
        return doc;
    }
}

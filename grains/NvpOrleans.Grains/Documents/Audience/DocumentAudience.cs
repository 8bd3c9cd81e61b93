using NvpOrleans.Abstractions.Access;
using NvpOrleans.Abstractions.Comments;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.Presence;
using NvpOrleans.Grains.Documents.Sections;

namespace NvpOrleans.Grains.Documents.Audience;

/// <summary>Everyone who watches a document: one pump per web node over a shared tail of recent updates.</summary>
/// <param name="document">The document.</param>
/// <param name="sections">Its sections, for what each was last told.</param>
/// <param name="progress">How far its decisions have brought it at activation.</param>
/// <param name="durable">The sequence up to which the document is durable at activation.</param>
/// <param name="options">Limits and times.</param>
/// <param name="time">The grain's clock.</param>
/// <param name="nodeLost">Hears of nodes that are gone.</param>
/// <param name="delivered">Hears how long a delivery took.</param>
internal sealed class DocumentAudience(
    DocumentId document, SectionSet sections, DocumentProgress progress, long durable, DocumentOptions options, TimeProvider time,
    Action<string, Exception?> nodeLost, Action<TimeSpan> delivered)
    : IAudienceSource
{
    private readonly Dictionary<string, NodePump> _nodes = [];
    private readonly RecentUpdates _recent = new(options.RecentBytes, durable);

    /// <summary>Identifies this activation.</summary>
    public Guid Activation { get; } = Guid.NewGuid();

    /// <summary>Raised with each change of rights.</summary>
    public long AccessEpoch { get; private set; } = 1;

    /// <summary>What the audience knows of the document's stage and decisions.</summary>
    public DocumentProgress Progress { get; private set; } = progress;

    /// <summary>The marks of the sections, as the audience knows them.</summary>
    public DocumentMarks Marks { get; private set; } = new(0, []);

    /// <summary>True when the node is subscribed.</summary>
    public bool Serves(string node) => _nodes.ContainsKey(node);

    /// <summary>True when the node is subscribed with this observer.</summary>
    public bool Serves(string node, IDocumentAudience observer) => _nodes.TryGetValue(node, out var pump) && pump.Observer.Equals(observer);

    /// <summary>Subscribes a node or renews its subscription.</summary>
    /// <returns>What the node missed after <paramref name="since"/>, with the whole of presence and all marks.</returns>
    public AudienceBatch Subscribe(
        string node, IDocumentAudience observer, long since, IReadOnlyList<Caret> carets, IReadOnlyList<Participant> participants, IReadOnlyList<CommentNotice> notices)
    {
        var pump = _nodes.GetValueOrDefault(node);
        if (pump is not null && pump.Observer.Equals(observer))
        {
            // A renewal: the pump goes on from where it is; what the node has not seen yet may be on its way.
            pump.Expires = time.GetUtcNow() + options.NodeExpiry;
        }
        else
        {
            pump?.End();
            _nodes[node] = new NodePump(node, observer, _recent.Last, this, options.Gather, time) { Expires = time.GetUtcNow() + options.NodeExpiry };
        }

        return Compose(since, carets, participants, [], Marks, notices);
    }

    public void Unsubscribe(string node)
    {
        if (_nodes.Remove(node, out var pump)) pump.End();
    }

    /// <summary>Tells everyone what has become durable: changed text, and whom changed comments concern, in one delivery.</summary>
    /// <param name="updates">The updates.</param>
    /// <param name="notices">The comments.</param>
    /// <param name="last">The sequence up to which everything is durable now.</param>
    public void Publish(IEnumerable<RecentUpdate> updates, IReadOnlyList<CommentNotice> notices, long last)
    {
        foreach (var update in updates) _recent.Add(update);
        _recent.Pass(last);
        foreach (var pump in _nodes.Values) pump.Send(notices);
    }

    /// <summary>Tells everyone what durable decisions have made of the document.</summary>
    public void Publish(DocumentProgress now)
    {
        Progress = now;
        foreach (var pump in _nodes.Values) pump.Wake();
    }

    /// <summary>Tells everyone what has become of the marks, if anything.</summary>
    public void Publish(DocumentMarks now)
    {
        if (now.Sections.SequenceEqual(Marks.Sections)) return;
        Marks = now;
        foreach (var pump in _nodes.Values) pump.Wake();
    }

    public void Publish(IReadOnlyList<Caret> carets)
    {
        if (carets.Count == 0) return;
        foreach (var pump in _nodes.Values) pump.Send(carets);
    }

    public void Publish(IReadOnlyList<Participant> participants)
    {
        foreach (var pump in _nodes.Values) pump.Send(participants);
    }

    /// <summary>Raises the epoch and ends when every node applies the new rights or is known to be gone.</summary>
    public Task Publish(PersonAccess access)
    {
        AccessEpoch++;
        return Task.WhenAll(_nodes.Values.Select(pump => pump.Send(access)));
    }

    /// <summary>Drops nodes that have not renewed their subscription.</summary>
    public void Expire()
    {
        var now = time.GetUtcNow();
        foreach (var node in _nodes.Values.Where(pump => pump.Expires <= now).Select(pump => pump.Node).ToList())
        {
            var lost = _nodes[node];
            Unsubscribe(node);
            nodeLost(node, null);
            Tell(lost);
        }
    }

    /// <summary>This activation ends. The nodes hear of it, so that their readers do not wait for a dead one.</summary>
    public void End()
    {
        foreach (var pump in _nodes.Values)
        {
            pump.End();
            Tell(pump);
        }

        _nodes.Clear();
    }

    public void OnDelivered(TimeSpan elapsed) => delivered(elapsed);

    public bool HasUpdatesAfter(long cursor) => _recent.Last > cursor;

    public AudienceBatch Compose(
        long cursor, IReadOnlyList<Caret> carets, IReadOnlyList<Participant>? participants, IReadOnlyList<PersonAccess> access, DocumentMarks? marks,
        IReadOnlyList<CommentNotice> notices)
    {
        // Beyond what is in memory, readers open their sections anew; sequence 0 is a node that has no reader yet.
        var isReached = cursor == 0 || cursor >= _recent.StartsAfter;
        return new AudienceBatch(
            document, Activation, AccessEpoch, _recent.Last,
            isReached && cursor > 0 ? _recent.After(cursor) : [],
            isReached ? [] : [.. sections.ToldAfter(cursor)],
            carets, participants, access, Progress, marks, notices);
    }

    public void OnNodeLost(NodePump pump, Exception failure)
    {
        if (_nodes.TryGetValue(pump.Node, out var current) && current == pump) _nodes.Remove(pump.Node);
        nodeLost(pump.Node, failure);
        Tell(pump); // it may only have been held up, and its readers miss what it did not take
    }

    // A node that cannot be told notices at its next renewal.
    private void Tell(NodePump pump) => pump.Observer.Ended(document, Activation).Ignore();
}

using System.Diagnostics;
using NvpOrleans.Abstractions.Access;
using NvpOrleans.Abstractions.Comments;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.Presence;

namespace NvpOrleans.Grains.Documents.Audience;

/// <summary>
/// Serves one web node: one call in flight, everything that arrives meanwhile goes into the next. Nobody waits for it but those
/// who must know that a right was withdrawn.
/// </summary>
/// <param name="node">The node's name.</param>
/// <param name="observer">The node.</param>
/// <param name="cursor">The sequence up to which the node is served already.</param>
/// <param name="source">The document.</param>
/// <param name="gather">The shortest time between two calls.</param>
/// <param name="time">For the pause between two calls.</param>
internal sealed class NodePump(string node, IDocumentAudience observer, long cursor, IAudienceSource source, TimeSpan gather, TimeProvider time)
{
    private readonly Dictionary<(SectionId Section, ulong Client), Caret> _carets = [];
    private readonly List<PersonAccess> _access = [];
    private readonly List<CommentNotice> _notices = [];
    private IReadOnlyList<Participant>? _participants;
    private DocumentProgress _progress = source.Progress;
    private DocumentMarks _marks = source.Marks;
    private TaskCompletionSource _delivered = NewSignal();
    private TaskCompletionSource? _inFlight;
    private bool _isRunning;
    private bool _hasEnded;
    private long? _lastStart;

    public string Node => node;

    public IDocumentAudience Observer => observer;

    /// <summary>The sequence up to which the node is served.</summary>
    public long Cursor { get; private set; } = cursor;

    /// <summary>When the subscription ends unless it is renewed.</summary>
    public DateTimeOffset Expires { get; set; }

    private bool HasNews => _access.Count > 0 || _notices.Count > 0 || _carets.Count > 0 || _participants is not null ||
        source.HasUpdatesAfter(Cursor) || source.Progress != _progress || source.Marks != _marks;

    /// <summary>There is something new in the document.</summary>
    public void Wake()
    {
        if (_isRunning || _hasEnded) return;
        _isRunning = true;
        _ = Run();
    }

    public void Send(IEnumerable<Caret> carets)
    {
        foreach (var caret in carets) _carets[(caret.Section, caret.ClientId)] = caret;
        Wake();
    }

    public void Send(IReadOnlyList<CommentNotice> notices)
    {
        _notices.AddRange(notices);
        Wake();
    }

    public void Send(IReadOnlyList<Participant> participants)
    {
        _participants = participants;
        Wake();
    }

    /// <summary>Ends when the node has taken the change, or is known to be gone.</summary>
    public Task Send(PersonAccess access)
    {
        if (_hasEnded) return Task.CompletedTask;
        _access.Add(access);
        var delivered = _delivered.Task;
        Wake();
        return delivered;
    }

    /// <summary>The node is gone; nobody waits for it any longer.</summary>
    public void End()
    {
        _hasEnded = true;
        _inFlight?.TrySetResult();
        _delivered.TrySetResult();
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private async Task Run()
    {
        Activity.Current = null; // it serves everyone's changes, so no one's trace: a delivery starts its own
        try
        {
            while (HasNews && !_hasEnded)
            {
                await Pace();
                var delivered = _inFlight = _delivered; // a change of rights that arrives from here on belongs to the next call
                _delivered = NewSignal();
                var started = time.GetTimestamp();
                await observer.Deliver(Compose());
                source.OnDelivered(time.GetElapsedTime(started));
                delivered.TrySetResult();
            }
        }
        catch (Exception failure) // a node that fails or is silent is dropped; it subscribes anew from its last sequence
        {
            End();
            source.OnNodeLost(this, failure);
        }
        finally
        {
            _isRunning = false;
        }
    }

    private AudienceBatch Compose()
    {
        var batch = source.Compose(Cursor, [.. _carets.Values], _participants, [.. _access], source.Marks == _marks ? null : source.Marks, [.. _notices]);
        _carets.Clear();
        _participants = null;
        _access.Clear();
        _notices.Clear();
        (_progress, _marks) = (source.Progress, source.Marks);
        Cursor = batch.Sequence;
        return batch;
    }

    private async Task Pace()
    {
        if (_lastStart is { } last && time.GetElapsedTime(last) is var since && since < gather) await Task.Delay(gather - since, time);
        _lastStart = time.GetTimestamp();
    }
}

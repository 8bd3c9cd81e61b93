using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.Presence;

namespace NvpOrleans.Web.Gateway;

/// <summary>Gathers what moves on this node in one document, so that the grain gets one call in a while and not one per caret.</summary>
/// <param name="feed">Where everyone is.</param>
/// <param name="report">Takes a report to the grain; false when it was not taken, and then the grain is told again when it is reached.</param>
/// <param name="time">The clock.</param>
internal sealed class PresenceReporter(DocumentFeed feed, Func<NodePresence, Task<bool>> report, TimeProvider time)
{
    private static readonly TimeSpan Gather = TimeSpan.FromMilliseconds(50);

    private readonly Lock _gate = new();
    private readonly Dictionary<(SectionId Section, ulong Client), NodeCaret> _carets = [];
    private bool _peopleMoved;
    private bool _isRunning;

    /// <summary>A caret has moved or left; the latest of each counts.</summary>
    public void Move(NodeCaret caret)
    {
        lock (_gate)
        {
            Keep(caret);
            Start();
        }
    }

    /// <summary>Somebody has come, gone or changed sections.</summary>
    public void PeopleMoved()
    {
        lock (_gate)
        {
            _peopleMoved = true;
            Start();
        }
    }

    /// <summary>The newest of a client id's states; of two with one clock the one that removes (calls of one client may overtake each other).</summary>
    private void Keep(NodeCaret caret)
    {
        var key = (caret.Section, caret.ClientId);
        if (!_carets.TryGetValue(key, out var known) || caret.Clock > known.Clock || (caret.Clock == known.Clock && caret.State is null)) _carets[key] = caret;
    }

    private void Start()
    {
        if (_isRunning) return;
        _isRunning = true;
        _ = Run();
    }

    private async Task Run()
    {
        do
        {
            await Task.Delay(Gather, time);
            var presence = Take();
            if (!await report(presence) && !PutBack(presence.Carets)) return;
        }
        while (!IsDone());
    }

    private NodePresence Take()
    {
        lock (_gate)
        {
            IReadOnlyList<NodePerson>? people = _peopleMoved ? [.. feed.Whereabouts().Select(entry => new NodePerson(entry.Person, entry.Sections))] : null;
            var presence = new NodePresence(people, [.. _carets.Values]);
            _carets.Clear();
            _peopleMoved = false;
            return presence;
        }
    }

    /// <summary>Keeps what was not taken for the next report, which comes when somebody moves or the subscription is renewed.</summary>
    /// <returns>True when it has come already: everyone is to be reported.</returns>
    private bool PutBack(IReadOnlyList<NodeCaret> carets)
    {
        lock (_gate)
        {
            foreach (var caret in carets) Keep(caret);
            return _isRunning = _peopleMoved;
        }
    }

    private bool IsDone()
    {
        lock (_gate) return !(_isRunning = _peopleMoved || _carets.Count > 0);
    }
}

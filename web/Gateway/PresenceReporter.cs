using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.Presence;

namespace NvpOrleans.Web.Gateway;

/// <summary>Gathers what moves on this node in one document, so that the grain gets one call in a while and not one per caret.</summary>
/// <param name="feed">Where everyone is.</param>
/// <param name="report">Takes a report to the grain.</param>
/// <param name="time">The clock.</param>
internal sealed class PresenceReporter(DocumentFeed feed, Func<NodePresence, Task> report, TimeProvider time)
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
            _carets[(caret.Section, caret.ClientId)] = caret;
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
            await report(Take());
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

    private bool IsDone()
    {
        lock (_gate) return !(_isRunning = _peopleMoved || _carets.Count > 0);
    }
}

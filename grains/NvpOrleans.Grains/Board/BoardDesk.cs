using NvpOrleans.Abstractions.Board;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Grains.Documents;
using NvpOrleans.Planning.Board;
using NvpOrleans.Planning.Workflow;

namespace NvpOrleans.Grains.Board;

/// <summary>
/// Who looks at the board of a cycle, and what each web node is told: once for all who have the same rights, at most twice a second. It lives
/// in the overview's turn; nothing here runs beside anything else but across an <c>await</c>.
/// </summary>
/// <param name="cycle">The cycle.</param>
/// <param name="services">The clock, and what is shared by the grains of a silo.</param>
/// <param name="grains">Where people are asked for.</param>
/// <param name="all">All plans, as somebody sees them.</param>
/// <param name="some">Some of them.</param>
internal sealed class BoardDesk(
    string cycle, DocumentServices services, IGrainFactory grains, Func<Person, IEnumerable<BoardRow>> all,
    Func<IReadOnlyCollection<DocumentId>, Person, IEnumerable<BoardRow>> some)
{
    /// <summary>How often what has changed is told.</summary>
    public static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(500);

    // A node says every twenty seconds that it goes on; who looked away for less than this is given the difference.
    private static readonly TimeSpan WatchesFor = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan ViewsKept = TimeSpan.FromMinutes(5);
    private const int AskedAtOnce = 64;

    private readonly Dictionary<string, BoardNode> _nodes = [];
    private readonly Dictionary<PersonId, BoardViewer> _viewers = [];
    private readonly Dictionary<string, DateTimeOffset> _used = [];
    private readonly HashSet<DocumentId> _changed = [];
    private readonly BoardPace _pace = new(Pace);
    private BoardBook _book = new($"{Guid.NewGuid():N}");
    private DateOnly _day;
    private long _asked;

    /// <summary>Tells this activation from others.</summary>
    public Guid Activation { get; } = Guid.NewGuid();

    private DateTimeOffset Now => services.Time.GetUtcNow();

    /// <summary>Somebody looks, on a node.</summary>
    public async Task<BoardOpening?> Open(string node, IBoardAudience audience, PersonId person, BoardVersion? has)
    {
        // Entered first: whose rights change while they are asked for is told of it.
        Enter(node, audience).People.Add(person);
        if (await Ask(person) is not { } viewer) return null;
        var since = has is { } known && known.Epoch == viewer.Epoch ? known.Version : (long?)null;
        return Read(viewer.Epoch, since) is { } part ? new BoardOpening(Activation, part) : null;
    }

    /// <summary>A node goes on.</summary>
    public async Task<BoardWatch> Watch(string name, IBoardAudience audience, IReadOnlyList<PersonId> people)
    {
        var node = Enter(name, audience);
        node.People = [.. people];
        foreach (var asked in people.Where(IsToBeAsked).Chunk(AskedAtOnce)) await Task.WhenAll(asked.Select(Ask));
        node.Moved.Clear(); // the answer says it
        var views = people.Where(_viewers.ContainsKey).Distinct().ToDictionary(person => person, person => _viewers[person].Epoch);
        return new BoardWatch(Activation, views, views.Values.Distinct().ToDictionary(epoch => epoch, epoch => _book.VersionOf(epoch) ?? -1));
    }

    /// <summary>A view, or what has become of it.</summary>
    public BoardPart? Read(string epoch, long? since)
    {
        var now = Now;
        return _book.Read(epoch, since) is { } read ? new BoardPart(epoch, read.Version, read.IsFull, now, BelgianDay.Of(now), read.Rows) : null;
    }

    /// <summary>A plan has told something new.</summary>
    public void Changed(DocumentId plan)
    {
        if (_nodes.Count == 0 && _book.Epochs.Count == 0) return;
        _changed.Add(plan);
        Tell();
    }

    /// <summary>Other data files are in use: names, terms and plans may be others.</summary>
    public async Task StartAnew()
    {
        _changed.Clear();
        _book = new BoardBook($"{Guid.NewGuid():N}");
        var people = _viewers.Values.Select(viewer => viewer.Person).ToList();
        _viewers.Clear();
        foreach (var person in people) Know(person, ++_asked);
        await TellMoved(_viewers.Keys.ToList());
    }

    /// <summary>Somebody's grants are other ones. Ends when the nodes know.</summary>
    public async Task GrantsChanged(PersonId person)
    {
        if (!_nodes.Values.Any(node => node.People.Contains(person))) return;
        await Ask(person);
        await TellMoved([person]);
    }

    /// <summary>Comes several times a second: tells what waits, and looks at what the clock brings.</summary>
    public async Task Tick()
    {
        var now = Now;
        if (_nodes.Count == 0 && _book.Epochs.Count == 0) return;
        Tell();
        List<BoardViewer> due = [.. _viewers.Values.Where(viewer => viewer.ChangesAt <= now)];
        foreach (var viewer in due) Know(viewer.Person, viewer.Asked);
        if (due.Count > 0) await TellMoved([.. due.Select(viewer => viewer.Person.Id)]);
    }

    /// <summary>Comes now and then: forgets nodes that are silent, people who left, and views that nobody has.</summary>
    public void Tidy()
    {
        var now = Now;
        foreach (var (name, _) in _nodes.Where(node => node.Value.Until < now).ToList()) _nodes.Remove(name);
        var people = _nodes.Values.SelectMany(node => node.People).ToHashSet();
        foreach (var gone in _viewers.Keys.Where(person => !people.Contains(person)).ToList()) _viewers.Remove(gone);
        foreach (var viewer in _viewers.Values) _used[viewer.Epoch] = now;
        foreach (var (epoch, used) in _used.Where(entry => now - entry.Value >= ViewsKept).ToList()) _used.Remove(epoch);
        _book.Keep(_used.Keys.ToHashSet());
    }

    private void Tell()
    {
        var now = Now;
        var isNewDay = _day != BelgianDay.Of(now) && _day != default;
        if ((_changed.Count == 0 && !isNewDay) || !_pace.TryBegin(now)) return;
        _day = BelgianDay.Of(now);
        DocumentId[] changed = [.. _changed];
        _changed.Clear();
        var changes = isNewDay ? _book.Advance(all, always: true) : _book.Advance(person => some(changed, person));
        if (changes.Count == 0) return;
        foreach (var node in _nodes.Values)
        {
            var epochs = node.People.Select(person => _viewers.GetValueOrDefault(person)?.Epoch).ToHashSet();
            List<BoardChange> told = [.. changes.Where(change => epochs.Contains(change.Epoch))];
            if (told.Count > 0) Deliver(node, told, now).Ignore(); // lost, it is noticed by the versions of the next one
        }
    }

    private async Task TellMoved(IReadOnlyCollection<PersonId> people)
    {
        var told = new List<Task>();
        foreach (var node in _nodes.Values)
        {
            foreach (var person in people.Where(person => node.People.Contains(person) && _viewers.ContainsKey(person))) node.Moved[person] = _viewers[person].Epoch;
            if (node.Moved.Count > 0) told.Add(Deliver(node, [], Now));
        }

        // A node that does not answer hears it with the next message, and is told nothing by the old view meanwhile.
        await Task.WhenAll(told).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
    }

    private async Task Deliver(BoardNode node, IReadOnlyList<BoardChange> changes, DateTimeOffset now)
    {
        var moved = node.Moved.ToDictionary();
        await node.Audience.Deliver(new BoardBatch(cycle, Activation, now, BelgianDay.Of(now), moved, changes));
        foreach (var (person, epoch) in moved)
        {
            if (node.Moved.GetValueOrDefault(person) == epoch) node.Moved.Remove(person);
        }
    }

    private BoardNode Enter(string name, IBoardAudience audience)
    {
        if (!_nodes.TryGetValue(name, out var node)) _nodes[name] = node = new BoardNode { Audience = audience };
        (node.Audience, node.Until) = (audience, Now + WatchesFor);
        if (_day == default) _day = BelgianDay.Of(Now);
        return node;
    }

    private bool IsToBeAsked(PersonId person) =>
        !_viewers.TryGetValue(person, out var known) || Now - known.AskedAt >= services.Options.Value.GrantsTrusted;

    private async Task<BoardViewer?> Ask(PersonId id)
    {
        var asked = ++_asked;
        if (await grains.GetGrain<IPersonGrain>(id.Value).GetPerson() is { } person) return Know(person, asked);
        _viewers.Remove(id);
        return null;
    }

    // An answer to an earlier question may come after that to a later one, and must not bring back rights that have ended.
    private BoardViewer Know(Person person, long asked)
    {
        if (_viewers.TryGetValue(person.Id, out var known) && known.Asked > asked) return known;
        var now = Now;
        var epoch = _book.Enter(BoardRights.Of(person, now), all);
        _used[epoch] = now;
        return _viewers[person.Id] = new BoardViewer(person, epoch, asked, now, BoardRights.NextChange(person, now));
    }
}

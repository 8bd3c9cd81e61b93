using System.Globalization;
using NvpOrleans.Abstractions.Board;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.People;

namespace NvpOrleans.Planning.Board;

/// <summary>
/// The board as each kind of rights shows it, with the version at which each row last changed, so that whoever has an older version is given
/// the difference. Rows that say the same are kept once, however many views show them.
/// </summary>
/// <param name="name">Begins the epochs: a book made anew knows nothing of the versions of the one before.</param>
public sealed class BoardBook(string name)
{
    private readonly Dictionary<string, View> _byRights = [];
    private readonly Dictionary<string, View> _byEpoch = [];
    private readonly Dictionary<DocumentId, List<WeakReference<BoardRow>>> _known = [];
    private long _version;
    private int _made;

    /// <summary>The epochs of the views.</summary>
    public IReadOnlyCollection<string> Epochs => _byEpoch.Keys;

    /// <summary>The epoch of the view that these rights give; it is made if nobody had it.</summary>
    /// <param name="rights">The rights.</param>
    /// <param name="all">All rows as somebody sees them.</param>
    public string Enter(BoardRights rights, Func<Person, IEnumerable<BoardRow>> all)
    {
        ArgumentNullException.ThrowIfNull(rights);
        ArgumentNullException.ThrowIfNull(all);
        if (_byRights.TryGetValue(rights.Key, out var known)) return known.Epoch;
        var view = new View(string.Create(CultureInfo.InvariantCulture, $"{name}.{++_made}"), rights, _version);
        foreach (var row in all(rights.Person)) view.Rows[row.Document] = (Shared(row), _version);
        _byRights[rights.Key] = _byEpoch[view.Epoch] = view;
        return view.Epoch;
    }

    /// <summary>Plans have changed.</summary>
    /// <param name="changed">Their rows as somebody sees them.</param>
    /// <param name="always">True when every view goes on by a version, though none of its rows may have changed: the day has.</param>
    /// <returns>What each view shows otherwise than before; nothing for views that show the same.</returns>
    public IReadOnlyList<BoardChange> Advance(Func<Person, IEnumerable<BoardRow>> changed, bool always = false)
    {
        ArgumentNullException.ThrowIfNull(changed);
        var next = _version + 1;
        var changes = new List<BoardChange>();
        foreach (var view in _byEpoch.Values)
        {
            List<BoardRow> rows = [.. changed(view.Rights.Person).Where(row => !view.Rows.TryGetValue(row.Document, out var shown) || !BoardRows.AreSame(shown.Row, row)).Select(Shared)];
            if (rows.Count == 0 && !always) continue;
            foreach (var row in rows) view.Rows[row.Document] = (row, next);
            changes.Add(new BoardChange(view.Epoch, view.Version, next, rows));
            view.Version = next;
        }

        if (changes.Count > 0) _version = next;
        return changes;
    }

    /// <summary>The version of a view; null when there is none.</summary>
    public long? VersionOf(string epoch) => _byEpoch.GetValueOrDefault(epoch)?.Version;

    /// <summary>All rows of a view, or those that have changed since a version; null when there is no such view.</summary>
    public (long Version, bool IsFull, IReadOnlyList<BoardRow> Rows)? Read(string epoch, long? since)
    {
        if (!_byEpoch.TryGetValue(epoch, out var view)) return null;
        var isFull = since is not { } has || has < 0 || has > view.Version;
        return (view.Version, isFull, [.. view.Rows.Values.Where(shown => isFull || shown.ChangedAt > since).Select(shown => shown.Row)]);
    }

    /// <summary>Forgets the views that nobody has.</summary>
    public void Keep(IReadOnlySet<string> epochs)
    {
        ArgumentNullException.ThrowIfNull(epochs);
        foreach (var view in _byEpoch.Values.Where(view => !epochs.Contains(view.Epoch)).ToList())
        {
            _byEpoch.Remove(view.Epoch);
            _byRights.Remove(view.Rights.Key);
        }
    }

    private BoardRow Shared(BoardRow row)
    {
        if (!_known.TryGetValue(row.Document, out var known)) _known[row.Document] = known = [];
        known.RemoveAll(reference => !reference.TryGetTarget(out _));
        foreach (var reference in known)
        {
            if (reference.TryGetTarget(out var same) && BoardRows.AreSame(same, row)) return same;
        }

        known.Add(new WeakReference<BoardRow>(row));
        return row;
    }

    private sealed class View(string epoch, BoardRights rights, long version)
    {
        public string Epoch => epoch;

        public BoardRights Rights => rights;

        public long Version { get; set; } = version;

        public Dictionary<DocumentId, (BoardRow Row, long ChangedAt)> Rows { get; } = [];
    }
}

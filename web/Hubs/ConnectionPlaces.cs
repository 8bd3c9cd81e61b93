using NvpOrleans.Web.Gateway;

namespace NvpOrleans.Web.Hubs;

/// <summary>
/// What one connection has open and what it is opening. Its calls run at once, so a close may overtake the opening it is meant
/// for; such an opening enters nothing, or its person would stay in a document that nobody looks at.
/// </summary>
internal sealed class ConnectionPlaces
{
    private readonly Lock _gate = new();
    private readonly HashSet<SectionKey> _sections = [];
    private readonly HashSet<Entry> _entering = [];

    // Those on their way count, or as many calls at once as a connection may make would pass the limit together.
    private int SectionCount => _sections.Count + _entering.Count(entry => entry.Key.Section != default && !_sections.Contains(entry.Key));

    /// <summary>Notes that a place is being opened; dispose when the call ends.</summary>
    /// <param name="key">A section, or with no section the document itself.</param>
    /// <param name="mostSections">How many sections may be open at once.</param>
    /// <returns>Null when there are too many.</returns>
    public Entry? TryBegin(SectionKey key, int mostSections)
    {
        lock (_gate)
        {
            if (key.Section != default && !_sections.Contains(key) && SectionCount >= mostSections) return null;
            var entry = new Entry(this, key);
            _entering.Add(entry);
            return entry;
        }
    }

    /// <summary>Closes a place, also for the openings of it that are on their way.</summary>
    public void Close(SectionKey key, Action leave)
    {
        lock (_gate)
        {
            foreach (var entry in _entering.Where(entry => entry.Key == key)) entry.IsOvertaken = true;
            _sections.Remove(key);
            leave();
        }
    }

    /// <summary>An opening on its way.</summary>
    public sealed class Entry(ConnectionPlaces places, SectionKey key) : IDisposable
    {
        public SectionKey Key => key;

        public bool IsOvertaken { get; set; }

        /// <summary>Enters unless a close came first; then it counts as done, because nobody waits for it.</summary>
        /// <returns>What <paramref name="join"/> says.</returns>
        public bool Enter(Func<bool> join)
        {
            lock (places._gate)
            {
                if (IsOvertaken) return true;
                if (!join()) return false;
                if (key.Section != default) places._sections.Add(key);
                return true;
            }
        }

        public void Dispose()
        {
            lock (places._gate) places._entering.Remove(this);
        }
    }
}

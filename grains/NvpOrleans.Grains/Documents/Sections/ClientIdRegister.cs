namespace NvpOrleans.Grains.Documents.Sections;

/// <summary>
/// Whose Yjs client ids are whose in one section. An id is reserved when a connection opens the section, and bound to the
/// person for good by the first write, so that the inserter of every character is known.
/// </summary>
/// <param name="maxReservations">How many ids one person may have reserved; one's own oldest go first.</param>
internal sealed class ClientIdRegister(int maxReservations)
{
    private readonly Dictionary<ulong, string> _bound = [];
    private readonly Dictionary<ulong, string> _reserved = [];
    private readonly Dictionary<string, Queue<ulong>> _reservations = [];

    /// <summary>The bound ids and their authors.</summary>
    public IReadOnlyDictionary<ulong, string> Bound => _bound;

    /// <summary>Reserves an id for a person.</summary>
    /// <returns>False when it is somebody else's.</returns>
    public bool TryReserve(ulong client, string person)
    {
        if (!IsFreeFor(client, person)) return false;
        if (_bound.ContainsKey(client) || !_reserved.TryAdd(client, person)) return true;
        if (!_reservations.TryGetValue(person, out var own)) _reservations[person] = own = [];
        own.Enqueue(client);
        if (own.Count > maxReservations) _reserved.Remove(own.Dequeue());
        return true;
    }

    /// <summary>True when nobody else holds the id.</summary>
    public bool IsFreeFor(ulong client, string person) => OwnerOf(client) is not { } owner || owner == person;

    /// <summary>True when the person holds the id, by a reservation or by having written with it.</summary>
    public bool IsHeldBy(ulong client, string person) => OwnerOf(client) == person;

    /// <summary>Binds an id that has written. The first writer keeps it.</summary>
    public void Bind(ulong client, string person) => _bound.TryAdd(client, person);

    private string? OwnerOf(ulong client) => _bound.GetValueOrDefault(client) ?? _reserved.GetValueOrDefault(client);
}

using System.Diagnostics;

namespace NvpOrleans.Yjs;

/// <summary>Everything a document has ever been told, by client and clock.</summary>
internal sealed class StructStore
{
    // Searches count their steps in the bits that an item has for it.
    private const uint MaxStep = uint.MaxValue >> 2;

    private readonly Dictionary<ulong, StructList> _clients = [];
    private readonly List<StructList> _lists = [];

    // The client that was asked for last: struct after struct of an update is about the same one.
    private StructList? _recent;

    /// <summary>How many structs there are, tombstones included.</summary>
    public int Count { get; private set; }

    /// <summary>A running count that conflict searches draw from; see <see cref="Item.Integrate"/>.</summary>
    public uint Step { get; set; }

    public IReadOnlyDictionary<ulong, StructList> Clients => _clients;

    /// <summary>The first clock of a client that is not known yet.</summary>
    public ulong State(ulong client) => TryList(client)?.End ?? 0;

    public StructList Structs(ulong client) => TryList(client) ?? throw new UnreachableException($"client {client} is not in the store");

    /// <summary>The structs of the client that <see cref="StructList.Index"/> numbers.</summary>
    public StructList ListOf(int clientIndex) => _lists[clientIndex];

    /// <summary>The structs of a client, an empty list if it was never heard of.</summary>
    public StructList ListFor(ulong client)
    {
        if (TryList(client) is { } known)
            return known;
        var structs = new StructList(client, _lists.Count);
        _clients.Add(client, structs);
        _lists.Add(structs);
        return structs;
    }

    public Id Resolve(StoredId id) => id.IsNone ? Id.None : new Id(_lists[id.ClientIndex].Client, id.Clock);

    public Struct Find(StoredId id)
    {
        var structs = _lists[id.ClientIndex];
        return structs[structs.Find(id.Clock)];
    }

    public Struct Find(Id id)
    {
        var structs = Structs(id.Client);
        return structs[structs.Find(id.Clock)];
    }

    /// <summary>The struct that contains a unit; null if it is not known.</summary>
    public Struct? TryFind(Id id) => id.Clock < State(id.Client) ? Find(id) : null;

    public void Add(Struct added)
    {
        _lists[added.ClientIndex].Add(added);
        Count++;
    }

    /// <summary>To be called when a conflict search begins, which passes every item at most once.</summary>
    public uint BeginSearch()
    {
        if (Step > MaxStep - Count)
            ForgetSearches();
        return Step;
    }

    /// <summary>Finds the struct that ends with <paramref name="id"/>, splitting an item that goes on after it.</summary>
    public Struct FindCleanEnd(Transaction transaction, Id id)
    {
        var structs = Structs(id.Client);
        var at = structs.Find(id.Clock);
        var found = structs[at];
        if (id.Clock != found.End - 1 && found is Item item)
            Split(transaction, structs, ref at, item, id.Clock + 1);
        return found;
    }

    /// <summary>Finds the struct that starts with <paramref name="id"/>, splitting an item that starts before it.</summary>
    public Struct FindCleanStart(Transaction transaction, Id id)
    {
        var structs = Structs(id.Client);
        var at = structs.Find(id.Clock);
        return structs[at] is Item item && item.Clock < id.Clock ? Split(transaction, structs, ref at, item, id.Clock) : structs[at];
    }

    /// <summary>Splits an item of the list; <paramref name="at"/> stays on its left half.</summary>
    public Item Split(Transaction transaction, StructList structs, ref StructList.Cursor at, Item item, ulong clock)
    {
        var right = item.Split(transaction, clock - item.Clock);
        structs.InsertAfter(ref at, right);
        Count++;
        return right;
    }

    public void Replace(Item item, Gc gc)
    {
        var structs = _lists[item.ClientIndex];
        structs[structs.Find(item.Clock)] = gc;
    }

    /// <summary>Merges the struct at <paramref name="at"/> with as many as possible before it.</summary>
    /// <returns>How many structs disappeared; <paramref name="at"/> is then on the one that is left.</returns>
    public int MergeWithLefts(StructList structs, ref StructList.Cursor at)
    {
        var first = at;
        var merged = 0;
        for (var probe = at; structs.MovePrevious(ref probe) && CanMerge(structs[probe], structs[first]); first = probe)
            merged++;
        if (merged == 0)
            return 0;
        // From left to right, so that the growing content is appended to and never copied.
        var next = first;
        for (var i = 0; i < merged; i++)
        {
            structs.MoveNext(ref next);
            Merge(structs[first], structs[next]);
        }
        structs.RemoveAfter(first, merged);
        Count -= merged;
        at = first;
        return merged;
    }

    private StructList? TryList(ulong client)
    {
        if (_recent?.Client == client)
            return _recent;
        return _clients.TryGetValue(client, out var structs) ? _recent = structs : null;
    }

    private void ForgetSearches()
    {
        Step = 0;
        foreach (var structs in _lists)
        {
            var at = StructList.First;
            do
            {
                (structs[at] as Item)?.ForgetSearches();
            }
            while (structs.MoveNext(ref at));
        }
    }

    private static bool CanMerge(Struct left, Struct right) => (left, right) switch
    {
        (Item l, Item r) => l.CanMerge(r),
        (Gc, Gc) => true,
        _ => false,
    };

    private static void Merge(Struct left, Struct right)
    {
        if (left is Item item)
            item.Merge((Item)right);
        else
            ((Gc)left).Append((Gc)right);
    }
}

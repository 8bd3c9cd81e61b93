namespace NvpOrleans.Yjs;

/// <summary>A group of changes that is cleaned up and announced once, as one update.</summary>
public sealed class Transaction
{
    private readonly Dictionary<ulong, ulong> _before = [];
    private readonly List<StoredId> _mergeLater = [];
    private int _lastAdded = -1;

    internal Transaction(Doc doc, object? origin, bool isLocal) => (Doc, Origin, IsLocal) = (doc, origin, isLocal);

    /// <summary>The document that is changed.</summary>
    public Doc Doc { get; }

    /// <summary>Who or what caused it; handed to <see cref="Doc.Updated"/>.</summary>
    public object? Origin { get; }

    /// <summary>False while an update from elsewhere is integrated.</summary>
    public bool IsLocal { get; }

    internal StructStore Store => Doc.Store;

    internal DeleteSet DeleteSet { get; } = new();

    /// <summary>The clients who wrote something in this transaction, with their clocks before it.</summary>
    internal IReadOnlyDictionary<ulong, ulong> Before => _before;

    /// <summary>Places where a split, or a deletion of a neighbour, made merging possible.</summary>
    internal IReadOnlyList<StoredId> MergePlaces => _mergeLater;

    /// <summary>The transaction that was made after this one while observers ran.</summary>
    internal Transaction? Next { get; set; }

    /// <summary>What it changed, if that had to be found out before its turn to be told.</summary>
    internal List<TypeChange>? Changes { get; set; }

    internal bool HasChanged => _before.Count > 0 || !DeleteSet.IsEmpty;

    // Only the clients that wrote are recorded: a document that many sessions worked on knows thousands of clients.
    internal void Add(Struct added)
    {
        if (added.ClientIndex != _lastAdded)
        {
            _before.TryAdd(Store.ListOf(added.ClientIndex).Client, added.Clock);
            _lastAdded = added.ClientIndex;
        }
        Store.Add(added);
    }

    internal ulong BeforeState(ulong client) => _before.TryGetValue(client, out var clock) ? clock : Store.State(client);

    /// <summary>Whether a unit came with this transaction.</summary>
    internal bool Adds(Id id) => _before.TryGetValue(id.Client, out var clock) && id.Clock >= clock;

    internal void MergeLater(Item item) => _mergeLater.Add(item.FirstStoredId);

    internal Item Insert(Item? left, Item? right, Branch parent, string? parentSub, Content content)
    {
        var structs = Store.ListFor(Doc.ClientId);
        var origin = left?.LastStoredId ?? StoredId.None;
        var rightOrigin = right?.FirstStoredId ?? StoredId.None;
        var item = new Item(structs.Index, structs.End, left, origin, right, rightOrigin, parent.PlaceOf(parentSub), content, content.Length);
        item.Integrate(this);
        return item;
    }

    /// <summary>Makes sure that an item of the sequence starts <paramref name="offset"/> units into this one.</summary>
    internal void SplitAt(Item item, ulong offset) => Store.FindCleanStart(this, new Id(item.Client, item.Clock + offset));
}

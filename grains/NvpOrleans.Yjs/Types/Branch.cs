namespace NvpOrleans.Yjs;

/// <summary>
/// The inside of every shared type: a sequence of items and a map of items. What the outside sees (<see cref="YText"/>,
/// <see cref="YMap"/>, …) is a view of it, because the kind of a root type is only known to who asks for it.
/// </summary>
internal sealed class Branch : Place
{
    // A position as near to the start as that is walked to.
    private const int NearItems = 32;

    private Dictionary<string, Item>? _map;
    private SequenceIndex? _index;

    public Branch(TypeKind kind, string? nodeName) => (View, NodeName) = (kind, nodeName);

    /// <summary>A root type. Nothing on the wire says what kind it is.</summary>
    public Branch(Doc doc, string rootName) => (Doc, RootName) = (doc, rootName);

    /// <summary>What a nested type is; null for a root.</summary>
    public TypeKind? Kind => RootName is null ? View : null;

    public string? NodeName { get; }

    public string? RootName { get; }

    /// <summary>As what it is read: its kind, or what the first who asked for a root took it for; null while nobody has asked.</summary>
    public TypeKind? View { get; private set; }

    public Doc? Doc { get; private set; }

    /// <summary>The item this type is the content of; null for a root type.</summary>
    public Item? Item { get; private set; }

    public Item? Start { get; set; }

    /// <summary>How many countable, undeleted units the sequence has.</summary>
    public int Length { get; private set; }

    public bool HasFormatting { get; set; }

    /// <summary>For every key the last item of its chain: the current value, or its tombstone.</summary>
    public Dictionary<string, Item> Map => _map ??= [];

    public bool IsEmpty => Start is null && _map is null;

    public IEnumerable<Item> MapItems => _map is null ? [] : _map.Values;

    /// <summary>To be called when someone asks for a root as this kind.</summary>
    public void AskAs(TypeKind kind) => View ??= kind;

    public void Attach(Doc doc, Item item) => (Doc, Item) = (doc, item);

    public Item? Last(string key) => _map is not null && _map.TryGetValue(key, out var item) ? item : null;

    /// <summary>Where an item stands that has this type as its parent, and that key.</summary>
    public Place PlaceOf(string? key) => key is null ? this : Last(key)?.Place ?? new MapKey(this, key);

    /// <summary>Finds the visible item that contains the unit at <paramref name="index"/>, or the last visible item.</summary>
    /// <returns>The item and the index it starts at; null and 0 if nothing is visible.</returns>
    public (Item? Item, int Index) Find(int index)
    {
        index = Math.Min(index, Length - 1);
        if (index < 0)
            return (null, 0);
        var at = 0;
        var passed = 0;
        for (var item = Start!; passed < NearItems; item = item.Right!, passed++)
        {
            if (!item.IsVisible)
                continue;
            if (index < at + (int)item.Length)
                return (item, at);
            at += (int)item.Length;
        }
        return (_index ??= new SequenceIndex(this)).Find(index);
    }

    /// <summary>How many visible units stand before an item, in the sequence or among the values of its key.</summary>
    public int IndexOf(Item item)
    {
        var before = 0;
        var passed = 0;
        for (var left = item.Left; left is not null; left = left.Left, passed++)
        {
            if (passed == NearItems && item.Place is not MapKey)
            {
                _index ??= new SequenceIndex(this);
                return SequenceIndex.IndexOf(item);
            }
            before += left.IsVisible ? (int)left.Length : 0;
        }
        return before;
    }

    /// <summary>To be called when a new item was linked into the sequence.</summary>
    public void Added(Item item)
    {
        var length = item.IsVisible ? (int)item.Length : 0;
        Length += length;
        _index?.Added(item, length);
    }

    /// <summary>To be called when the right half of an item of the sequence was cut off.</summary>
    public void CutOff(Item right) => _index?.Added(right, 0);

    /// <summary>To be called before a visible item of the sequence is deleted.</summary>
    public void Hiding(Item item)
    {
        Length -= (int)item.Length;
        if (_index is not null)
            SequenceIndex.Hiding(item);
    }

    /// <summary>To be called before an item of the sequence is merged into its left neighbour.</summary>
    public void Merging(Item left, Item right)
    {
        if (_index is not null)
            SequenceIndex.Merging(left, right);
    }

    /// <summary>The first item of the sequence, or of the chain of a key.</summary>
    public Item? First(string? parentSub)
    {
        if (parentSub is null)
            return Start;
        var item = Last(parentSub);
        while (item?.Left is not null)
            item = item.Left;
        return item;
    }

    /// <summary>Lets go of the children; they have become <see cref="Gc"/> structs.</summary>
    public void Clear()
    {
        Start = null;
        _map = null;
        _index = null;
    }
}

namespace NvpOrleans.Yjs;

/// <summary>
/// The inside of every shared type: a sequence of items and a map of items. What the outside sees (<see cref="YText"/>,
/// <see cref="YMap"/>, …) is a view of it, because the kind of a root type is only known to who asks for it.
/// </summary>
internal sealed class Branch
{
    private Dictionary<string, Item>? _map;
    private SearchMarkers? _markers;

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
    public int Length { get; set; }

    public bool HasFormatting { get; set; }

    /// <summary>For every key the last item of its chain: the current value, or its tombstone.</summary>
    public Dictionary<string, Item> Map => _map ??= [];

    public SearchMarkers Markers => _markers ??= new SearchMarkers(this);

    public bool IsEmpty => Start is null && _map is null;

    public IEnumerable<Item> MapItems => _map is null ? [] : _map.Values;

    /// <summary>To be called when someone asks for a root as this kind.</summary>
    public void AskAs(TypeKind kind) => View ??= kind;

    public void Attach(Doc doc, Item item) => (Doc, Item) = (doc, item);

    public Item? Last(string key) => _map is not null && _map.TryGetValue(key, out var item) ? item : null;

    /// <summary>Where an item stands that has this type as its parent, and that key.</summary>
    public object PlaceOf(string? key) => key is null ? this : Last(key)?.Place ?? new MapKey(this, key);

    public void ForgetMarkers() => _markers?.Clear();

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
        _markers = null;
    }
}

namespace NvpOrleans.Yjs;

/// <summary>
/// A shared document. Not thread safe: one caller at a time, as a grain guarantees. An exception out of <see cref="Integrate"/>
/// is a bug and leaves the document in doubt: drop it and load it again.
/// </summary>
public sealed class Doc
{
    private readonly Dictionary<string, Branch> _roots = [];
    private readonly Integrator _integrator;
    private readonly TransactionQueue _transactions;

    /// <param name="clientId">
    /// The id under which this document writes. It must be written with by no one else at the same time; unlike a browser,
    /// the document keeps it when it integrates its own earlier writes, because a grain replays its own journal.
    /// </param>
    /// <param name="gc">Whether the content of what is deleted is forgotten.</param>
    public Doc(ulong clientId, bool gc = true)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(clientId, YjsReader.MaxSafeInteger);
        ClientId = clientId;
        CollectsGarbage = gc;
        _integrator = new Integrator(this);
        _transactions = new TransactionQueue(this);
    }

    /// <summary>
    /// Raised after every transaction that changed something, with the change encoded and the origin of the transaction. What
    /// observers or handlers add in the meantime may be in it already; it is announced itself too, and applying it twice is once.
    /// </summary>
    public event Action<byte[], object?>? Updated;

    /// <summary>The id under which this document writes.</summary>
    public ulong ClientId { get; }

    /// <summary>A copy of what the document knows; pending structs do not count.</summary>
    public StateVector StateVector => DocEncoder.StateVectorOf(Store);

    /// <summary>Everything that is deleted.</summary>
    public DeleteSet DeleteSet => DeleteSet.Of(Store);

    /// <summary>Whether structs or deletes wait for something that has not arrived.</summary>
    public bool HasPending => _integrator.PendingStructs is not null || _integrator.PendingDeletes is not null;

    /// <summary>How many structs the document consists of, tombstones included; free to ask.</summary>
    public int StructCount => Store.Count;

    /// <summary>The names of the root types that were asked for or written to.</summary>
    public IReadOnlyCollection<string> RootNames => _roots.Keys;

    internal StructStore Store { get; } = new();

    internal bool CollectsGarbage { get; }

    /// <inheritdoc cref="StateVector.Encode"/>
    public byte[] EncodeStateVector() => StateVector.Encode();

    /// <summary>What someone lacks who knows <paramref name="known"/>: the structs, all deletes, and whatever is pending.</summary>
    public byte[] EncodeStateAsUpdate(StateVector? known = null) =>
        DocEncoder.EncodeStateAsUpdate(Store, known ?? StateVector.Empty, _integrator.PendingStructs, _integrator.PendingDeletes);

    /// <summary>Brings a change in. What depends on something unknown waits, and is brought in when that arrives.</summary>
    public IntegrationResult Integrate(Update update, object? origin = null)
    {
        if (_transactions.Running is not null)
            throw new InvalidOperationException("An update cannot be integrated inside a local transaction.");
        var transaction = new Transaction(this, origin, isLocal: false);
        _transactions.Run(transaction, t => _integrator.Integrate(t, update));
        return new IntegrationResult(transaction.HasChanged, HasPending);
    }

    /// <inheritdoc cref="Foresight.LeavesNothingPending"/>
    public bool CanIntegrate(Update update) => Foresight.LeavesNothingPending(Store, update);

    /// <summary>Whether everything in an update is here already: integrating it would change nothing. Takes as long as listing all deletes does.</summary>
    public bool Contains(Update update) => Foresight.IsKnown(Store, update);

    /// <inheritdoc cref="Foresight.NewClients"/>
    public IEnumerable<ulong> NewClients(Update update) => Foresight.NewClients(Store, update);

    /// <inheritdoc cref="Yjs.Survey"/>
    public IEnumerable<NewContent> Survey(Update update) => Yjs.Survey.Of(Store, update);

    /// <summary>The root text of this name.</summary>
    public YText GetText(string name) => new(AskFor(name, TypeKind.Text));

    /// <summary>The root map of this name.</summary>
    public YMap GetMap(string name) => new(AskFor(name, TypeKind.Map));

    /// <summary>The root array of this name.</summary>
    public YArray GetArray(string name) => new(AskFor(name, TypeKind.Array));

    /// <summary>The root XML fragment of this name.</summary>
    public YXmlFragment GetXmlFragment(string name) => new(AskFor(name, TypeKind.XmlFragment));

    /// <summary>The contents of every root that was asked for by kind, as plain values.</summary>
    public ValueObject ToJson()
    {
        var json = new OrderedDictionary<string, object?>();
        foreach (var (name, root) in _roots)
        {
            if (root.View is not null)
                json[name] = YType.Of(root).ToJson();
        }
        return new ValueObject(json);
    }

    /// <summary>Makes several changes that are announced as one update. Inside another transaction it joins that one.</summary>
    public void Transact(Action<Transaction> change, object? origin = null)
    {
        if (_transactions.Running is { } current)
            change(current);
        else
            _transactions.Run(new Transaction(this, origin, isLocal: true), change);
    }

    /// <summary>Those who observe a type; null as long as nobody ever has.</summary>
    internal Observers? Observers { get; private set; }

    internal Observers Observe() => Observers ??= new Observers();

    internal void Announce(Transaction transaction)
    {
        if (Updated is { } updated && transaction.HasChanged)
            updated(DocEncoder.EncodeChange(transaction), transaction.Origin);
    }

    internal Branch? FindRoot(string name) => _roots.GetValueOrDefault(name);

    internal Branch Root(string name)
    {
        if (!_roots.TryGetValue(name, out var root))
            _roots.Add(name, root = new Branch(this, name));
        return root;
    }

    private Branch AskFor(string name, TypeKind kind)
    {
        var root = Root(name);
        root.AskAs(kind);
        return root;
    }
}

namespace NvpOrleans.Tests.Interop;

/// <summary>Some peers, ours and yjs's, who edit and hear of each other now and then.</summary>
internal sealed class Authors : IDisposable
{
    private readonly List<IPeer> _peers;
    private readonly EditGenerator _edits;

    private Authors(List<IPeer> peers, EditGenerator edits) => (_peers, _edits) = (peers, edits);

    public static Authors Create(Judge judge, int seed, bool gc) => new(
        [judge.Open(10, gc), new OurPeer(2, gc), judge.Open(300, gc), new OurPeer(4_000_000_000, gc)],
        // yjs cuts a pair even for a neighbour of a struct that it knows already; then it depends on repeated messages what
        // the text is, and the documents differ.
        new EditGenerator(new Random(seed), cutsPairs: false));

    /// <summary>Someone edits, or hears of everything that someone else knows.</summary>
    public IReadOnlyList<byte[]> Step(Random random)
    {
        var peer = _peers[random.Next(_peers.Count)];
        if (random.Next(6) > 0)
            return peer.Edit(_edits.Next());
        var other = _peers[random.Next(_peers.Count)];
        return peer.Apply(other.EncodeStateAsUpdate(peer.EncodeStateVector()));
    }

    public IEnumerable<byte[]> States() => _peers.Select(peer => peer.EncodeStateAsUpdate());

    public void Dispose()
    {
        foreach (var peer in _peers.OfType<IDisposable>())
            peer.Dispose();
    }
}

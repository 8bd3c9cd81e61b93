namespace NvpOrleans.Tests.Interop;

/// <summary>Peers, and between each two of them a line that delays, reorders, repeats and loses.</summary>
internal sealed class Network : IDisposable
{
    private readonly Random _random;
    private readonly EditGenerator _edits;
    private readonly List<byte[]>[] _inboxes;

    public Network(Judge judge, Random random)
    {
        _random = random;
        _edits = new EditGenerator(random, cutsPairs: false);
        Peers = [new OurPeer(11), judge.Open(22), new OurPeer(9_007_199_254_740_991), judge.Open(5), judge.Open(4_294_967_295)];
        _inboxes = [.. Peers.Select(_ => new List<byte[]>())];
    }

    public IReadOnlyList<IPeer> Peers { get; }

    public void Step()
    {
        var at = _random.Next(Peers.Count);
        switch (_random.Next(10))
        {
            case < 6: Send(at, Peers[at].Edit(_edits.Next())); break;
            case < 9: DeliverOne(at); break;
            default: Reconnect(at, _random.Next(Peers.Count)); break;
        }
    }

    /// <summary>Everyone hears of everything, until no one has anything to answer.</summary>
    public void Settle()
    {
        foreach (var inbox in _inboxes)
            inbox.Clear();
        var answers = true;
        while (answers)
        {
            answers = false;
            for (var from = 0; from < Peers.Count; from++)
            {
                for (var to = 0; to < Peers.Count; to++)
                {
                    if (from != to)
                        answers |= Reconnect(from, to) > 0;
                }
            }
        }
    }

    public void Dispose()
    {
        foreach (var peer in Peers.OfType<IDisposable>())
            peer.Dispose();
    }

    private void Send(int from, IReadOnlyList<byte[]> updates)
    {
        for (var to = 0; to < Peers.Count; to++)
        {
            foreach (var update in updates)
            {
                if (to != from && _random.Next(10) > 0)
                    _inboxes[to].Add(update);
            }
        }
    }

    private void DeliverOne(int at)
    {
        if (_inboxes[at] is not { Count: > 0 } inbox)
            return;
        var update = inbox[_random.Next(inbox.Count)];
        if (_random.Next(5) > 0)
            inbox.Remove(update);
        Send(at, Peers[at].Apply(update));
    }

    private int Reconnect(int from, int to)
    {
        var answers = Peers[to].Apply(Peers[from].EncodeStateAsUpdate(Peers[to].EncodeStateVector()));
        Send(to, answers);
        return answers.Count;
    }
}

using NvpOrleans.Yjs;

namespace NvpOrleans.Tests.Interop;

/// <summary>Several peers, ours and yjs's, over a network that delays, repeats and loses; then the network settles.</summary>
public class ConvergenceTests(Judge judge) : IClassFixture<Judge>
{
    public static TheoryData<int> Seeds => [.. Interop.Seeds.UpTo(25)];

    [Theory, MemberData(nameof(Seeds))]
    public void RandomEdits_AfterALossyNetworkSettles_AllPeersAgree(int seed)
    {
        using var network = new Network(judge, new Random(seed));
        for (var step = 0; step < 500; step++)
            network.Step();
        network.Settle();

        var first = network.Peers[0];
        foreach (var peer in network.Peers)
        {
            Assert.Equal(first.Content(), peer.Content());
            Assert.Equal(Convert.ToHexString(first.EncodeStateVector()), Convert.ToHexString(peer.EncodeStateVector()));
            Assert.Equal(DeletesOf(first), DeletesOf(peer));
        }
        Assert.All(network.Peers.OfType<OurPeer>(), peer => Assert.False(peer.Doc.HasPending));
        foreach (var peer in network.Peers)
            LoadsTheSame(peer.EncodeStateAsUpdate());
    }

    // Deletes do not advance clocks, so two peers know the same only if their delete sets are equal too.
    private static string DeletesOf(IPeer peer)
    {
        var deletes = Update.Decode(peer.EncodeStateAsUpdate(), DecodeLimits.Trusted).DeleteSet;
        return string.Join(' ', deletes.OrderBy(d => d.Key).Select(d => $"{d.Key}:{string.Join(',', d.Value.Select(r => $"{r.Clock}+{r.Length}"))}"));
    }

    private void LoadsTheSame(byte[] state)
    {
        var ours = new OurPeer(1);
        using var theirs = judge.Open(1, isMirror: true);
        ours.Apply(state);
        theirs.Apply(state);
        Assert.Equal(theirs.Content(), ours.Content());
        Assert.Equal(Convert.ToHexString(theirs.EncodeStateAsUpdate()), Convert.ToHexString(ours.EncodeStateAsUpdate()));
    }
}

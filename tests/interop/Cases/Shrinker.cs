namespace NvpOrleans.Tests.Interop.Cases;

/// <summary>Makes a failing case as small as it goes while it fails the same way (delta debugging; Zeller and Hildebrandt, 2002).</summary>
/// <param name="fails">Whether a case fails in the way in question.</param>
/// <param name="mostRuns">After so many runs what is smallest then is good enough.</param>
internal sealed class Shrinker(Func<Case, bool> fails, int mostRuns = 5000)
{
    private int _runs;

    public Case Shrink(Case failing)
    {
        Case before;
        do
        {
            before = failing;
            failing = WithSimplerParts(WithFewerPeers(WithFewerSteps(failing)));
        }
        while (before != failing && _runs < mostRuns);
        return failing;
    }

    private Case WithFewerSteps(Case failing)
    {
        for (var size = failing.Steps.Count / 2; size > 0; size /= 2)
        {
            // From the end, since what is there is what depends on the rest.
            for (var at = failing.Steps.Count - size; at >= 0; at -= size)
                failing = Try(failing, failing with { Steps = [.. failing.Steps.Take(at), .. failing.Steps.Skip(at + size)] });
        }
        return failing;
    }

    /// <summary>Everything a peer did is done by another one, or by nobody.</summary>
    private Case WithFewerPeers(Case failing)
    {
        for (var gone = failing.Peers.Count - 1; gone >= 0 && failing.Peers.Count > 1; gone--)
        {
            var count = failing.Peers.Count;
            for (var heir = 0; heir < count && failing.Peers.Count == count; heir++)
            {
                if (heir != gone)
                    failing = Try(failing, Without(failing, gone, heir));
            }
        }
        return failing;
    }

    private static Case Without(Case failing, int gone, int heir)
    {
        int Now(int peer) => (peer == gone ? heir : peer) is var now && now > gone ? now - 1 : now;
        return failing with
        {
            Peers = [.. failing.Peers.Where((_, at) => at != gone)],
            Steps = [.. failing.Steps.Select(step => step with { Peer = Now(step.Peer), From = Now(step.From) })],
        };
    }

    private Case WithSimplerParts(Case failing)
    {
        for (var at = 0; at < failing.Peers.Count; at++)
        {
            foreach (var simpler in Simpler.Of(failing.Peers[at], rank: failing.Peers.Count(p => p.Client < failing.Peers[at].Client)))
                failing = Try(failing, failing with { Peers = With(failing.Peers, at, simpler) });
        }
        for (var at = 0; at < failing.Steps.Count; at++)
        {
            for (var progress = true; progress && _runs < mostRuns;)
            {
                var before = failing;
                foreach (var simpler in Simpler.Of(failing.Steps[at]))
                {
                    failing = Try(failing, failing with { Steps = With(failing.Steps, at, simpler) });
                    if (failing != before)
                        break;
                }
                progress = before != failing;
            }
        }
        return failing;
    }

    private static List<T> With<T>(IReadOnlyList<T> items, int at, T item) => [.. items.Take(at), item, .. items.Skip(at + 1)];

    private Case Try(Case failing, Case smaller) => _runs++ < mostRuns && fails(smaller) ? smaller : failing;
}

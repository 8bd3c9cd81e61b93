using NvpOrleans.Yjs;

namespace NvpOrleans.Tests.Interop.Cases;

/// <summary>Runs a case in our world in lock step with what yjs did in its own.</summary>
/// <param name="fault">What to break on purpose, to see that it is noticed.</param>
internal sealed class Interpreter(Judge judge, Func<Update, Update>? fault = null)
{
    /// <returns>Where we and yjs part first; null if nowhere.</returns>
    public Divergence? Run(Case asked, bool detail = false)
    {
        var trace = judge.Run(asked, detail);
        if (trace.Error is not null)
            throw new InvalidOperationException($"{asked.Note}: {trace.Error}");
        return new World(asked, trace, detail, fault ?? (static update => update)).Run();
    }

    private sealed class World
    {
        private readonly Case _case;
        private readonly CaseTrace _trace;
        private readonly Participant?[] _peers;
        private readonly Dictionary<int, IReadOnlyList<byte[]>> _messages = [];

        private readonly bool _detail;

        public World(Case asked, CaseTrace trace, bool detail, Func<Update, Update> hear)
        {
            (_case, _trace, _detail) = (asked, trace, detail);
            _peers = [.. asked.Peers.Select(peer => peer.Engine == Engine.Yjs ? null : new Participant(peer, detail, hear))];
            for (var i = 0; i < _peers.Length; i++)
                _peers[i]?.Open(asked.Peers[i].Client);
        }

        public Divergence? Run()
        {
            for (var at = 0; at < _trace.Steps.Count; at++)
            {
                var step = _case.Steps[at];
                try
                {
                    if (_trace.Steps[at].Error is { } error)
                        return Part(at, step.Peer, "yjs threw", error, "");
                    if (Run(at, step, _trace.Steps[at]) is { } divergence)
                        return divergence;
                    _messages[step.Id] = _trace.Steps[at].Messages ?? [];
                }
                catch (Exception failure)
                {
                    return Part(at, step.Peer, $"we threw {failure.GetType().Name}", "", failure.ToString());
                }
            }
            return null;
        }

        private Divergence? Run(int at, Step step, TracedStep traced) => step.Do switch
        {
            StepKind.Compare => Compare(at, step.Peer, traced.Seen![0]),
            StepKind.Settle => Settle(at, traced),
            StepKind.Merge => Same(at, step.Peer, traced.Messages!, Of(step.Of) is { Count: > 0 } some ? [UpdateMerge.Merge(some)] : []),
            StepKind.Diff => Same(at, step.Peer, traced.Messages!, Diff(Of(step.Of), Of(step.Known))),
            StepKind.Sync => Sync(at, step.From, step.Peer, traced.Messages![0]),
            _ when _peers[step.Peer] is { } peer => Act(at, peer, step, traced.Messages!),
            _ => null,
        };

        private Divergence? Act(int at, Participant peer, Step step, IReadOnlyList<byte[]> expected) => step.Do switch
        {
            StepKind.Edit => Same(at, step.Peer, expected, peer.Edit(step.Edit!)),
            StepKind.State => Same(at, step.Peer, expected, [peer.State()]),
            StepKind.Reload => Reload(at, peer, step),
            _ => Hear(at, step.Peer, Of(step.Of)),
        };

        private Divergence? Reload(int at, Participant peer, Step step)
        {
            var updates = step.Of is null ? [peer.State()] : Of(step.Of);
            peer.Open(step.Client ?? peer.Client);
            return Hear(at, step.Peer, updates);
        }

        private Divergence? Settle(int at, TracedStep traced)
        {
            foreach (var (from, to, update) in traced.Exchanges!)
            {
                if (Sync(at, from, to, update) is { } divergence)
                    return divergence;
            }
            for (var i = 0; i < _peers.Length; i++)
            {
                if (Compare(at, i, traced.Seen![i]) is { } divergence)
                    return divergence;
                if (Agree(at, i, traced.Seen[0], traced.Seen[i]) is { } disagreement)
                    return disagreement;
            }
            return null;
        }

        // What is told to someone of whom both worlds know the state must be the same bytes in both.
        private Divergence? Sync(int at, int from, int to, byte[] update)
        {
            if (_peers[from] is { } teller && _peers[to] is { } listener && Same(at, from, [update], [teller.State(listener.Vector())]) is { } divergence)
                return divergence;
            return Hear(at, to, [update]);
        }

        private Divergence? Hear(int at, int peer, IReadOnlyList<byte[]> updates)
        {
            foreach (var update in _peers[peer] is null ? [] : updates)
            {
                if (_peers[peer]!.Hear(update) is { } wrong)
                    return Part(at, peer, "foresight", "", wrong);
            }
            return null;
        }

        private Divergence? Compare(int at, int peer, Sight theirs)
        {
            if (_peers[peer]?.See() is not { } ours)
                return null;
            return ours == theirs ? null
                : ours.Content != theirs.Content ? Part(at, peer, "content", theirs.Content, ours.Content)
                : ours.Pending != theirs.Pending ? Part(at, peer, "pending", $"{theirs.Pending}", $"{ours.Pending}")
                : ours.Snapshot != theirs.Snapshot ? Part(at, peer, "state vector or delete set", theirs.Snapshot, ours.Snapshot)
                : IsSpelledDifferently(peer, theirs.State, ours.State) ? null
                : Part(at, peer, "state", theirs.State, ours.State);
        }

        // Two peers in yjs's world; ours equals it by then. Where nothing is collected, how it is stored may still differ.
        private Divergence? Agree(int at, int peer, Sight first, Sight seen) =>
            seen.Pending ? Part(at, peer, "still pending after settling", "", "")
            : seen.Snapshot != first.Snapshot ? Part(at, peer, "peers disagree on what is deleted", first.Snapshot, seen.Snapshot)
            : seen.Content != first.Content ? Part(at, peer, "peers disagree on the content", first.Content, seen.Content)
            : null;

        private static List<byte[]> Diff(List<byte[]> of, List<byte[]> known) =>
            of.Count == 0 || known.Count == 0
                ? []
                : [UpdateDiff.Diff(UpdateMerge.Merge(of), Update.Decode(UpdateMerge.Merge(known), DecodeLimits.Trusted).ToStateVector())];

        private Divergence? Same(int at, int peer, IReadOnlyList<byte[]> expected, IReadOnlyList<byte[]> actual)
        {
            for (var i = 0; i < Math.Max(expected.Count, actual.Count); i++)
            {
                var (theirs, ours) = (i < expected.Count ? expected[i] : [], i < actual.Count ? actual[i] : []);
                if (!theirs.AsSpan().SequenceEqual(ours) && !(_peers[peer] is { HasWaited: true } && Spelling.IsTheOnlyDifference(theirs, ours)))
                    return Part(at, peer, "message", Convert.ToBase64String(theirs), Convert.ToBase64String(ours));
            }
            return null;
        }

        // Digests say nothing about how; then the case is run again in detail.
        private bool IsSpelledDifferently(int peer, string theirs, string ours) =>
            _detail && _peers[peer]!.HasWaited && Spelling.IsTheOnlyDifference(Convert.FromBase64String(theirs), Convert.FromBase64String(ours));

        private List<byte[]> Of(IReadOnlyList<int>? ids) =>
            [.. (ids ?? []).SelectMany(id => _messages.GetValueOrDefault(id) ?? [])];

        private Divergence Part(int at, int peer, string what, string expected, string actual) =>
            new(at, what, expected, actual, [.. _peers[peer]?.History ?? []]);
    }
}

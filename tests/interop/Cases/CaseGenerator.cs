namespace NvpOrleans.Tests.Interop.Cases;

/// <summary>Draws a case from a seed: peers on a network that delays, reorders, repeats and loses.</summary>
internal sealed class CaseGenerator
{
    // Around the sizes at which an encoding or a language changes its mind about a number.
    private static readonly ulong[] Ids =
        [1, 2, 5, 63, 127, 128, 16_384, 2_147_483_647, 2_147_483_648, 4_294_967_295, 4_294_967_296, 9_007_199_254_740_990, 9_007_199_254_740_991];

    private static readonly string?[] Targets = [null, null, null, "text", "xml", "map", "array"];

    private readonly Random _random;
    private readonly EditGenerator _edits;
    private readonly CasePeer[] _peers;
    private readonly bool _cutsPairs;
    private readonly List<Step> _steps = [];
    private readonly List<int> _messages = [];
    private readonly List<(int Message, int Peer)> _underway = [];
    private readonly HashSet<ulong> _ids = [];

    private CaseGenerator(int seed)
    {
        _random = new Random(seed);
        // What is cut between the halves of a pair depends, in yjs, on repeated messages: such a case has none.
        _cutsPairs = _random.Next(6) == 0;
        _edits = new EditGenerator(_random, _cutsPairs, Targets[_random.Next(Targets.Length)]);
        _peers = [.. Enumerable.Range(0, _random.Next(2, 6)).Select(DrawPeer)];
    }

    public static Case Create(int seed)
    {
        var generator = new CaseGenerator(seed);
        // Now and then a long one, whose documents are large enough for what only large documents do.
        var length = seed % 20 == 0 ? 1500 : 250;
        while (generator._steps.Count < length)
            generator.Step();
        generator.End();
        return new Case($"seed {seed}", generator._peers, generator._steps);
    }

    private CasePeer DrawPeer(int at) =>
        new(DrawId(), at > 0 && _random.Next(3) == 0 ? Engine.Yjs : Engine.Both, _random.Next(4) > 0);

    private ulong DrawId()
    {
        while (true)
        {
            var id = _random.Next(2) == 0 ? Ids[_random.Next(Ids.Length)] : (ulong)_random.NextInt64(1, 1L << _random.Next(8, 54));
            if (_ids.Add(id))
                return id;
        }
    }

    private void Step()
    {
        switch (_random.Next(_cutsPairs ? 85 : 100))
        {
            case < 50: Edit(); break;
            case < 80: DeliverOne(); break;
            case < 85: Add(new Step(StepKind.Compare, NextId) { Peer = DrawAny() }); break;
            case < 89: Say(new Step(StepKind.Sync, NextId) { Peer = DrawAny(), From = DrawAny() }); break;
            case < 92: Say(new Step(StepKind.State, NextId) { Peer = DrawAny() }); break;
            case < 95: MergeAndDeliver(); break;
            case < 96: MergeThreeGenerations(); break;
            case < 98: Diff(); break;
            default: Reload(); break;
        }
    }

    private void Edit()
    {
        var peer = DrawAny();
        var edit = _peers[peer].Engine == Engine.Yjs ? _edits.NextOfYjs() : _edits.Next();
        Say(new Step(StepKind.Edit, NextId) { Peer = peer, Edit = edit });
        for (var other = 0; other < _peers.Length; other++)
        {
            if (other != peer && (_cutsPairs || _random.Next(10) > 0))
                _underway.Add((_messages[^1], other));
        }
    }

    // Late most of the time, so that what it builds on is often missing.
    private void DeliverOne()
    {
        if (_underway.Count == 0)
            return;
        var at = _random.Next(_underway.Count);
        var (message, peer) = _underway[at];
        if (_cutsPairs || _random.Next(5) > 0)
            _underway.RemoveAt(at);
        Say(new Step(StepKind.Deliver, NextId) { Peer = peer, Of = [message] });
    }

    private void MergeAndDeliver()
    {
        if (_messages.Count == 0)
            return;
        var merged = Merge(_messages);
        Say(new Step(StepKind.Deliver, NextId) { Peer = DrawAny(), Of = [merged] });
    }

    /// <summary>Merges of merges of merges, and a document that knows nothing else.</summary>
    private void MergeThreeGenerations()
    {
        var generation = _messages;
        for (var i = 0; i < 3 && generation.Count > 0; i++)
            generation = [.. Enumerable.Range(0, 3).Select(_ => Merge(generation)), generation[_random.Next(generation.Count)]];
        if (generation.Count == 0)
            return;
        var merged = Merge(generation);
        Say(new Step(StepKind.Reload, NextId) { Peer = DrawAny(), Of = [merged], Client = DrawId() });
    }

    private int Merge(List<int> of)
    {
        Say(new Step(StepKind.Merge, NextId) { Of = DrawSome(of) });
        return _messages[^1];
    }

    private void Diff()
    {
        if (_messages.Count == 0)
            return;
        Say(new Step(StepKind.Diff, NextId) { Of = DrawSome(_messages), Known = DrawSome(_messages) });
        Say(new Step(StepKind.Deliver, NextId) { Peer = DrawAny(), Of = [_messages[^1]] });
    }

    private void Reload()
    {
        var forgets = _messages.Count > 0 && _random.Next(3) == 0;
        Say(new Step(StepKind.Reload, NextId)
        {
            Peer = DrawAny(),
            Of = forgets ? DrawSome(_messages) : null,
            Client = forgets || _random.Next(2) == 0 ? DrawId() : null,
        });
    }

    private void End()
    {
        foreach (var (message, peer) in _underway)
            Say(new Step(StepKind.Deliver, NextId) { Peer = peer, Of = [message] });
        for (var peer = 0; peer < _peers.Length; peer++)
            Add(new Step(StepKind.Compare, NextId) { Peer = peer });
        if (_cutsPairs)
            return;
        // What someone forgot and nobody heard would be waited for in vain.
        Say(new Step(StepKind.Deliver, NextId) { Of = [.. _messages] });
        Add(new Step(StepKind.Settle, NextId));
    }

    private int NextId => _steps.Count;

    private int DrawAny() => _random.Next(_peers.Length);

    private List<int> DrawSome(List<int> of) => [.. Enumerable.Range(0, _random.Next(1, 6)).Select(_ => of[_random.Next(of.Count)])];

    private void Say(Step step)
    {
        Add(step);
        _messages.Add(step.Id);
    }

    private void Add(Step step) => _steps.Add(step);
}

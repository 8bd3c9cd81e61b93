using NvpOrleans.Yjs;

namespace NvpOrleans.Tests.Interop;

/// <summary>A document of ours and its mirror in yjs: positions made in one are found in both, whatever happens in between.</summary>
public class PositionTests(Judge judge) : IClassFixture<Judge>
{
    public static TheoryData<int, bool> Seeds
    {
        get
        {
            var seeds = new TheoryData<int, bool>();
            foreach (var seed in Interop.Seeds.UpTo(14))
                seeds.Add(seed, seed % 3 != 0);
            return seeds;
        }
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Position_MadeAtRandomAndResolvedAfterFurtherEdits_IsWhereYjsFindsIt(int seed, bool gc)
    {
        var random = new Random(seed);
        using var authors = Authors.Create(judge, seed, gc);
        var ours = new OurPeer(500, gc);
        using var theirs = judge.Open(500, gc, isMirror: true);
        _ = Canonical.ContentOf(ours.Doc);
        var kept = new List<SentPosition>();
        for (var step = 0; step < 120; step++)
        {
            foreach (var update in authors.Step(random).Concat(step % 10 == 0 ? authors.States() : []))
            {
                theirs.Apply(update);
                ours.Apply(update);
            }
            if (step % 4 != 0)
                continue;
            kept.AddRange(Make(random, ours.Doc, theirs.Name));
            kept.AddRange(Enumerable.Range(0, 2).Select(_ => NowhereInParticular(random)));
            SentPosition[] asked = [.. kept];
            Assert.Equal(judge.Resolve(theirs.Name, asked), asked.Select(sent => PlaceName.Of(sent.Read().Resolve(ours.Doc))));
        }
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Equals_OfRandomPositions_IsWhatYjsSays(int seed, bool gc)
    {
        var random = new Random(seed);
        var ours = new OurPeer(2, gc);
        using var theirs = judge.Open(500, gc, isMirror: true);
        var edits = new EditGenerator(random, cutsPairs: false);
        for (var step = 0; step < 30; step++)
        {
            foreach (var update in ours.Edit(edits.Next()))
                theirs.Apply(update);
        }
        var all = Make(random, ours.Doc, theirs.Name).ToList();
        for (var i = 0; i < 40; i++)
        {
            var (one, other) = (all[random.Next(all.Count)], all[random.Next(all.Count)]);
            Assert.Equal(judge.AreEqual(one, other), one.Read() == other.Read());
        }
    }

    /// <summary>Positions in our document, spelled by us and by yjs the same.</summary>
    private IEnumerable<SentPosition> Make(Random random, Doc doc, string mirror)
    {
        var types = SharedTypes.In(doc).ToList();
        var places = new List<PlaceName>();
        var made = new List<RelativePosition>();
        for (var i = 0; i < 8; i++)
        {
            var type = types[random.Next(types.Count)];
            var length = SharedTypes.LengthOf(type);
            var index = random.Next(3) switch { 0 => 0, 1 => length, _ => random.Next(length + 1) };
            var association = random.Next(-2, 3);
            places.Add(new PlaceName(TypeName.Of(type), index, association));
            made.Add(RelativePosition.At(type, index, association));
        }
        var expected = judge.PositionsAt(mirror, [.. places]);
        for (var i = 0; i < made.Count; i++)
        {
            Assert.Equal(Convert.ToHexString(expected[i].Bytes), Convert.ToHexString(made[i].Encode()));
            Assert.Equal(expected[i].Json, JsonText.Of(made[i].ToJson()));
            Assert.Equal(made[i], RelativePosition.ParseJson(expected[i].Stringified));
            yield return new SentPosition(made[i].Encode(), null);
            yield return new SentPosition(null, expected[i].Stringified);
        }
    }

    private static SentPosition NowhereInParticular(Random random)
    {
        ulong[] clients = [2, 10, 300, 4_000_000_000, 7, 9_007_199_254_740_991];
        var id = $$"""{"client":{{clients[random.Next(clients.Length)]}},"clock":{{random.Next(400)}}}""";
        var name = random.Next(2) == 0 ? "item" : "type";
        return new SentPosition(null, $$"""{"{{name}}":{{id}},"assoc":{{random.Next(-1, 2)}}}""");
    }
}

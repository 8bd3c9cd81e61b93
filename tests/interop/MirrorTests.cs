using NvpOrleans.Yjs;

namespace NvpOrleans.Tests.Interop;

/// <summary>
/// A document of ours and one of yjs hear the same updates in the same order, late, twice or never. After every one of them
/// both must encode to the same bytes, pending structs and deletes included.
/// </summary>
public class MirrorTests(Judge judge) : IClassFixture<Judge>
{
    public static TheoryData<int, bool> Seeds
    {
        get
        {
            var seeds = new TheoryData<int, bool>();
            foreach (var seed in Interop.Seeds.UpTo(25))
                seeds.Add(seed, seed % 3 != 0);
            return seeds;
        }
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Integrate_WhenUpdatesComeLateTwiceOrNever_KeepsTheSameBytesAsYjs(int seed, bool gc)
    {
        var random = new Random(seed);
        using var authors = Authors.Create(judge, seed, gc);
        var ours = new OurPeer(500, gc);
        using var theirs = judge.Open(500, gc, isMirror: true);
        var underway = new List<byte[]>();
        for (var step = 0; step < 250; step++)
        {
            underway.AddRange(authors.Step(random));
            while (underway.Count > 0 && random.Next(3) > 0)
            {
                var update = underway[random.Next(underway.Count)];
                if (random.Next(4) > 0)
                    underway.Remove(update);
                Deliver(update);
            }
        }
        foreach (var update in authors.States())
            Deliver(update);
        Assert.False(ours.Doc.HasPending);
        Assert.Equal(theirs.Content(), ours.Content());

        void Deliver(byte[] update)
        {
            var foreseen = ours.Doc.CanIntegrate(Update.Decode(update));
            var waited = ours.Doc.HasPending;
            theirs.Apply(update);
            ours.Apply(update);
            AssertSame(theirs.EncodeStateAsUpdate(), ours.EncodeStateAsUpdate());
            Assert.Equal(Convert.ToHexString(theirs.EncodeStateVector()), Convert.ToHexString(ours.EncodeStateVector()));
            if (!waited)
                Assert.Equal(foreseen, !ours.Doc.HasPending);
        }
    }

    [Theory, MemberData(nameof(Seeds))]
    public void MergeAndDiff_OfRandomUpdates_WriteTheSameBytesAsYjs(int seed, bool gc)
    {
        var random = new Random(seed);
        using var authors = Authors.Create(judge, seed, gc);
        var heard = new List<byte[]>();
        for (var step = 0; step < 60; step++)
        {
            heard.AddRange(authors.Step(random));
            if (random.Next(8) == 0)
                heard.AddRange(authors.States().Take(1));
            if (heard.Count < 2)
                continue;
            var some = Enumerable.Range(0, random.Next(2, 6)).Select(_ => heard[random.Next(heard.Count)]).ToArray();
            var merged = judge.AskBytes("merge", ("updates", some));
            Assert.Equal(Convert.ToHexString(merged), Convert.ToHexString(UpdateMerge.Merge(some)));

            var known = judge.AskBytes("stateVectorOf", ("update", some[0]));
            Assert.Equal(StateVector.Decode(known), Update.Decode(some[0], DecodeLimits.Trusted).ToStateVector());
            var diff = judge.AskBytes("diff", ("update", merged), ("known", known));
            Assert.Equal(Convert.ToHexString(diff), Convert.ToHexString(UpdateDiff.Diff(merged, StateVector.Decode(known))));
        }
    }

    private static void AssertSame(byte[] expected, byte[] actual)
    {
        if (!expected.AsSpan().SequenceEqual(actual))
            Assert.Equal(Spelled.Update(expected), Spelled.Update(actual));
        Assert.Equal(Convert.ToHexString(expected), Convert.ToHexString(actual));
    }
}

using NvpOrleans.Yjs;

namespace NvpOrleans.Tests.Interop;

/// <summary>The same deltas, applied by us and by yjs.</summary>
public class DeltaTests(Judge judge) : IClassFixture<Judge>
{
    public static TheoryData<int> Seeds => [.. Interop.Seeds.UpTo(25)];

    [Theory, MemberData(nameof(Seeds))]
    public void ApplyDelta_WhenYjsAppliesTheSame_SendsTheSameBytes(int seed)
    {
        var deltas = new DeltaGenerator(new Random(seed));
        var ours = new OurPeer(77);
        using var theirs = judge.Open(77);
        var text = ours.Doc.GetText("text");
        for (var step = 0; step < 100; step++)
        {
            var delta = deltas.Next(text);
            var expected = theirs.ApplyDelta(delta);
            Assert.Equal(Spell(expected), Spell(ours.Change(doc => doc.GetText("text").ApplyDelta(delta))));
        }
        Assert.Equal(theirs.Content(), Canonical.ContentOf(ours.Doc));
        Assert.Equal(Convert.ToHexString(theirs.EncodeStateAsUpdate()), Convert.ToHexString(ours.EncodeStateAsUpdate()));
    }

    private static string Spell(IReadOnlyList<byte[]> updates) => string.Join('\n', updates.Select(Spelled.Update));
}

using NvpOrleans.Yjs;

namespace NvpOrleans.Tests.Interop;

/// <summary>The same edits, made by us and by yjs, each alone.</summary>
public class LocalEditTests(Judge judge) : IClassFixture<Judge>
{
    public static TheoryData<int> Seeds => [.. Interop.Seeds.UpTo(25)];

    [Theory, MemberData(nameof(Seeds))]
    public void Edit_WhenYjsMakesTheSameEdit_SendsTheSameBytes(int seed)
    {
        var edits = new EditGenerator(new Random(seed), cutsPairs: true);
        var ours = new OurPeer(77);
        using var theirs = judge.Open(77);
        for (var step = 0; step < 300; step++)
        {
            var edit = edits.Next();
            Assert.Equal(Spell(theirs.Edit(edit)), Spell(ours.Edit(edit)));
            if (step % 10 == 0)
                Assert.Equal(theirs.Content(), ours.Content());
        }
        Assert.Equal(theirs.Content(), ours.Content());
        Assert.Equal(Convert.ToHexString(theirs.EncodeStateAsUpdate()), Convert.ToHexString(ours.EncodeStateAsUpdate()));
    }

    private static string Spell(IReadOnlyList<byte[]> updates) => string.Join(' ', updates.Select(Convert.ToHexString));
}

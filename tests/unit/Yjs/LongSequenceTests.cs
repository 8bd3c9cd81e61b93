using System.Text;
using NvpOrleans.Yjs;

namespace NvpOrleans.Tests.Unit.Yjs;

/// <summary>Positions in a sequence that is too long to walk through, edited from here and from elsewhere.</summary>
public class LongSequenceTests
{
    private readonly Doc[] _docs = [new(1), new(2)];
    private readonly StringBuilder _expected = new();

    public LongSequenceTests()
    {
        Tell(from: _docs[0], to: _docs[1]);
        Tell(from: _docs[1], to: _docs[0]);
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(2, true)]
    [InlineData(3, false)]
    [InlineData(4, true)]
    public void RandomEdits_OfTwoWhoHearEachOther_LandWhereTheyWereAimed(int seed, bool insertsMostly)
    {
        var random = new Random(seed);
        for (var step = 0; step < 4_000; step++)
        {
            Edit(_docs[random.Next(2)].GetText("t"), random, insertsMostly);
            if (step % 100 == 0)
                AssertAsExpected();
        }
        AssertAsExpected();
    }

    [Fact]
    public void Position_FarIntoALongText_ResolvesToWhereItWasMade()
    {
        var random = new Random(5);
        for (var step = 0; step < 2_000; step++)
            Edit(_docs[random.Next(2)].GetText("t"), random, insertsMostly: true);
        var text = _docs[0].GetText("t");
        for (var index = 0; index <= text.Length; index += 7)
            Assert.Equal(index, RelativePosition.At(text, index).Resolve(_docs[1])!.Value.Index);
    }

    private static void Tell(Doc from, Doc to) => from.Updated += (update, origin) =>
    {
        if (origin is not Doc)
            to.Integrate(Update.Decode(update), from);
    };

    private void Edit(YText text, Random random, bool insertsMostly)
    {
        var at = random.Next(text.Length + 1);
        if (random.Next(4) > 0 == insertsMostly || text.Length < 500)
        {
            var inserted = new string((char)('a' + random.Next(26)), random.Next(1, 4));
            text.Insert(at, inserted);
            _expected.Insert(at, inserted);
        }
        else
        {
            var length = Math.Min(random.Next(1, random.Next(50) == 0 ? 400 : 5), text.Length - at);
            text.Delete(at, length);
            _expected.Remove(at, length);
        }
    }

    private void AssertAsExpected() => Assert.All(_docs, doc => Assert.Equal(_expected.ToString(), doc.GetText("t").ToString()));
}

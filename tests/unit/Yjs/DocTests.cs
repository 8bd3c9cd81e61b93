using NvpOrleans.Yjs;

namespace NvpOrleans.Tests.Unit.Yjs;

public class DocTests
{
    [Fact]
    public void Transact_WithSeveralChanges_AnnouncesOneUpdateWithItsOrigin()
    {
        var doc = new Doc(1);
        var heard = new List<(byte[] Update, object? Origin)>();
        doc.Updated += (update, origin) => heard.Add((update, origin));
        doc.Transact(
            _ =>
            {
                doc.GetText("t").Insert(0, "ab");
                doc.GetMap("m").Set("k", 1);
            },
            origin: "me");

        var (update, origin) = Assert.Single(heard);
        Assert.Equal("me", origin);
        var copy = new Doc(2);
        copy.Integrate(Update.Decode(update));
        Assert.Equal("ab", copy.GetText("t").ToString());
        Assert.Equal(1.0, copy.GetMap("m")["k"]);
    }

    [Fact]
    public void Integrate_OfOneUpdateIntoTwoDocuments_LeavesTheUpdateAsItWas()
    {
        var author = new Doc(1);
        author.GetText("t").Insert(0, "a😀b");
        var update = Update.Decode(author.EncodeStateAsUpdate());
        var before = update.Encode();
        var (one, two) = (new Doc(2), new Doc(3));
        one.Integrate(update);
        one.GetText("t").Insert(2, "cut");
        one.GetText("t").Insert(0, "more");
        two.Integrate(update);

        Assert.Equal("a😀b", two.GetText("t").ToString());
        Assert.Equal(before, update.Encode());
    }

    [Fact]
    public void Integrate_OfItsOwnEarlierWrites_KeepsTheClientId()
    {
        var doc = new Doc(1);
        doc.GetText("t").Insert(0, "a");
        var reloaded = new Doc(1);
        reloaded.Integrate(Update.Decode(doc.EncodeStateAsUpdate()));
        reloaded.GetText("t").Insert(1, "b");

        Assert.Equal(2UL, reloaded.StateVector[1]);
        Assert.Equal("ab", reloaded.GetText("t").ToString());
    }

    [Fact]
    public void StructCount_AfterSplitsMergesAndCollection_EqualsWhatIsEncoded()
    {
        var random = new Random(7);
        var doc = new Doc(1);
        var text = doc.GetText("t");
        for (var i = 0; i < 2000; i++)
        {
            if (text.Length > 10 && random.Next(3) == 0)
                text.Delete(random.Next(text.Length - 5), 5);
            else
                text.Insert(random.Next(text.Length + 1), "abc");
        }

        Assert.Equal(Update.Decode(doc.EncodeStateAsUpdate()).StructCount, doc.StructCount);
        Assert.Equal(doc.DeleteSet.Sum(d => d.Value.Sum(r => (long)r.Length)) + text.Length, (long)doc.StateVector[1]);
    }

    [Fact]
    public void Insert_AtRandomPlaces_AgreesWithAString()
    {
        var random = new Random(3);
        var doc = new Doc(1);
        var text = doc.GetText("t");
        var expected = "";
        for (var i = 0; i < 3000; i++)
        {
            var index = random.Next(expected.Length + 1);
            if (expected.Length > 0 && random.Next(4) == 0)
            {
                var length = Math.Min(random.Next(1, 5), expected.Length - index);
                text.Delete(index, length);
                expected = expected.Remove(index, length);
            }
            else
            {
                text.Insert(index, $"{i % 10}x");
                expected = expected.Insert(index, $"{i % 10}x");
            }
        }

        Assert.Equal(expected, text.ToString());
    }

    [Fact]
    public void Write_OutsideTheBounds_IsRefusedAndChangesNothing()
    {
        var doc = new Doc(1);
        doc.GetText("t").Insert(0, "ab");
        Assert.Throws<ArgumentOutOfRangeException>(() => doc.GetText("t").Insert(3, "x"));
        Assert.Throws<ArgumentOutOfRangeException>(() => doc.GetText("t").Delete(1, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => doc.GetArray("a").Delete(0));
        Assert.Throws<ArgumentException>(() => doc.GetMap("m").Set("k", new object()));

        Assert.Equal(1, doc.StructCount);
    }

    [Fact]
    public void Covers_WhenTheOtherKnowsMore_IsFalse()
    {
        var less = new StateVector([new(1, 2)]);
        var more = new StateVector([new(1, 2), new(7, 1)]);

        Assert.True(more.Covers(less));
        Assert.False(less.Covers(more));
        Assert.Equal(more, StateVector.Decode(more.Encode()));
    }
}

using NvpOrleans.Yjs;

namespace NvpOrleans.Tests.Unit.Yjs;

/// <summary>Mistakes that other implementations of Yjs made in bringing updates in, each with the thread that reports it.</summary>
public class KnownBugsInIntegrationTests
{
    // reearth/ygo #65: an insert that names only its right neighbour.
    [Fact]
    public void Integrate_WhenOnlyTheRightOriginIsNamed_DoesNotIgnoreIt() =>
        Assert.Equal("aXb", Hex.Doc("01010100040107636f6e74656e7402616200", "01010200c401000101015800").GetText("content").ToString());

    // reearth/ygo #2: the parent is a type that another client made.
    [Fact]
    public void Integrate_WhenTheParentIsAnothersType_FindsIt()
    {
        var author = new Doc(1);
        author.GetMap("m").SetArray("list");
        var other = new Doc(2);
        other.Integrate(Update.Decode(author.EncodeStateAsUpdate()));
        ((YArray)other.GetMap("m")["list"]!).Push("x");
        author.Integrate(Update.Decode(other.EncodeStateAsUpdate(author.StateVector)));

        Assert.Equal("x", ((YArray)author.GetMap("m")["list"]!)[0]);
    }

    // reearth/ygo #16: what is early must not be dropped.
    [Fact]
    public void Integrate_WhenStructsAreEarly_KeepsThemInsteadOfDroppingThem()
    {
        var updates = PendingTests.Typed(1, "abc");
        var doc = new Doc(9);
        foreach (var at in new[] { 2, 1, 0 })
            doc.Integrate(updates[at]);

        Assert.Equal("abc", doc.GetText("t").ToString());
    }

    // y-crdt #625: a second early update must not replace the first.
    [Fact]
    public void Integrate_WhenASecondUpdateIsEarly_KeepsTheFirstToo()
    {
        var (ones, twos) = (PendingTests.Typed(1, "ab"), PendingTests.Typed(2, "cd"));
        var doc = new Doc(9);
        foreach (var early in new[] { ones[1], twos[1], ones[0], twos[0] })
            doc.Integrate(early);

        Assert.False(doc.HasPending);
        Assert.Equal(new StateVector([new(1, 2), new(2, 2)]), doc.StateVector);
    }

    // reearth/ygo #111: at the beginning of a root an insert names what stands to its right.
    [Fact]
    public void Insert_AtTheBeginningOfARoot_NamesItsRightNeighbour()
    {
        var doc = new Doc(1);
        doc.GetText("t").Insert(0, "b");
        doc.GetText("t").Insert(0, "a");
        var first = Update.Decode(doc.EncodeStateAsUpdate()).Structs[0][1];

        Assert.True(first.Origin.IsNone);
        Assert.Equal(new Id(1, 0), first.RightOrigin);
    }

    // reearth/ygo #112: children that come before their parent wait for it.
    [Fact]
    public void Integrate_WhenAChildComesBeforeItsParent_WaitsForTheParent()
    {
        var author = new Doc(2);
        author.GetMap("m").SetText("t");
        var parent = Update.Decode(author.EncodeStateAsUpdate());
        var other = new Doc(1);
        other.Integrate(parent);
        ((YText)other.GetMap("m")["t"]!).Insert(0, "child");
        var child = Update.Decode(other.EncodeStateAsUpdate(author.StateVector));
        var doc = new Doc(9);

        Assert.True(doc.Integrate(child).HasGap);
        Assert.False(doc.Integrate(parent).HasGap);
        Assert.Equal("child", doc.GetMap("m")["t"]!.ToString());
    }

    // reearth/ygo WRITEUP: clocks that go from the inside out crash a browser.
    [Fact]
    public void InsertElement_WithEverythingInIt_WritesParentsBeforeChildren()
    {
        var doc = new Doc(1);
        doc.Transact(_ => doc.GetXmlFragment("f").InsertElement(0, "list").InsertElement(0, "item").InsertText(0, "a"));
        var structs = Update.Decode(doc.EncodeStateAsUpdate()).Structs[0];

        for (var i = 1; i < structs.Count; i++)
            Assert.Equal(new Id(1, structs[i].Clock - 1), structs[i].Parent!.Id);
    }

    // y-crdt #61: the right half of a split belongs to the client that wrote it, not to the one that splits.
    [Fact]
    public void Split_ByAnotherClient_StaysInTheListOfItsAuthor()
    {
        var doc = new Doc(2);
        doc.Integrate(PendingTests.Typed(1, "a")[0]);
        doc.GetText("t").Insert(1, "xyz");
        var author = new Doc(3);
        author.Integrate(Update.Decode(doc.EncodeStateAsUpdate()));
        author.GetText("t").Insert(3, "!");

        Assert.Equal("axy!z", author.GetText("t").ToString());
        Assert.Equal(new StateVector([new(1, 1), new(2, 3), new(3, 1)]), author.StateVector);
        Assert.Equal([2, 1], Update.Decode(author.EncodeStateAsUpdate()).Structs.Where(s => s.Client < 3).Select(s => s.Count));
    }

    // reearth/ygo 1.0.0: content that cannot be cut must not be asked to be.
    [Fact]
    public void Diff_WhenTheStateEndsAtContentOfLengthOne_CutsNothing()
    {
        var author = new Doc(1);
        author.GetText("t").InsertEmbed(0, 1.0);
        author.GetMap("m").Set("b", new byte[] { 1 });
        author.GetMap("m").SetMap("n");
        var whole = author.EncodeStateAsUpdate();
        for (ulong clock = 0; clock < 3; clock++)
            Assert.Equal(new ClientRange(1, clock, 3), Assert.Single(UpdateDiff.Diff(Update.Decode(whole), new StateVector([new(1, clock)])).Ranges));
    }

    // y-crdt #386: a struct of length zero would share its clock with the next one.
    [Fact]
    public void Decode_OfAStructOfLengthZero_IsRefused() =>
        Assert.Throws<YjsFormatException>(() => Update.Decode(Hex.Bytes("0101010000" + "0000")));

    // reearth/ygo 1.0.0: whoever is told of a change may write.
    [Fact]
    public void Updated_WhenTheListenerWrites_DoesNotLockUp()
    {
        var doc = new Doc(1);
        var told = 0;
        doc.Updated += (_, _) =>
        {
            if (told++ == 0)
                doc.GetText("t").Insert(1, "b");
        };
        doc.GetText("t").Insert(0, "a");

        Assert.Equal("ab", doc.GetText("t").ToString());
        Assert.Equal(2, told);
    }

    // reearth/ygo 1.0.0: a count near the largest number must neither overflow nor reserve memory.
    [Theory]
    [InlineData("ffffffffffffff0f")]
    [InlineData("ffffffff07")]
    [InlineData("01ffffffff07000000")]
    public void Decode_OfAnAwarenessUpdateThatLiesAboutItsSize_ReservesNothing(string hex)
    {
        var bytes = Hex.Bytes(hex);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.ThrowsAny<YjsException>(() => AwarenessUpdate.Decode(bytes));

        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 1_000_000);
    }
}

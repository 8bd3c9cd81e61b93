using NvpOrleans.Yjs;

namespace NvpOrleans.Tests.Unit.Yjs;

/// <summary>Mistakes that other implementations of Yjs made, each with the thread that reports it.</summary>
public class KnownBugsOfOtherPortsTests
{
    // reearth/ygo #2
    [Fact]
    public void Decode_OfGcSkipAndDoc_KeepsThem()
    {
        const string GcSkipAndDoc = "0103010000050a020901017403616263760000";
        var decoded = Update.Decode(Hex.Bytes(GcSkipAndDoc));

        Assert.Equal(new ClientRange(1, 0, 8), Assert.Single(decoded.Ranges));
        Assert.Equal(GcSkipAndDoc, Hex.Of(decoded.Encode()));
    }

    // reearth/ygo #4: offsets count UTF-16 units, not code points or bytes.
    [Fact]
    public void EncodeStateAsUpdate_WhenTheOffsetIsInsideText_CountsUtf16Units()
    {
        var author = new Doc(1);
        author.GetText("t").Insert(0, "é😀z");
        var doc = new Doc(9);
        doc.Integrate(Update.Decode(author.EncodeStateAsUpdate()));
        author.GetText("t").Insert(4, "!");
        var diff = Update.Decode(author.EncodeStateAsUpdate(doc.StateVector));

        Assert.Equal(new ClientRange(1, 4, 5), Assert.Single(diff.Ranges));
        doc.Integrate(diff);
        Assert.Equal("é😀z!", doc.GetText("t").ToString());
    }

    // reearth/ygo #4: an origin that was garbage collected.
    [Fact]
    public void Integrate_WhenTheOriginIsCollected_MakesATombstone()
    {
        var doc = new Doc(9);
        doc.Transact(_ => doc.GetXmlFragment("f").InsertElement(0, "p").InsertText(0, "a"));
        var author = new Doc(2);
        author.Integrate(Update.Decode(doc.EncodeStateAsUpdate()));
        var known = author.StateVector;
        ((YXmlText)((YXmlElement)author.GetXmlFragment("f")[0]!)[0]!).Insert(1, "b");
        doc.GetXmlFragment("f").Delete(0);
        var result = doc.Integrate(Update.Decode(author.EncodeStateAsUpdate(known)));

        Assert.Equal(new IntegrationResult(Changed: true, HasGap: false), result);
        Assert.Equal("", doc.GetXmlFragment("f").ToString());
        Assert.Equal(1UL, doc.StateVector[2]);
    }

    // reearth/ygo #110: the winner of a key is the last of its chain, whatever the order of arrival.
    [Fact]
    public void Integrate_WhenThreeClientsWriteAKey_TheHighestWinsInEveryOrder()
    {
        var updates = new ulong[] { 3, 7, 5 }.Select(client =>
        {
            var author = new Doc(client);
            author.GetMap("m").Set("k", $"from {client}");
            return Update.Decode(author.EncodeStateAsUpdate());
        }).ToList();
        foreach (var order in new[] { new[] { 0, 1, 2 }, [2, 1, 0], [1, 2, 0], [1, 0, 2] })
        {
            var doc = new Doc(9);
            foreach (var at in order)
                doc.Integrate(updates[at]);
            Assert.Equal("from 7", doc.GetMap("m")["k"]);
        }
    }

    // reearth/ygo #158, y-octo #53
    [Fact]
    public void Push_WhenTheEndIsDeleted_GoesAfterTheTombstone()
    {
        var doc = new Doc(1);
        var array = doc.GetArray("a");
        array.Push("x", "y");
        array.Delete(1);
        array.Push("z");

        var pushed = Update.Decode(doc.EncodeStateAsUpdate()).Structs[0][2];
        Assert.Equal(new Id(1, 1), pushed.Origin);
        Assert.True(pushed.RightOrigin.IsNone);
    }

    // reearth/ygo WRITEUP: attributes that are not strings were dropped.
    [Fact]
    public void Attributes_OfEveryKindOfValue_SurviveTheWire()
    {
        var doc = new Doc(1);
        var element = doc.GetXmlFragment("f").InsertElement(0, "heading");
        element.SetAttribute("level", 2);
        element.SetAttribute("open", true);
        element.SetAttribute("nothing", null);
        element.SetAttribute("widths", new object?[] { 1, 2.5 });
        var copy = new Doc(2);
        copy.Integrate(Update.Decode(doc.EncodeStateAsUpdate()));
        var read = ((YXmlElement)copy.GetXmlFragment("f")[0]!).Attributes.ToDictionary();

        Assert.Equal(2.0, read["level"]);
        Assert.Equal(true, read["open"]);
        Assert.Null(read["nothing"]);
        Assert.Equal([1.0, 2.5], (object?[])read["widths"]!);
    }

    // y-crdt #268
    [Fact]
    public void Merge_OfUpdatesThatOverlap_LosesNothing()
    {
        var updates = PendingTests.Typed(1, "abcdef");
        var whole = UpdateMerge.Merge(updates);
        var merged = UpdateMerge.Merge([UpdateMerge.Merge([updates[0], updates[1], updates[2]]), whole, UpdateMerge.Merge([updates[4], updates[2]])]);

        var doc = new Doc(9);
        Assert.False(doc.Integrate(merged).HasGap);
        Assert.Equal("abcdef", doc.GetText("t").ToString());
    }

    // y-crdt #625
    [Fact]
    public void Diff_WhenTheStateEndsInsideAHole_KeepsWhatFollows()
    {
        var updates = PendingTests.Typed(1, "abcdef");
        var holed = UpdateMerge.Merge([updates[0], updates[5]]);
        var diff = UpdateDiff.Diff(holed, new StateVector([new(1, 3)]));

        Assert.Equal(new ClientRange(1, 5, 6), Assert.Single(diff.Ranges));
    }

    // yjs #461: a key must not vanish while what replaces it is pending; deletes are applied at once all the same.
    [Fact]
    public void Integrate_WhenAReplacementIsPending_DoesAsYjsDoes()
    {
        var author = new Doc(1);
        var map = author.GetMap("m");
        map.Set("x", 0);
        var first = Update.Decode(author.EncodeStateAsUpdate());
        map.Set("y", 0);
        var known = author.StateVector;
        map.Set("x", 1);
        var replacement = Update.Decode(author.EncodeStateAsUpdate(known));
        var doc = new Doc(9);
        doc.Integrate(first);

        Assert.False(doc.CanIntegrate(replacement));
        Assert.True(doc.Integrate(replacement).HasGap);
        Assert.False(doc.GetMap("m").ContainsKey("x"));
        doc.Integrate(Update.Decode(author.EncodeStateAsUpdate()));
        Assert.Equal(1.0, doc.GetMap("m")["x"]);
    }

    // yjs #741 in miniature: what is deleted costs one struct, not one for each keystroke.
    [Fact]
    public void Delete_OfMuchTypedText_LeavesOneTombstone()
    {
        var doc = new Doc(1);
        var text = doc.GetText("t");
        for (var i = 0; i < 1000; i++)
            text.Insert(text.Length, "x");
        text.Delete(0, 1000);

        Assert.Equal(1, doc.StructCount);
        Assert.Equal("", text.ToString());
    }

    [Fact]
    public void Integrate_OfVeryDeeplyNestedTypes_DoesNotExhaustTheStack()
    {
        var writer = new YjsWriter();
        const int Depth = 300_000;
        writer.WriteByte(1);
        writer.WriteVarUInt(Depth);
        writer.WriteRaw([1, 0]);
        writer.WriteRaw(Hex.Bytes("0701017400"));
        for (ulong i = 1; i < Depth; i++)
        {
            writer.WriteRaw([7, 0, 1]);
            writer.WriteVarUInt(i - 1);
            writer.WriteByte(0);
        }
        writer.WriteByte(0);
        var doc = new Doc(9);
        doc.Integrate(Update.Decode(writer.Finish(), DecodeLimits.Trusted));
        doc.GetArray("t").Delete(0);

        Assert.Equal(2, doc.StructCount);
    }
}

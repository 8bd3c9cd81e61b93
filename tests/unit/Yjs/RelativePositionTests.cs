using NvpOrleans.Yjs;

namespace NvpOrleans.Tests.Unit.Yjs;

public class RelativePositionTests
{
    [Fact]
    public void Resolve_AfterInsertsBeforeIt_HasMovedWithItsUnit()
    {
        var doc = new Doc(1);
        var text = doc.GetText("t");
        text.Insert(0, "abc");
        var position = RelativePosition.At(text, 1);
        text.Insert(0, "xx");

        Assert.Equal(new AbsolutePosition(text, 3, 0), position.Resolve(doc));
    }

    [Fact]
    public void Resolve_WithTextInsertedRightThere_StaysOnTheSideItLeansOn()
    {
        var doc = new Doc(1);
        var text = doc.GetText("t");
        text.Insert(0, "ab");
        var (right, left) = (RelativePosition.At(text, 1), RelativePosition.At(text, 1, association: -1));
        text.Insert(1, "---");

        Assert.Equal(4, right.Resolve(doc)!.Value.Index);
        Assert.Equal(1, left.Resolve(doc)!.Value.Index);
    }

    [Fact]
    public void Resolve_AtTheEndOfAType_StaysAtTheEnd()
    {
        var doc = new Doc(1);
        var text = doc.GetText("t");
        text.Insert(0, "ab");
        var position = RelativePosition.At(text, 2);
        text.Insert(2, "cd");

        Assert.Null(position.Item);
        Assert.Equal(4, position.Resolve(doc)!.Value.Index);
    }

    [Fact]
    public void Resolve_WhenTheUnitIsDeleted_IsTheGapItLeft()
    {
        var doc = new Doc(1);
        var text = doc.GetText("t");
        text.Insert(0, "abcdef");
        var position = RelativePosition.At(text, 3);
        text.Delete(2, 3);

        Assert.Equal(2, position.Resolve(doc)!.Value.Index);
    }

    [Fact]
    public void Resolve_WhenWhatItWasInIsForgotten_IsNull()
    {
        var doc = new Doc(1);
        var fragment = doc.GetXmlFragment("x");
        var text = fragment.InsertElement(0, "p").InsertText(0, "abc");
        RelativePosition[] positions = [RelativePosition.At(text, 1), RelativePosition.At(text, 3), RelativePosition.At(text.Parent!, 0)];
        fragment.Delete(0);

        Assert.All(positions, position => Assert.Null(position.Resolve(doc)));
    }

    [Theory]
    [InlineData("""{"item":{"client":9,"clock":0}}""")]
    [InlineData("""{"item":{"client":1,"clock":3}}""")]
    [InlineData("""{"type":{"client":1,"clock":9007199254740991}}""")]
    [InlineData("""{"type":{"client":1,"clock":0}}""")]
    [InlineData("""{"tname":"nothing of this name"}""")]
    public void Resolve_WhenTheDocumentDoesNotKnowThePlace_IsNullAndMakesNothing(string json)
    {
        var doc = new Doc(1);
        doc.GetText("t").Insert(0, "abc");

        Assert.Null(RelativePosition.ParseJson(json).Resolve(doc));
        Assert.Equal(["t"], doc.RootNames);
    }

    [Fact]
    public void Resolve_InARootThatNobodyAskedFor_IsEqualToTheViewThatIsAskedForLater()
    {
        var author = new Doc(1);
        author.GetText("t").Insert(0, "abc");
        var position = RelativePosition.At(author.GetText("t"), 2);
        var doc = new Doc(2);
        doc.Integrate(Update.Decode(author.EncodeStateAsUpdate()));
        var resolved = position.Resolve(doc)!.Value;

        Assert.IsType<YRoot>(resolved.Type);
        Assert.Equal("t", resolved.Type.RootName);
        Assert.Equal(doc.GetText("t"), resolved.Type);
        Assert.IsType<YText>(position.Resolve(doc)!.Value.Type);
    }

    [Fact]
    public void At_BeyondTheEnd_Throws()
    {
        var text = new Doc(1).GetText("t");
        Assert.Throws<ArgumentOutOfRangeException>(() => RelativePosition.At(text, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => RelativePosition.At(text, -1));
    }

    [Theory]
    [InlineData("00070200", "unit 2 of client 7")]
    [InlineData("01017440", "the end of t, minus zero")]
    [InlineData("0207024" + "1", "the start of a nested type")]
    public void Decode_OfWhatYjsWrites_ReadsIt(string hex, string what)
    {
        var position = RelativePosition.Decode(Hex.Bytes(hex));
        Assert.True(position.Association is 0 or -1, what);
        Assert.Equal(position, RelativePosition.Decode(position.Encode()));
    }

    [Theory]
    [InlineData("000702")]
    [InlineData("010174")]
    [InlineData("020702")]
    public void Decode_OfAnOldEncodingWithoutAssociation_ReadsZero(string hex) =>
        Assert.Equal(0, RelativePosition.Decode(Hex.Bytes(hex)).Association);

    [Theory]
    [InlineData("", "nothing")]
    [InlineData("00", "no unit")]
    [InlineData("0007", "half a unit")]
    [InlineData("03070200", "an unknown kind")]
    [InlineData("0105740000", "a name longer than the rest")]
    [InlineData("0102c32800", "bad UTF-8")]
    [InlineData("0007020000", "bytes left over")]
    [InlineData("00ffffffffffffffff1f0200", "a client beyond 53 bits")]
    [InlineData("000702bfffffffff7f", "an association beyond 32 bits")]
    [InlineData("00070280", "an association cut off")]
    public void Decode_OfMalformedBytes_RefusesThem(string hex, string because)
    {
        var failure = Record.Exception(() => RelativePosition.Decode(Hex.Bytes(hex)));
        Assert.True(failure is YjsFormatException, $"{because}: {failure}");
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("7")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"assoc":0}""")]
    [InlineData("""{"tname":7}""")]
    [InlineData("""{"tname":"t","assoc":0.5}""")]
    [InlineData("""{"tname":"t","assoc":1e10}""")]
    [InlineData("""{"tname":"t","assoc":"0"}""")]
    [InlineData("""{"item":7}""")]
    [InlineData("""{"item":{"client":1}}""")]
    [InlineData("""{"item":{"client":1,"clock":-1}}""")]
    [InlineData("""{"item":{"client":1,"clock":1e300}}""")]
    [InlineData("""{"item":{"client":1.5,"clock":1}}""")]
    [InlineData("""{"type":{"client":"1","clock":1},"tname":"t"}""")]
    public void ParseJson_OfWhatIsNoPosition_RefusesIt(string json) =>
        Assert.Throws<YjsFormatException>(() => RelativePosition.ParseJson(json));

    [Theory]
    [InlineData("""{"type":null,"tname":"t","item":{"client":7,"clock":2},"assoc":-1}""", """{"tname":"t","item":{"client":7,"clock":2},"assoc":-1}""")]
    [InlineData("""{"type":{"client":7,"clock":2}}""", """{"type":{"client":7,"clock":2},"assoc":0}""")]
    public void ToJson_OfWhatAwarenessCarries_LeavesOutWhatIsNot(string carried, string json) =>
        Assert.Equal(json, JsonText.Of(RelativePosition.ParseJson(carried).ToJson()));
}

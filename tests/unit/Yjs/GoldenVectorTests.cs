using System.Numerics;
using NvpOrleans.Yjs;

namespace NvpOrleans.Tests.Unit.Yjs;

/// <summary>Bytes that npm yjs 13.6 wrote. The comment above each says which calls made them.</summary>
public class GoldenVectorTests
{
    // Client 1, root XmlFragment "default": heading level=1 with "Hi ", bold "B" and an emoji.
    private const string Heading =
        "0108010007010764656661756c74030768656164696e670700010006040001010348692086010404626f6c64027b7d840105014286010604626f6c64"
        + "046e756c6c84010704f09f988028000100056c6576656c017d0100";

    [Fact]
    public void Decode_WhenYjsWroteAHeading_ReadsItAndWritesTheSameBytes()
    {
        var doc = Hex.Doc(Heading);

        Assert.Equal("<heading level=\"1\">Hi <bold>B</bold>😀</heading>", doc.GetXmlFragment("default").ToString());
        Assert.Equal("01010b", Hex.Of(doc.EncodeStateVector()));
        Assert.Equal(Heading, Hex.Of(doc.EncodeStateAsUpdate()));
    }

    [Fact]
    public void Insert_WhenDoneAsYjsDidIt_WritesTheSameHeading()
    {
        var doc = new Doc(1);
        doc.Transact(_ =>
        {
            var heading = doc.GetXmlFragment("default").InsertElement(0, "heading");
            var text = heading.InsertText(0, "Hi ");
            text.Insert(3, "B", new Dictionary<string, object?> { ["bold"] = new Dictionary<string, object?>() });
            text.Insert(4, "😀", new Dictionary<string, object?> { ["bold"] = null });
            heading.SetAttribute("level", 1);
        });

        Assert.Equal(Heading, Hex.Of(doc.EncodeStateAsUpdate()));
    }

    [Theory]
    [InlineData(true, "0104070004010174016881070002840702026c6fc40702070301580107010102")]
    [InlineData(false, "0104070004010174016884070002656c840702026c6fc40702070301580107010102")]
    public void Delete_WithAndWithoutGarbageCollection_EncodesAsYjs(bool gc, string expected)
    {
        var doc = new Doc(7, gc);
        var text = doc.GetText("t");
        text.Insert(0, "hello");
        text.Delete(1, 2);
        text.Insert(1, "X");

        Assert.Equal("hXlo", text.ToString());
        Assert.Equal(expected, Hex.Of(doc.EncodeStateAsUpdate()));
    }

    [Fact]
    public void Delete_WhenAParagraphWithTextGoes_LeavesATombstoneAndGc()
    {
        var doc = new Doc(2);
        var fragment = doc.GetXmlFragment("f");
        doc.Transact(_ => fragment.InsertElement(0, "p").InsertText(0, "text"));
        fragment.Delete(0);

        Assert.Equal("01020200010101660100050102010006", Hex.Of(doc.EncodeStateAsUpdate()));
    }

    [Fact]
    public void Set_WhenTwoClientsWriteAKey_TheHigherWins()
    {
        var doc = new Doc(9);
        doc.GetMap("m").Set("k", "B9");
        doc.Integrate(Update.Decode(Hex.Bytes("01010500280101" + "6d016b01770241" + "3500")));

        Assert.Equal("B9", doc.GetMap("m")["k"]);
        Assert.Equal("020109002801016d016b01770242390105002101016d016b010105010001", Hex.Of(doc.EncodeStateAsUpdate()));
    }

    [Fact]
    public void Merge_WhenAClockIsMissing_WritesASkip()
    {
        const string Expected = "010304000401017401610a01840401016300";
        var doc = new Doc(4);
        var updates = new List<byte[]>();
        doc.Updated += (update, _) => updates.Add(update);
        var text = doc.GetText("t");
        text.Insert(0, "a");
        text.Insert(1, "b");
        text.Insert(2, "c");

        var merged = UpdateMerge.Merge([updates[0], updates[2]]);
        Assert.Equal(Expected, Hex.Of(merged));
        Assert.Equal("010401", Hex.Of(Update.Decode(merged).ToStateVector().Encode()));
        Assert.Equal(merged, Update.Decode(merged).Encode());
    }

    [Fact]
    public void Insert_InsideASurrogatePair_ReplacesBothHalves()
    {
        var doc = new Doc(1);
        doc.GetText("t").Insert(0, "😀");
        var other = new Doc(2);
        other.Integrate(Update.Decode(doc.EncodeStateAsUpdate()));
        other.GetText("t").Insert(1, "x");

        Assert.Equal("\uFFFDx\uFFFD", other.GetText("t").ToString());
        Assert.Equal("02010200c40100010101780201000401017403efbfbd84010003efbfbd00", Hex.Of(other.EncodeStateAsUpdate()));
    }

    [Fact]
    public void Insert_WhenASurrogateStandsAlone_ReplacesIt()
    {
        var doc = new Doc(1);
        doc.GetText("t").Insert(0, "\uD83D");

        Assert.Equal("010101000401017403efbfbd00", Hex.Of(doc.EncodeStateAsUpdate()));
    }

    [Fact]
    public void Integrate_WhenAnInsertNamesOnlyItsRightNeighbour_PutsItBefore() =>
        Assert.Equal("aXb", Hex.Doc("01010100040107636f6e74656e7402616200", "01010200c401000101015800").GetText("content").ToString());

    public static TheoryData<object, string> Values => new()
    {
        { 63.0, "7d3f" },
        { 64.0, "7d8001" },
        { -64.0, "7dc001" },
        { -0.0, "7d40" },
        { 2147483648.0, "7c4f000000" },
        { -2147483648.0, "7ccf000000" },
        { 0.1, "7b3fb999999999999a" },
        { double.NaN, "7b7ff8000000000000" },
        { new BigInteger(12), "7a000000000000000c" },
        { true, "78" },
        { false, "79" },
        { "é", "7702c3a9" },
        { new byte[] { 1, 2 }, "74020102" },
    };

    [Theory, MemberData(nameof(Values))]
    public void AnyCodec_ForEveryKindOfValue_WritesLib0sBytesAndReadsThemBack(object value, string expected)
    {
        var writer = new YjsWriter();
        AnyCodec.Write(writer, value);
        Assert.Equal(expected, Hex.Of(writer.Finish()));

        var reader = new YjsReader(Hex.Bytes(expected));
        Assert.Equal(value, AnyCodec.Read(ref reader));
        Assert.Equal(0, reader.Remaining);
    }
}

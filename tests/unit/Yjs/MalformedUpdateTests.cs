using NvpOrleans.Yjs;

namespace NvpOrleans.Tests.Unit.Yjs;

/// <summary>What comes from outside and must be refused, completely, before anything is done with it.</summary>
public class MalformedUpdateTests
{
    [Theory]
    [InlineData("", "nothing")]
    [InlineData("00", "no delete set")]
    [InlineData("000000", "trailing bytes")]
    [InlineData("01010100040101740161", "cut off before the delete set")]
    [InlineData("ffffffff0f00", "more clients than bytes")]
    [InlineData("01ffffffff0f010000", "more structs than bytes")]
    [InlineData("0101010004010174ffffffff0f6100", "text longer than the rest")]
    [InlineData("010101000101017400" + "00", "deleted content of length zero")]
    [InlineData("0101010000" + "0000", "gc of length zero")]
    [InlineData("010101000a" + "0000", "skip of length zero")]
    [InlineData("0101010004010174" + "0000", "empty text")]
    [InlineData("0101010008010174" + "0000", "no values")]
    [InlineData("010101000b01017400" + "00", "unknown content")]
    [InlineData("01010100070101740700", "unknown type")]
    [InlineData("0101010080" + "010000", "gc with flags")]
    [InlineData("0101010004020174" + "016100", "parent neither root nor nested")]
    [InlineData("0101010004010174" + "02c32800", "bad UTF-8")]
    [InlineData("0101010004010174" + "03eda08000", "a surrogate in UTF-8")]
    [InlineData("01010100050101740" + "27b7b00", "bad JSON in an embed")]
    [InlineData("01010100060101740162" + "017b00", "bad JSON in a format")]
    [InlineData("0101010009010174016" + "77e00", "document options that are not an object")]
    [InlineData("01010100080101740173" + "00", "unknown value tag")]
    [InlineData("01010100840105016100", "a reference to one's own future")]
    [InlineData("010101054401050161" + "00", "a right neighbour that is oneself")]
    [InlineData("0101010004000100" + "016100", "a parent that is oneself")]
    [InlineData("010101ffffffffffffff0f04010174016100", "a clock at the end of time")]
    [InlineData("0101ffffffffffffff1f0004010174016100", "a client beyond 53 bits")]
    [InlineData("0101018080808080808080808000" + "04010174016100", "an integer padded beyond reason")]
    [InlineData("0201010004010174016101010104010174016100", "one client twice")]
    [InlineData("0001010100" + "00", "a deleted range of length zero")]
    [InlineData("000101" + "01ffffffffffffff0f01", "a deleted range beyond the end of time")]
    [InlineData("000101ffffffff0f0001", "more deleted ranges than bytes")]
    public void Decode_WhenTheBytesAreMalformed_RefusesThem(string hex, string because)
    {
        var failure = Record.Exception(() => Update.Decode(Hex.Bytes(hex)));
        Assert.True(failure is YjsFormatException, $"{because}: {failure}");
    }

    [Theory]
    [InlineData(ContentKind.Any)]
    [InlineData(ContentKind.Embed)]
    public void Decode_WhenValuesAreNestedTooDeeply_RefusesThem(ContentKind kind)
    {
        var writer = new YjsWriter();
        writer.WriteRaw(Hex.Bytes("01010100"));
        writer.WriteByte((byte)kind);
        writer.WriteRaw(Hex.Bytes("010174"));
        if (kind == ContentKind.Embed)
        {
            writer.WriteString(new string('[', 5000) + new string(']', 5000));
        }
        else
        {
            writer.WriteByte(1);
            for (var i = 0; i < 5000; i++)
                writer.WriteRaw([117, 1]);
            writer.WriteByte(126);
        }
        writer.WriteByte(0);

        Assert.Throws<YjsFormatException>(() => Update.Decode(writer.Finish()));
    }

    [Fact]
    public void Decode_WhenThereAreTooManyStructsOrClients_RefusesUnlessTrusted()
    {
        var doc = new Doc(1);
        for (ulong client = 2; client < 40; client++)
        {
            var other = new Doc(client);
            other.GetMap("m").Set($"{client}", 1);
            doc.Integrate(Update.Decode(other.EncodeStateAsUpdate()));
        }
        var encoded = doc.EncodeStateAsUpdate();

        Assert.Equal("clients", Assert.Throws<YjsLimitException>(() => Update.Decode(encoded)).Unit);
        Assert.Equal("structs", Assert.Throws<YjsLimitException>(
            () => Update.Decode(encoded, DecodeLimits.Trusted with { MaxStructs = 37 })).Unit);
        Assert.Equal(38, Update.Decode(encoded, DecodeLimits.Trusted).StructCount);
    }

    [Fact]
    public void Decode_WhenOneUpdateDeletesWhatManyWrote_IsAccepted()
    {
        var deletes = new DeleteSet();
        for (ulong client = 1; client < 100; client++)
            deletes.Add(client, 0, 1);

        Assert.True(Update.Decode(new Update([], deletes).Encode()).OnlyDeletes);
    }

    [Theory]
    [InlineData("")]
    [InlineData("01")]
    [InlineData("000000")]
    [InlineData("ffffffff0f")]
    [InlineData("0101ffffffffffffff7f")]
    public void DecodeStateVector_WhenTheBytesAreMalformed_RefusesThem(string hex) =>
        Assert.Throws<YjsFormatException>(() => StateVector.Decode(Hex.Bytes(hex)));

    [Fact]
    public void DecodeStateVector_WhenItNamesTooManyClients_RefusesIt() =>
        Assert.Throws<YjsFormatException>(() => StateVector.Decode(Hex.Bytes("0201010201"), maxClients: 1));

    [Fact]
    public void Failure_SaysWhereReadingStopped()
    {
        var failure = Assert.Throws<YjsFormatException>(() => Update.Decode(Hex.Bytes("0101010004010174" + "02c32800")));
        Assert.Equal(8, failure.Offset);
        Assert.Contains("byte 8", failure.Message, StringComparison.Ordinal);
    }
}

using NvpOrleans.Yjs;

namespace NvpOrleans.Tests.Unit.Yjs;

/// <summary>Values spelled as JavaScript spells them.</summary>
public class ValueTests
{
    [Theory]
    [InlineData(0.0, "0")]
    [InlineData(1e21, "1e+21")]
    [InlineData(123456789012345680000.0, "123456789012345680000")]
    [InlineData(1e23, "1e+23")]
    [InlineData(1e-6, "0.000001")]
    [InlineData(1.5e-7, "1.5e-7")]
    [InlineData(-12.5, "-12.5")]
    [InlineData(0.1, "0.1")]
    [InlineData(100.0, "100")]
    public void JsonText_OfANumber_IsJavaScripts(double number, string expected) => Assert.Equal(expected, JsonText.Of(number));

    [Fact]
    public void JsonText_OfAnObject_PutsIndexesFirstAndEscapesAsJavaScript() => Assert.Equal(
        "{\"2\":null,\"10\":\"\\ud83d\\n\\u0001é😀\",\"b\":[true,1.5]}",
        JsonText.Of(JsonValue.TryParse("{\"b\":[true,1.5],\"10\":\"\\ud83d\\n\\u0001é\\ud83d\\ude00\",\"2\":null}")!.Value));

    [Theory]
    [InlineData("01")]
    [InlineData("1.")]
    [InlineData("[1,]")]
    [InlineData("{\"a\":1,}")]
    [InlineData("{a:1}")]
    [InlineData("'a'")]
    [InlineData("\"\u0001\"")]
    [InlineData("\"\\x\"")]
    [InlineData("nul")]
    [InlineData("")]
    [InlineData("1 2")]
    [InlineData("undefined")]
    public void JsonParser_OfWhatJavaScriptRefuses_Refuses(string json) => Assert.False(JsonParser.TryParse(json, out _));
}

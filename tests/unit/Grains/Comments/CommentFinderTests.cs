using NvpOrleans.Abstractions.Comments;
using NvpOrleans.Grains.Documents.Comments;
using NvpOrleans.Yjs;

namespace NvpOrleans.Tests.Unit.Grains.Comments;

public sealed class CommentFinderTests
{
    public static TheoryData<string> Cases() => [.. PlaceCase.All.Keys];

    [Theory, MemberData(nameof(Cases))]
    public void Find_InTheSharedCases_IsWhereTheySay(string name)
    {
        var played = PlaceCase.All[name];
        Assert.Equal(played.Expected, played.Play());
    }

    [Fact]
    public void Quote_KeepsTheWordsAndWhatStandsAroundThem()
    {
        var (doc, prose) = Written($"{new string('v', 40)}zone{new string('n', 40)}");
        var text = (YXmlText)((YXmlElement)prose[0]!)[0]!;
        var quote = CommentFinder.Quote(doc, ProseText.Of(prose), new CommentRange(RelativePosition.At(text, 40).Encode(), RelativePosition.At(text, 44, -1).Encode()));
        Assert.Equal(new CommentQuote("zone", new string('v', 32), new string('n', 32)), quote);
    }

    [Fact]
    public void Quote_WhenTheWordsAreDeletedAlready_IsNone()
    {
        var (doc, prose) = Written("De zone kiest.");
        var text = (YXmlText)((YXmlElement)prose[0]!)[0]!;
        var range = new CommentRange(RelativePosition.At(text, 3).Encode(), RelativePosition.At(text, 7, -1).Encode());
        text.Delete(3, 4);
        Assert.Null(CommentFinder.Quote(doc, ProseText.Of(prose), range));
    }

    [Fact]
    public void Quote_OfTextThatIsNotHereYet_IsNone()
    {
        var (_, there) = Written("De zone kiest.");
        var text = (YXmlText)((YXmlElement)there[0]!)[0]!;
        var here = new Doc(8);
        var range = new CommentRange(RelativePosition.At(text, 3).Encode(), RelativePosition.At(text, 7, -1).Encode());
        Assert.Null(CommentFinder.Quote(here, ProseText.Of(here.GetXmlFragment("default")), range));
    }

    [Theory]
    [InlineData("")]
    [InlineData("AQdkZWZhdWx0AA==")] // the root itself: no character
    [InlineData("AAcDAA==")] // leans forward where the last character leans back
    [InlineData("/////w==")]
    public void Find_WithAnEndThatNamesNoCharacter_SaysSo(string last)
    {
        var (doc, prose) = Written("De zone kiest.");
        var text = (YXmlText)((YXmlElement)prose[0]!)[0]!;
        var range = new CommentRange(RelativePosition.At(text, 3).Encode(), Convert.FromBase64String(last));
        Assert.Throws<YjsFormatException>(() => CommentFinder.Quote(doc, ProseText.Of(prose), range));
    }

    [Fact]
    public void Text_EndsEachParagraphAndHeading_AndKeepsPlacesThroughListsAndHalves()
    {
        var doc = new Doc(7);
        var prose = doc.GetXmlFragment("default");
        prose.InsertElement(0, "heading").InsertText(0, "Kop");
        var item = prose.InsertElement(1, "bulletList").InsertElement(0, "listItem");
        var paragraph = item.InsertElement(0, "paragraph");
        paragraph.InsertText(0, "een");
        paragraph.InsertElement(1, "hardBreak");
        paragraph.InsertText(2, "twee");
        Assert.Equal("Kop\neen\ntwee\n", ProseText.Of(prose).Text);
    }

    private static (Doc Doc, YXmlFragment Prose) Written(string text)
    {
        var doc = new Doc(7);
        var prose = doc.GetXmlFragment("default");
        prose.InsertElement(0, "paragraph").InsertText(0, text);
        return (doc, prose);
    }
}

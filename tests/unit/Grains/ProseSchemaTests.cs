using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Grains.Documents.Schema;
using NvpOrleans.Yjs;

namespace NvpOrleans.Tests.Unit.Grains;

public sealed class ProseSchemaTests
{
    private static readonly ProseSchema Schema = ProseSchema.LoadEmbedded();

    [Fact]
    public void Check_WhenEverythingIsInTheSchema_HasNoObjection() =>
        Assert.Null(Check(prose =>
        {
            var heading = prose.InsertElement(0, "heading");
            heading.SetAttribute("level", 2);
            heading.InsertText(0, "Title");
            var text = prose.InsertElement(1, "paragraph").InsertText(0, "plain and bold");
            text.Format(10, 4, [new("bold", ValueObject.Empty)]);
            text.Format(0, 5, [new("link", new Dictionary<string, object?> { ["href"] = "https://example.be/", ["target"] = "_blank", ["rel"] = null })]);
            text.Format(0, 5, [new("bold--abcDEF12", ValueObject.Empty)]);
            var cell = prose.InsertElement(2, "table").InsertElement(0, "tableRow").InsertElement(0, "tableCell");
            cell.SetAttribute("colspan", 2);
            cell.SetAttribute("colwidth", new object?[] { 120, 80 });
            cell.InsertElement(0, "paragraph");
        }));

    [Theory]
    [InlineData("script")]
    [InlineData("image")]
    [InlineData("Paragraph")]
    public void Check_WhenANodeIsUnknown_ObjectsToTheNode(string node) =>
        Assert.Equal("node", What(Check(prose => prose.InsertElement(0, node))));

    [Fact]
    public void Check_WhenAnAttributeIsUnknown_ObjectsToTheAttribute() =>
        Assert.Equal("attribute", What(Check(prose => prose.InsertElement(0, "paragraph").SetAttribute("onclick", "x"))));

    [Theory]
    [InlineData(0.0)]
    [InlineData(4.0)]
    [InlineData(1.5)]
    [InlineData("1")]
    [InlineData(true)]
    public void Check_WhenAHeadingHasAnotherLevel_ObjectsToTheValue(object level) =>
        Assert.Equal("value", What(Check(prose => prose.InsertElement(0, "heading").SetAttribute("level", level))));

    // The client reads the same table: web/client/src/features/editor/links.test.ts.
    [Theory]
    [MemberData(nameof(Links))]
    public void Check_OfALink_ObjectsAsTheTableSays(LinkCase link) =>
        Assert.Equal(link.IsAllowed ? null : "link", Check(prose => Linked(prose, link.Filled()))?.Reason);

    public static TheoryData<LinkCase> Links() => [.. LinkCase.All()];

    [Fact]
    public void Check_WhenAMarkIsUnknown_ObjectsToTheMark() =>
        Assert.Equal("mark", What(Check(prose =>
            prose.InsertElement(0, "paragraph").InsertText(0, "text").Format(0, 4, [new("comment", ValueObject.Empty)]))));

    [Fact]
    public void Check_WhenAnotherRootIsWritten_ObjectsToTheRoot()
    {
        var doc = new Doc(7);
        doc.Transact(_ => doc.GetMap("hidden").Set("key", "value"));
        Assert.Equal("root", What(Check(doc)));
    }

    [Fact]
    public void Check_WhenTextStandsOutsideABlock_ObjectsToTheNode() =>
        Assert.Equal("node", What(Check(prose => prose.InsertText(0, "loose"))));

    [Fact]
    public void Check_WhenAnEmbedStandsInText_ObjectsToTheContent() =>
        Assert.Equal("content", What(Check(prose => prose.InsertElement(0, "paragraph").InsertText(0, "a").InsertEmbed(1, "x"))));

    private static void Linked(YXmlFragment prose, string address) =>
        prose.InsertElement(0, "paragraph").InsertText(0, "text")
            .Format(0, 4, [new("link", new Dictionary<string, object?> { ["href"] = address })]);

    private static string? What(Refusal? refusal) => refusal?.Arguments?["what"];

    private static Refusal? Check(Action<YXmlFragment> write)
    {
        var doc = new Doc(7);
        doc.Transact(_ => write(doc.GetXmlFragment("default")));
        return Check(doc);
    }

    private static Refusal? Check(Doc doc) => Schema.Check(new Doc(1), Update.Decode(doc.EncodeStateAsUpdate()));
}

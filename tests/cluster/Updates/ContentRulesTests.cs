using NvpOrleans.Tests.Cluster.Hosting;
using NvpOrleans.Tests.Kit;
using NvpOrleans.Yjs;
using static NvpOrleans.Tests.Cluster.Hosting.Places;

namespace NvpOrleans.Tests.Cluster.Updates;

/// <summary>Content that editors do not know, or that could harm a reader, is refused before anything changes.</summary>
public sealed class ContentRulesTests(SharedService service) : IClassFixture<SharedService>, IAsyncLifetime
{
    private const string Section = "scan/organisation@nl";

    private static readonly Dictionary<string, (Action<Doc> Make, string Reason)> Refused = new()
    {
        ["node"] = (doc => Prose(doc).InsertElement(0, "iframe"), "schema"),
        ["nested node"] = (doc => Prose(doc).InsertElement(0, "blockquote").InsertElement(0, "script"), "schema"),
        ["text at the root"] = (doc => Prose(doc).InsertText(0, "los"), "schema"),
        ["attribute"] = (doc => Change.Paragraph(doc).SetAttribute("onclick", "x()"), "schema"),
        ["attribute of a known node"] = (doc => FirstParagraph(doc).SetAttribute("style", "position:fixed"), "schema"),
        ["value"] = (doc => Prose(doc).InsertElement(0, "heading").SetAttribute("level", 9), "schema"),
        ["value of another type"] = (doc => Prose(doc).InsertElement(0, "heading").SetAttribute("level", "1"), "schema"),
        ["mark"] = (doc => Marked(doc, "comment", []), "schema"),
        ["mark without attributes"] = (doc => Text(doc).Format(0, 3, [KeyValuePair.Create("bold", (object?)"ja")]), "schema"),
        ["attribute of a mark"] = (doc => Marked(doc, "bold", new() { ["style"] = "x" }), "schema"),
        ["javascript link"] = (doc => Marked(doc, "link", new() { ["href"] = "javascript:alert(1)" }), "link"),
        ["JavaScript link in disguise"] = (doc => Marked(doc, "link", new() { ["href"] = " JaVaScRiPt:alert(1)" }), "link"),
        ["data link"] = (doc => Marked(doc, "link", new() { ["href"] = "data:text/html,x" }), "link"),
        ["relative link"] = (doc => Marked(doc, "link", new() { ["href"] = "/sign-out" }), "link"),
        ["overlapping mark"] = (doc => Marked(doc, "link--abcdefgh", new() { ["href"] = "vbscript:x" }), "link"),
        ["embed"] = (doc => Text(doc).InsertEmbed(0, new Dictionary<string, object?> { ["image"] = "x" }), "schema"),
        ["attribute of text"] = (doc => Text(doc).SetAttribute("id", "x"), "schema"),
        ["foreign root map"] = (doc => doc.GetMap("meta").Set("x", 1), "schema"),
        ["foreign root text"] = (doc => doc.GetText("shadow").Insert(0, "x"), "schema"),
    };

    private Editor _lotte = null!;

    public static TheoryData<string> Names()
    {
        var names = new TheoryData<string>();
        foreach (var name in Refused.Keys) names.Add(name);
        return names;
    }

    public async Task InitializeAsync()
    {
        _lotte = await service.OpenAsync(Lotte, Section);
        if (_lotte.Text.Length == 0) await _lotte.AppendAsync("tekst");
    }

    public async Task DisposeAsync() => await _lotte.DisposeAsync();

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Content_OutsideTheSchema_IsRefusedAndChangesNothing(string name)
    {
        var (make, reason) = Refused[name];
        var before = await service.Host.UpdateAsync(Section);
        var refused = await Assert.ThrowsAsync<RefusedException>(
            () => _lotte.Connection.PushAsync(Plan, Section, _lotte.Generation, Change.By(_lotte, make)));
        Assert.Equal(("forbidden", reason), (refused.Code, refused.Reason));
        Assert.Equal(before, await service.Host.UpdateAsync(Section));
    }

    [Fact]
    public async Task Content_OfTheSchema_IsTaken()
    {
        await _lotte.EditAsync(doc =>
        {
            var prose = Prose(doc);
            var heading = prose.InsertElement(prose.Count, "heading");
            heading.SetAttribute("level", 2);
            heading.InsertText(0, "Diensten");
            var cell = prose.InsertElement(prose.Count, "table").InsertElement(0, "tableRow").InsertElement(0, "tableCell");
            cell.SetAttribute("colspan", 1);
            cell.SetAttribute("colwidth", new object?[] { 120d });
            cell.InsertElement(0, "paragraph").InsertText(0, "cel");
            Change.Paragraph(doc).InsertText(0, "bron").Format(0, 4, [KeyValuePair.Create("link", (object?)new Dictionary<string, object?>
            {
                ["href"] = "https://www.police.be", ["target"] = "_blank", ["rel"] = "noopener noreferrer nofollow",
            })]);
        });
        Assert.Equal(_lotte.Xml, await service.XmlAsync(Section));
    }

    private static YXmlFragment Prose(Doc doc) => doc.GetXmlFragment("default");

    private static YXmlElement FirstParagraph(Doc doc) => Prose(doc).Children.OfType<YXmlElement>().First(element => element.NodeName == "paragraph");

    private static YXmlText Text(Doc doc) => FirstParagraph(doc).Children.OfType<YXmlText>().First();

    private static void Marked(Doc doc, string mark, Dictionary<string, object?> attributes) =>
        Text(doc).Format(0, 3, [KeyValuePair.Create(mark, (object?)attributes)]);
}

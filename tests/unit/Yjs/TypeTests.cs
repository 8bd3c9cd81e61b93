using NvpOrleans.Yjs;

namespace NvpOrleans.Tests.Unit.Yjs;

public class TypeTests
{
    [Fact]
    public void Array_SlicedAndFilledFromBothEnds_ReadsAsAList()
    {
        var array = new Doc(1).GetArray("a");
        array.Push(3, 4);
        array.Unshift(1, 2);
        array.Push(5);

        Assert.Equal([2.0, 3.0, 4.0], array[1..^1]);
        Assert.Empty(array[5..]);
        Assert.Throws<ArgumentOutOfRangeException>(() => array.Slice(4, 2));
    }

    [Fact]
    public void Map_WithDeletedKeys_CountsAndListsWhatIsSet()
    {
        var doc = new Doc(1);
        var map = doc.GetMap("m");
        map.Set("a", 1);
        map.Set("b", null);
        map.Set("c", 3);
        map.Delete("a");

        Assert.Equal(2, map.Count);
        Assert.Equal(["b", "c"], map.Keys);
        Assert.Equal([null, 3.0], map.Values);
        var announced = 0;
        doc.Updated += (_, _) => announced++;
        map.Clear();
        Assert.Equal((0, 1), (map.Count, announced));
    }

    [Fact]
    public void Xml_WalkedThrough_IsInDocumentOrder()
    {
        var fragment = new Doc(1).GetXmlFragment("x");
        var list = fragment.InsertElement(0, "bulletList");
        var item = list.InsertElement(0, "listItem");
        var text = item.InsertText(0, "one");
        var after = fragment.InsertElementAfter(list, "Paragraph");
        var first = fragment.InsertTextAfter(null, "before");

        Assert.Equal([first, list, item, text, after], fragment.Descendants());
        Assert.Equal([after], fragment.Descendants("paragraph"));
        Assert.Equal(first, fragment.FirstChild);
        Assert.Equal((list, after), (first.NextSibling, list.NextSibling));
        Assert.Equal((list, first), (after.PreviousSibling, list.PreviousSibling));
        Assert.Null(after.NextSibling);
        Assert.Equal((YType)fragment, list.Parent);
        Assert.Throws<ArgumentException>(() => fragment.InsertElementAfter(item, "p"));
    }

    [Fact]
    public void Attribute_AskedForAsAKind_IsThereOnlyIfItIsThatKind()
    {
        var element = new Doc(1).GetXmlFragment("x").InsertElement(0, "heading");
        element.SetAttribute("level", 2);
        element.SetAttribute("align", null);

        Assert.True(element.TryGetAttribute<double>("level", out var level));
        Assert.Equal(2, level);
        Assert.False(element.TryGetAttribute<string>("level", out _));
        Assert.False(element.TryGetAttribute<double>("missing", out _));
        Assert.True(element.HasAttribute("align"));
        Assert.False(element.HasAttribute("missing"));
    }

    [Fact]
    public void InsertCopy_FromAnotherDocument_CopiesAllThatIsInside()
    {
        var source = new Doc(1).GetXmlFragment("x").InsertElement(0, "p");
        source.SetAttribute("level", 2);
        source.InsertText(0, "a").Format(0, 1, new Dictionary<string, object?> { ["bold"] = true });
        source.InsertElement(1, "hardBreak");
        var target = new Doc(2).GetXmlFragment("x");
        var copy = target.InsertCopy(0, source);
        source.Delete(0, 2);

        Assert.Equal("<p level=\"2\"><bold>a</bold><hardbreak></hardbreak></p>", copy.ToString());
    }

    [Fact]
    public void InsertCopy_OfWhatItStandsIn_IsRefused()
    {
        var fragment = new Doc(1).GetXmlFragment("x");
        var inner = fragment.InsertElement(0, "p");
        Assert.Throws<ArgumentException>(() => inner.InsertCopy(0, fragment));
        Assert.Throws<ArgumentException>(() => inner.InsertCopy(0, inner));
        Assert.Equal("<p></p>", fragment.ToString());
    }

    [Fact]
    public void SubDocument_SetAndSentOn_ReadsAsItWasWritten()
    {
        var (doc, copy) = (new Doc(1), new Doc(2));
        doc.GetMap("m").Set("annex", new SubDocument("guid-1", new Dictionary<string, object?> { ["autoLoad"] = true }));
        doc.GetArray("a").Push(1, new SubDocument("guid-2"), 2);
        copy.Integrate(Update.Decode(doc.EncodeStateAsUpdate()));

        var annex = Assert.IsType<SubDocument>(copy.GetMap("m")["annex"]);
        Assert.Equal("guid-1", annex.Guid);
        Assert.Equal(true, annex.Options["autoLoad"]);
        Assert.Equal("guid-2", Assert.IsType<SubDocument>(copy.GetArray("a")[1]).Guid);
    }

    [Fact]
    public void ToJson_OfADocument_HoldsTheRootsThatWereAskedFor()
    {
        var doc = new Doc(1);
        doc.GetText("t").Insert(0, "a");
        doc.GetMap("m").SetArray("list").Push(1, "x");
        var copy = new Doc(2);
        copy.GetMap("m");
        copy.Integrate(Update.Decode(doc.EncodeStateAsUpdate()));

        Assert.Equal("""{"t":"a","m":{"list":[1,"x"]}}""", JsonText.Of(doc.ToJson()));
        Assert.Equal("""{"m":{"list":[1,"x"]}}""", JsonText.Of(copy.ToJson()));
    }

    [Fact]
    public void ToJson_OfADocumentNestedWithoutMeasure_RefusesInsteadOfEndingTheProcess()
    {
        var doc = new Doc(1);
        var array = doc.GetArray("a");
        doc.Transact(_ =>
        {
            var inner = array;
            for (var i = 0; i < 200_000; i++)
                inner = inner.InsertArray(0);
        });

        Assert.Throws<InsufficientExecutionStackException>(() => array.ToJson());
        Assert.Throws<InsufficientExecutionStackException>(() => new Doc(2).GetArray("a").InsertCopy(0, array));
    }
}

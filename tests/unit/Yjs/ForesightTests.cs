using NvpOrleans.Yjs;

namespace NvpOrleans.Tests.Unit.Yjs;

/// <summary>What a grain asks about an update before it lets the update in.</summary>
public class ForesightTests
{
    [Fact]
    public void CanIntegrate_WhenTheUpdateBringsAllItNeeds_IsTrue()
    {
        var updates = PendingTests.Typed(1, "abc");
        var doc = new Doc(9);

        Assert.True(doc.CanIntegrate(updates[0]));
        Assert.False(doc.CanIntegrate(updates[1]));
        Assert.True(doc.CanIntegrate(UpdateMerge.Merge(updates)));
        Assert.False(doc.CanIntegrate(UpdateMerge.Merge([updates[0], updates[2]])));
        Assert.Equal(0, doc.StructCount);
    }

    [Fact]
    public void CanIntegrate_WhenADeletedUnitIsUnknown_IsFalse()
    {
        var author = new Doc(1);
        author.GetText("t").Insert(0, "abc");
        var before = author.StateVector;
        author.GetText("t").Delete(0, 3);
        var deletion = Update.Decode(author.EncodeStateAsUpdate(before));
        var doc = new Doc(9);

        Assert.True(deletion.OnlyDeletes);
        Assert.False(doc.CanIntegrate(deletion));
        doc.Integrate(Update.Decode(author.EncodeStateAsUpdate()));
        Assert.True(doc.CanIntegrate(deletion));
    }

    [Fact]
    public void Contains_WhenSomethingInTheUpdateIsNews_IsFalse()
    {
        var author = new Doc(1);
        author.GetText("t").Insert(0, "abc");
        var doc = new Doc(9);
        var typed = Update.Decode(author.EncodeStateAsUpdate());
        Assert.False(doc.Contains(typed));
        doc.Integrate(typed);
        Assert.True(doc.Contains(typed));

        author.GetText("t").Delete(0, 2);
        var deleted = Update.Decode(author.EncodeStateAsUpdate());
        Assert.False(doc.Contains(deleted));
        doc.Integrate(deleted);
        Assert.True(doc.Contains(deleted));
        Assert.True(doc.Contains(typed));
        Assert.True(doc.Contains(Update.Decode([0, 0])));
        Assert.False(doc.Contains(Update.Decode(Hex.Bytes("000107010001")))); // a deletion by someone unknown
    }

    [Fact]
    public void NewClients_NamesOnlyThoseWhoWroteSomethingNew()
    {
        var doc = new Doc(9);
        doc.Integrate(PendingTests.Typed(1, "a")[0]);
        var other = new Doc(2);
        other.Integrate(Update.Decode(doc.EncodeStateAsUpdate()));
        other.GetText("t").Insert(1, "b");
        var update = Update.Decode(other.EncodeStateAsUpdate());

        Assert.Equal([2UL, 1UL], update.Clients);
        Assert.Equal([2UL], doc.NewClients(update));
    }

    [Fact]
    public void Survey_OfAFormattedHeading_SaysWhatGoesWhere()
    {
        var author = new Doc(1);
        author.Transact(_ =>
        {
            var heading = author.GetXmlFragment("default").InsertElement(0, "heading");
            heading.InsertText(0, "Hi").Format(0, 2, new Dictionary<string, object?> { ["bold"] = new Dictionary<string, object?>() });
            heading.SetAttribute("level", 2);
        });
        var survey = new Doc(9).Survey(Update.Decode(author.EncodeStateAsUpdate())).ToList();

        Assert.All(survey, content => Assert.Equal(PlaceState.Known, content.State));
        var element = Assert.Single(survey, c => c.NodeName == "heading");
        Assert.Equal(TypeKind.XmlElement, element.TypeKind);
        Assert.Equal("default", element.Parent!.RootName);
        var text = Assert.Single(survey, c => c.Text == "Hi");
        Assert.Equal(TypeKind.XmlText, text.Parent!.Kind);
        Assert.Equal("heading", text.Parent.Parent!.NodeName);
        Assert.Equal("default", text.Parent.Parent.Parent!.RootName);
        Assert.Equal(["{}", "null"], survey.Where(c => c.FormatKey == "bold").Select(c => c.Json));
        var level = Assert.Single(survey, c => c.Key == "level");
        Assert.Equal("heading", level.Parent!.NodeName);
        Assert.Equal([2.0], level.Values);
    }

    [Fact]
    public void Survey_OfAnInsertIntoKnownText_ResolvesThePlaceThroughTheDocument()
    {
        var doc = new Doc(9);
        doc.Transact(_ => doc.GetXmlFragment("default").InsertElement(0, "paragraph").InsertText(0, "ac"));
        var author = new Doc(1);
        author.Integrate(Update.Decode(doc.EncodeStateAsUpdate()));
        var known = author.StateVector;
        var paragraph = (YXmlElement)author.GetXmlFragment("default")[0]!;
        ((YXmlText)paragraph[0]!).Insert(1, "b");
        paragraph.SetAttribute("textAlign", "left");
        var survey = doc.Survey(Update.Decode(author.EncodeStateAsUpdate(known))).ToList();

        Assert.Equal(2, survey.Count);
        Assert.Equal("paragraph", survey.Single(c => c.Text == "b").Parent!.Parent!.NodeName);
        Assert.Equal("paragraph", survey.Single(c => c.Key == "textAlign").Parent!.NodeName);
    }

    [Fact]
    public void Survey_WhenAnAttributeIsOverwritten_TakesTheKeyFromTheNeighbour()
    {
        var doc = new Doc(9);
        doc.GetMap("items").Set("title", "old");
        var author = new Doc(1);
        author.Integrate(Update.Decode(doc.EncodeStateAsUpdate()));
        author.GetMap("items").Set("title", "new");
        var content = Assert.Single(doc.Survey(Update.Decode(author.EncodeStateAsUpdate(doc.StateVector))));

        Assert.Equal(("title", "items"), (content.Key, content.Parent!.RootName));
    }

    [Fact]
    public void Survey_WhenPartIsKnown_ShowsOnlyTheRest()
    {
        var author = new Doc(1);
        author.GetText("t").Insert(0, "ab");
        var doc = new Doc(9);
        doc.Integrate(Update.Decode(author.EncodeStateAsUpdate()));
        author.GetText("t").Insert(2, "cd");
        var content = Assert.Single(doc.Survey(Update.Decode(author.EncodeStateAsUpdate())));

        Assert.Equal("cd", content.Text);
        Assert.Equal("t", content.Parent!.RootName);
    }

    [Fact]
    public void Survey_WhenAPlaceIsMissingOrGone_SaysSo()
    {
        var updates = PendingTests.Typed(1, "ab");
        Assert.Equal(PlaceState.Unknown, Assert.Single(new Doc(9).Survey(updates[1])).State);

        var doc = new Doc(9);
        doc.Transact(_ => doc.GetXmlFragment("default").InsertElement(0, "paragraph").InsertText(0, "a"));
        var author = new Doc(2);
        author.Integrate(Update.Decode(doc.EncodeStateAsUpdate()));
        var known = author.StateVector;
        ((YXmlText)((YXmlElement)author.GetXmlFragment("default")[0]!)[0]!).Insert(1, "b");
        doc.GetXmlFragment("default").Delete(0);
        Assert.Equal(PlaceState.Gone, Assert.Single(doc.Survey(Update.Decode(author.EncodeStateAsUpdate(known)))).State);
    }
}

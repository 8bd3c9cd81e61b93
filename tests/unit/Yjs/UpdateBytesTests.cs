using NvpOrleans.Yjs;

namespace NvpOrleans.Tests.Unit.Yjs;

/// <summary>What can be done with encoded updates without a document.</summary>
public class UpdateBytesTests
{
    private readonly List<byte[]> _updates = [];

    public UpdateBytesTests()
    {
        var author = new Doc(1);
        author.Updated += (update, _) => _updates.Add(update);
        foreach (var letter in "abc")
            author.GetText("t").Insert(author.GetText("t").Length, letter.ToString());
    }

    [Fact]
    public void MergeUpdates_OfAllUpdates_MakesOneThatSaysTheSame()
    {
        var doc = new Doc(2);
        doc.Integrate(Update.Decode(Update.MergeUpdates(_updates)));
        Assert.Equal("abc", doc.GetText("t").ToString());
    }

    [Fact]
    public void EncodeStateVectorFromUpdate_OfAnUpdateWithAHole_CountsUpToTheHole() =>
        Assert.Equal("010101", Hex.Of(Update.EncodeStateVectorFromUpdate(Update.MergeUpdates([_updates[0], _updates[2]]))));

    [Fact]
    public void DiffUpdate_AgainstTheStateOfTheFirst_LeavesTheOthers()
    {
        var doc = new Doc(2);
        doc.Integrate(Update.Decode(_updates[0]));
        var rest = Update.DiffUpdate(Update.MergeUpdates(_updates), Update.EncodeStateVectorFromUpdate(_updates[0]));
        Assert.Equal([new ClientRange(1, 1, 3)], Update.Decode(rest).Ranges);
        doc.Integrate(Update.Decode(rest));
        Assert.Equal("abc", doc.GetText("t").ToString());
    }

    [Fact]
    public void UpdatesWithoutADocument_WhenTheBytesAreMalformed_AreRefused()
    {
        Assert.Throws<YjsFormatException>(() => Update.MergeUpdates([_updates[0], [1]]));
        Assert.Throws<YjsFormatException>(() => Update.DiffUpdate(_updates[0], [1]));
        Assert.Throws<YjsFormatException>(() => Update.DiffUpdate([1], [0]));
        Assert.Throws<YjsFormatException>(() => Update.EncodeStateVectorFromUpdate([1]));
    }
}

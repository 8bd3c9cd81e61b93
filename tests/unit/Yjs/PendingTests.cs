using NvpOrleans.Yjs;

namespace NvpOrleans.Tests.Unit.Yjs;

/// <summary>What comes before what it depends on waits, is not lost, and says so.</summary>
public class PendingTests
{
    [Fact]
    public void Integrate_WhenAnUpdateIsMissing_WaitsForIt()
    {
        var updates = Typed(1, "abc");
        var doc = new Doc(9);

        var late = doc.Integrate(updates[2]);
        Assert.Equal(new IntegrationResult(Changed: false, HasGap: true), late);
        Assert.Equal(0UL, doc.StateVector[1]);

        doc.Integrate(updates[0]);
        Assert.True(doc.HasPending);
        Assert.Equal("a", doc.GetText("t").ToString());

        var last = doc.Integrate(updates[1]);
        Assert.Equal(new IntegrationResult(Changed: true, HasGap: false), last);
        Assert.Equal("abc", doc.GetText("t").ToString());
    }

    [Fact]
    public void Integrate_WhenADeleteComesBeforeItsText_DeletesTheTextLater()
    {
        var author = new Doc(1);
        author.GetText("t").Insert(0, "abc");
        var text = Update.Decode(author.EncodeStateAsUpdate());
        byte[]? deletion = null;
        author.Updated += (update, _) => deletion = update;
        author.GetText("t").Delete(1, 1);
        var doc = new Doc(9);

        Assert.True(doc.Integrate(Update.Decode(deletion!)).HasGap);
        doc.Integrate(text);

        Assert.False(doc.HasPending);
        Assert.Equal("ac", doc.GetText("t").ToString());
    }

    [Fact]
    public void EncodeStateAsUpdate_WhenSomethingIsPending_CarriesItToo()
    {
        var updates = Typed(1, "abc");
        var doc = new Doc(9);
        doc.Integrate(updates[0]);
        doc.Integrate(updates[2]);
        var other = new Doc(8);
        other.Integrate(Update.Decode(doc.EncodeStateAsUpdate()));
        other.Integrate(updates[1]);

        Assert.Equal("abc", other.GetText("t").ToString());
    }

    [Fact]
    public void Integrate_WhenPendingUpdatesOverlap_KeepsAllOfThem()
    {
        var updates = Typed(1, "abcdef");
        var doc = new Doc(9);
        foreach (var at in new[] { 5, 3, 4, 3, 1, 2, 0 })
            doc.Integrate(updates[at]);

        Assert.False(doc.HasPending);
        Assert.Equal("abcdef", doc.GetText("t").ToString());
    }

    [Fact]
    public void Integrate_WhenTwoStructsWaitForEachOther_KeepsBothPending()
    {
        // Client 2's "b" stands after client 1's "a", which stands after client 2's "b".
        var cycle = Update.Decode(Hex.Bytes("0201020084010001620101008402000161" + "00"));
        var doc = new Doc(9);

        Assert.False(doc.CanIntegrate(cycle));
        Assert.True(doc.Integrate(cycle).HasGap);
        Assert.Equal(2, Update.Decode(doc.EncodeStateAsUpdate()).StructCount);
    }

    [Fact]
    public void Integrate_WhenNothingIsNew_ChangesAndAnnouncesNothing()
    {
        var updates = Typed(1, "abc");
        var doc = new Doc(9);
        doc.Integrate(updates[0]);
        var announced = 0;
        doc.Updated += (_, _) => announced++;

        Assert.False(doc.Integrate(updates[0]).Changed);
        Assert.Equal(0, announced);
    }

    internal static List<Update> Typed(ulong client, string text)
    {
        var updates = new List<Update>();
        var author = new Doc(client);
        author.Updated += (update, _) => updates.Add(Update.Decode(update));
        foreach (var unit in text)
            author.GetText("t").Insert(author.GetText("t").Length, unit.ToString());
        return updates;
    }
}

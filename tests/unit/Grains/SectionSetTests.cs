using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Grains.Documents;
using NvpOrleans.Grains.Documents.Sections;
using NvpOrleans.Yjs;

namespace NvpOrleans.Tests.Unit.Grains;

public sealed class SectionSetTests
{
    private const string New = "phenomenon/16@nl";
    private static readonly SectionId Known = new("mission", "nl");

    [Theory]
    [InlineData(New)]
    [InlineData("a name of a later release @pl")]
    public void FindStored_WhenTheCatalogueDoesNotKnowTheSection_KeepsItForSnapshots_Unseen(string name)
    {
        var now = new SectionSet([Known], 10);
        now.FindStored(name).Replay(new StoredUpdate("ann", Typed("kept")), 3, EntryKind.Update, DateTimeOffset.UnixEpoch);

        // A snapshot of a time that does not know it, read by another such time, read by one that does.
        var later = new SectionSet([Known], 10);
        Restore(later, now);
        later.FindStored(name).Replay(new StoredUpdate("bob", Typed("too ", client: 9)), 4, EntryKind.Update, DateTimeOffset.UnixEpoch);
        var again = new SectionSet([Known, SectionId.Parse(New)!.Value], 10);
        Restore(again, later);

        Assert.Equal([Known], now.All.Select(section => section.Id));
        Assert.Null(now.Find(SectionId.Parse(New)!.Value));
        var section = again.FindStored(name);
        Assert.Equal((4, true), (section.LastSequence, section.IsStarted));
        var text = section.Load(default).GetText("default").ToString();
        Assert.Contains("kept", text, StringComparison.Ordinal);
        Assert.Contains("too ", text, StringComparison.Ordinal);
        Assert.True(section.Clients.IsHeldBy(7, "ann"));
        Assert.True(section.Clients.IsHeldBy(9, "bob"));
    }

    private static void Restore(SectionSet sections, SectionSet from)
    {
        var bytes = DocumentSnapshot.Write(new DocumentState([.. from.Stored.Where(section => section.LastSequence > 0).Select(section => section.Save())], [], []));
        foreach (var state in DocumentSnapshot.Read(bytes).Sections) sections.FindStored(state.Section).Restore(state);
    }

    private static byte[] Typed(string words, ulong client = 7)
    {
        var doc = new Doc(client);
        doc.Transact(_ => doc.GetText("default").Insert(0, words));
        return doc.EncodeStateAsUpdate();
    }
}

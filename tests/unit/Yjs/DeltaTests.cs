using NvpOrleans.Yjs;

namespace NvpOrleans.Tests.Unit.Yjs;

public class DeltaTests
{
    private static readonly Dictionary<string, object?> Bold = new() { ["bold"] = true };
    private static readonly Dictionary<string, object?> NotBold = new() { ["bold"] = null };

    [Fact]
    public void ApplyDelta_OfInsertsRetainsAndDeletes_MakesThemOnOneWalk()
    {
        var text = new Doc(1).GetText("t");
        text.Insert(0, "abcdef");
        text.ApplyDelta(new DeltaRetain(1), new DeltaDelete(2), new DeltaInsert("X", Bold), new DeltaRetain(1));

        Assert.Equal([("a", null), ("X", "{\"bold\":true}"), ("def", null)], Spell(text));
    }

    [Fact]
    public void ApplyDelta_WithNullForAnAttribute_EndsIt()
    {
        var text = new Doc(1).GetText("t");
        text.Insert(0, "abc", Bold);
        text.ApplyDelta(new DeltaRetain(1), new DeltaRetain(1, NotBold));

        Assert.Equal([("a", "{\"bold\":true}"), ("b", null), ("c", "{\"bold\":true}")], Spell(text));
    }

    [Fact]
    public void ApplyDelta_BeyondTheEnd_FillsWithLineBreaksAndDeletesWhatIsThere()
    {
        var text = new Doc(1).GetText("t");
        text.Insert(0, "ab");
        text.ApplyDelta(new DeltaRetain(4));
        text.ApplyDelta(new DeltaRetain(1), new DeltaDelete(2), new DeltaDelete(9));

        Assert.Equal("a", text.ToString());
    }

    [Fact]
    public void ApplyDelta_WithAValueThatCannotBeStored_ChangesNothing()
    {
        var doc = new Doc(1);
        var text = doc.GetText("t");
        Assert.Throws<ArgumentException>(() => text.ApplyDelta(new DeltaInsert("a"), new DeltaInsert(new object())));
        Assert.Throws<ArgumentOutOfRangeException>(() => text.ApplyDelta(new DeltaInsert("a"), new DeltaRetain(-1)));

        Assert.Equal(0, doc.StructCount);
    }

    [Fact]
    public void ApplyDelta_OfWhatToDeltaRead_MakesTheSameText()
    {
        var (one, other) = (new Doc(1).GetText("t"), new Doc(2).GetText("t"));
        one.Insert(0, "plain bold");
        one.Format(6, 4, Bold);
        one.InsertEmbed(5, new Dictionary<string, object?> { ["image"] = "a.png" });
        other.ApplyDelta(one.ToDelta());

        Assert.Equal(Spell(one), Spell(other));
    }

    private static IEnumerable<(string, string?)> Spell(YText text) =>
        text.ToDelta().Select(op => (op.Insert as string ?? JsonText.Of(op.Insert), op.Attributes is null ? null : JsonText.Of(op.Attributes)));
}

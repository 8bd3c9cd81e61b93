using NvpOrleans.Yjs;

namespace NvpOrleans.Tests.Unit.Yjs;

public class EventTests
{
    [Fact]
    public void Observe_WhenAnotherClientsTextArrives_TellsWhatCameAndFromWhom()
    {
        var (doc, author) = (new Doc(1), new Doc(7));
        doc.GetText("t").Insert(0, "ab");
        author.Integrate(Update.Decode(doc.EncodeStateAsUpdate()));
        author.GetText("t").Insert(1, "XY");
        var heard = new List<YEvent>();
        doc.GetText("t").Observe(e =>
        {
            heard.Add(e);
            Assert.Equal([new DeltaRetain(1), new DeltaInsert("XY")], e.Delta);
            Assert.Equal([new Insertion(1, 2, 7)], e.Insertions);
        });
        doc.Integrate(Update.Decode(author.EncodeStateAsUpdate()), "the hub");

        var told = Assert.Single(heard);
        Assert.Equal(doc.GetText("t"), told.Target);
        Assert.Equal([7UL], told.Authors);
        Assert.Equal("the hub", told.Transaction.Origin);
        Assert.False(told.Transaction.IsLocal);
    }

    [Fact]
    public void Keys_OfAddedUpdatedAndDeletedKeys_SayWhatWasAndWhatIs()
    {
        var doc = new Doc(1);
        var map = doc.GetMap("m");
        map.Set("updated", 1);
        map.Set("deleted", 2);
        IReadOnlyDictionary<string, KeyChange>? keys = null;
        map.Observe(e => keys = e.Keys);
        doc.Transact(_ =>
        {
            map.Set("added", "a");
            map.Set("updated", "b");
            map.Set("updated", "c");
            map.Delete("deleted");
            map.Set("passing", 1);
            map.Delete("passing");
        });

        Assert.Equal(3, keys!.Count);
        Assert.Equal(new KeyChange(KeyAction.Add, null, "a", 1), keys["added"]);
        Assert.Equal(new KeyChange(KeyAction.Update, 1.0, "c", 1), keys["updated"]);
        Assert.Equal(new KeyChange(KeyAction.Delete, 2.0, null, null), keys["deleted"]);
    }

    [Fact]
    public void ObserveDeep_OfChangesAtSeveralDepths_TellsTheOutermostFirstWithThePathToEach()
    {
        var doc = new Doc(1);
        var fragment = doc.GetXmlFragment("x");
        fragment.InsertElement(0, "p");
        var text = fragment.InsertElement(1, "p").InsertText(0, "abc");
        List<string> paths = [];
        fragment.ObserveDeep(events => paths.AddRange(events.Select(e => string.Join('/', e.Path))));
        doc.Transact(_ =>
        {
            text.Insert(0, "x");
            ((YXmlElement)fragment[1]!).SetAttribute("level", 1);
            fragment.InsertElement(0, "h");
        });

        Assert.Equal(["", "2", "2/0"], paths);
    }

    [Fact]
    public void Observers_OfOneTransaction_AreCalledBeforeDeepOnesAndThoseBeforeUpdated()
    {
        var doc = new Doc(1);
        var text = doc.GetText("t");
        List<string> calls = [];
        doc.Updated += (_, _) => calls.Add("update");
        text.ObserveDeep(_ => calls.Add("deep"));
        text.Observe(_ => calls.Add("direct"));
        text.Insert(0, "a");

        Assert.Equal(["direct", "deep", "update"], calls);
    }

    [Fact]
    public void Change_MadeByAnObserver_IsThereAtOnceAndToldAfterWhatItAnswers()
    {
        var doc = new Doc(1);
        var (text, map) = (doc.GetText("t"), doc.GetMap("m"));
        List<string> calls = [];
        var copy = new Doc(2);
        doc.Updated += (update, _) =>
        {
            calls.Add("update");
            copy.Integrate(Update.Decode(update));
        };
        text.Observe(e =>
        {
            map.Set("length", text.Length);
            Assert.Equal(3.0, map["length"]);
            calls.Add("text");
        });
        map.Observe(e => calls.Add("map " + e.Keys["length"].Action));
        text.Insert(0, "abc");

        Assert.Equal(["text", "update", "map Add", "update"], calls);
        Assert.Equal(doc.StateVector, copy.StateVector);
        Assert.Equal(3.0, copy.GetMap("m")["length"]);
    }

    [Fact]
    public void Delta_WhenAnotherObserverHasChangedTheTextMeanwhile_IsTheChangeAlone()
    {
        var doc = new Doc(1);
        var text = doc.GetText("t");
        var deltas = new List<DeltaOp[]>();
        text.Observe(_ =>
        {
            if (text.Length < 3)
                text.Insert(text.Length, "!");
        });
        text.Observe(e => deltas.Add([.. e.Delta]));
        text.Insert(0, "a");

        Assert.Equal([[new DeltaInsert("a")], [new DeltaRetain(1), new DeltaInsert("!")], [new DeltaRetain(2), new DeltaInsert("!")]], deltas);
    }

    [Fact]
    public void Delta_AskedAfterTheObserversHaveRun_Throws()
    {
        var text = new Doc(1).GetText("t");
        YEvent? kept = null;
        text.Observe(e => kept = e);
        text.Insert(0, "a");

        Assert.Throws<InvalidOperationException>(() => kept!.Delta);
        Assert.Throws<InvalidOperationException>(() => kept!.Keys);
        Assert.Equal(text, kept!.Target);
    }

    [Fact]
    public void Observer_ThatThrows_KeepsNobodyFromBeingToldAndFailsTheChange()
    {
        var doc = new Doc(1);
        var text = doc.GetText("t");
        var told = 0;
        var failing = text.Observe(_ => throw new FormatException("mine"));
        text.Observe(_ => told++);
        doc.Updated += (_, _) => told++;

        Assert.Equal("mine", Assert.Throws<FormatException>(() => text.Insert(0, "a")).Message);
        Assert.Equal(2, told);
        failing.Dispose();
        text.Insert(0, "b");
        Assert.Equal(4, told);
        Assert.Equal("ba", text.ToString());
    }

    [Fact]
    public void Change_ThatThrowsHalfWay_IsAnnouncedAsFarAsItCame()
    {
        var doc = new Doc(1);
        var announced = 0;
        doc.Updated += (_, _) => announced++;
        Assert.Throws<FormatException>(() => doc.Transact(_ =>
        {
            doc.GetText("t").Insert(0, "a");
            throw new FormatException();
        }));

        Assert.Equal(1, announced);
        doc.GetText("t").Insert(1, "b");
        Assert.Equal(2, announced);
    }

    [Fact]
    public void Observer_DisposedOfOrOfATypeThatIsDeleted_HearsNothing()
    {
        var doc = new Doc(1);
        var fragment = doc.GetXmlFragment("x");
        var text = fragment.InsertText(0, "a");
        var heard = 0;
        var subscription = fragment.Observe(_ => heard++);
        text.Observe(_ => heard++);
        subscription.Dispose();
        subscription.Dispose();
        fragment.Delete(0);

        Assert.Equal(0, heard);
        fragment.InsertText(0, "b");
        Assert.Equal(0, heard);
    }

    [Fact]
    public void Observer_OfANewType_IsToldOfItsNextChangeOnly()
    {
        var doc = new Doc(1);
        var heard = new List<string>();
        YText? text = null;
        doc.GetMap("m").ObserveDeep(events => heard.AddRange(events.Select(e => string.Join('/', e.Path))));
        doc.Transact(_ =>
        {
            text = doc.GetMap("m").SetText("body");
            text.Insert(0, "abc");
        });
        text!.Insert(3, "d");

        Assert.Equal(["", "body"], heard);
    }

    [Fact]
    public void Delta_OfAnArray_CarriesElementsAndViews()
    {
        var doc = new Doc(1);
        var array = doc.GetArray("a");
        array.Push(1, 2, 3);
        IReadOnlyList<DeltaOp> delta = [];
        array.Observe(e => delta = e.Delta);
        doc.Transact(_ =>
        {
            array.Delete(0);
            array.Insert(1, "x");
            array.InsertMap(2);
        });

        Assert.Equal(new DeltaDelete(1), delta[0]);
        Assert.Equal(new DeltaRetain(1), delta[1]);
        Assert.Equal(["x", array[2]], (IEnumerable<object?>)((DeltaInsert)delta[2]).Insert!);
    }
}

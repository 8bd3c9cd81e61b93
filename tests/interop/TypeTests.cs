using NvpOrleans.Yjs;

namespace NvpOrleans.Tests.Interop;

/// <summary>Copies of types, sub-documents and embeds, made by us and by yjs and carried through each other.</summary>
public class TypeTests(Judge judge) : IClassFixture<Judge>
{
    private static readonly string[] Guids = ["a", "4bf1f7ad-7a2a-4a0e-9d43-5a0f0f5f0a55", "é😀", ""];

    public static TheoryData<int> Seeds => [.. Interop.Seeds.UpTo(14)];

    [Theory, MemberData(nameof(Seeds))]
    public void InsertCopy_WhenYjsInsertsAClone_SendsTheSameBytes(int seed)
    {
        var random = new Random(seed);
        var edits = new EditGenerator(random, cutsPairs: false);
        var ours = new OurPeer(77);
        using var theirs = judge.Open(77);
        for (var step = 0; step < 150; step++)
        {
            var fragment = ours.Doc.GetXmlFragment("xml");
            if (step % 10 == 9 && fragment.Count > 0)
            {
                var (from, to) = (random.Next(fragment.Count), random.Next(fragment.Count + 1));
                AssertSame(
                    Ask("copyBlock", ("name", theirs.Name), ("from", from), ("to", to)),
                    ours.Change(_ => fragment.InsertCopy(to, (YType)fragment[from]!)));
            }
            var edit = edits.Next();
            AssertSame(theirs.Edit(edit), ours.Edit(edit));
        }
        // Two transactions: the copy of the array holds the copy of the map.
        var copies = Ask("copyMap", ("name", theirs.Name), ("key", "copy"));
        AssertSame(
            copies,
            [
                .. ours.Change(doc => doc.GetArray("array").InsertCopy(0, doc.GetMap("map"))),
                .. ours.Change(doc => doc.GetMap("map").SetCopy("copy", doc.GetArray("array"))),
            ]);
        Assert.Equal(theirs.Content(), ours.Content());
    }

    [Theory, MemberData(nameof(Seeds))]
    public void SubDocuments_WrittenHereAndThere_AreCarriedUnchangedThroughMergeDiffAndCollection(int seed)
    {
        var random = new Random(seed);
        var gc = seed % 3 != 0;
        var edits = new EditGenerator(random, cutsPairs: false);
        var ours = new OurPeer(77, gc);
        using var theirs = judge.Open(77, gc);
        var mirror = new OurPeer(500, gc);
        var heard = new List<byte[]>();
        for (var step = 0; step < 80; step++)
        {
            var document = Draw(random);
            var (key, index) = ($"{random.Next(3)}", random.Next(ours.Doc.GetArray("array").Count + 1));
            object?[] around = random.Next(2) == 0 ? [] : [1.0, "x"];
            var (expected, made) = random.Next(4) switch
            {
                0 => (Ask("setSubDocument", ("name", theirs.Name), ("key", key), ("document", document)),
                    ours.Change(doc => doc.GetMap("map").Set(key, document))),
                1 => (Ask("insertSubDocument", ("name", theirs.Name), ("index", index), ("values", around), ("document", document)),
                    ours.Change(doc => doc.GetArray("array").Insert(index, [.. around, document, .. around]))),
                _ when edits.Next() is var edit => (theirs.Edit(edit), ours.Edit(edit)),
                _ => default,
            };
            AssertSame(expected, made);
            heard.AddRange(made);
        }
        foreach (var update in heard.OrderBy(_ => random.Next()))
            mirror.Apply(update);

        Assert.Equal(Convert.ToHexString(theirs.EncodeStateAsUpdate()), Convert.ToHexString(ours.EncodeStateAsUpdate()));
        Assert.Equal(Spell(ours.Doc), Spell(mirror.Doc));
        Assert.Equal(Canonical.Json(judge.Ask("subDocuments", ("name", theirs.Name))["content"]!.ToJsonString()), Spell(ours.Doc));
        var merged = Update.MergeUpdates(heard);
        Assert.Equal(Convert.ToHexString(judge.AskBytes("merge", ("updates", heard))), Convert.ToHexString(merged));
        var known = Update.EncodeStateVectorFromUpdate(heard[0]);
        Assert.Equal(Convert.ToHexString(judge.AskBytes("stateVectorOf", ("update", heard[0]))), Convert.ToHexString(known));
        Assert.Equal(
            Convert.ToHexString(judge.AskBytes("diff", ("update", merged), ("known", known))),
            Convert.ToHexString(Update.DiffUpdate(merged, known)));
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Embeds_OfAnyJson_TravelByteForByte(int seed)
    {
        var random = new Random(seed);
        var ours = new OurPeer(77);
        using var theirs = judge.Open(77);
        var mirror = new OurPeer(500);
        for (var step = 0; step < 40; step++)
        {
            var index = random.Next(ours.Doc.GetText("text").Length + 1);
            var edit = new Edit("text", random.Next(4) == 0 ? "delete" : "embed") { Index = index, Length = 2, Value = DrawJson(random, 0), CutsPairs = true };
            var made = theirs.Edit(edit);
            AssertSame(made, ours.Edit(edit));
            foreach (var update in made)
                mirror.Apply(update);
        }
        Assert.Equal(Convert.ToHexString(theirs.EncodeStateAsUpdate()), Convert.ToHexString(mirror.EncodeStateAsUpdate()));
        Assert.Equal(theirs.Content(), mirror.Content());
    }

    private List<byte[]> Ask(string command, params IEnumerable<(string Name, object? Value)> arguments) =>
        [.. judge.Ask(command, arguments)["updates"]!.AsArray().Select(u => Convert.FromBase64String(u!.GetValue<string>()))];

    private static void AssertSame(IEnumerable<byte[]> expected, IEnumerable<byte[]> actual) =>
        Assert.Equal(string.Join('\n', expected.Select(Convert.ToHexString)), string.Join('\n', actual.Select(Convert.ToHexString)));

    // In the order in which yjs writes options.
    private static SubDocument Draw(Random random)
    {
        var options = new Dictionary<string, object?>();
        if (random.Next(2) == 0)
            options["gc"] = false;
        if (random.Next(2) == 0)
            options["autoLoad"] = true;
        if (random.Next(2) == 0)
            options["meta"] = DrawJson(random, 0);
        return new SubDocument(Guids[random.Next(Guids.Length)], options);
    }

    // Objects only at the top: an embed of anything else is text to yjs, or nothing.
    private static object DrawJson(Random random, int depth) => depth > 3 || (depth > 0 && random.Next(3) > 0)
        ? random.Next(6) switch
        {
            0 => random.Next(2) == 0,
            1 => (double)random.Next(-9, 9),
            2 => random.NextDouble() * 1e9,
            3 => "é😀\"\\\u2028\n",
            4 => "",
            _ => new object?[] { null, 1.5, "x" },
        }
        : new[] { "b", "a", "image", "10", "9", "é" }.Take(random.Next(7)).ToDictionary(key => key, object? (_) => DrawJson(random, depth + 1));

    private static string Spell(Doc doc) => Canonical.Of(
        doc.GetMap("map").OrderBy(e => e.Key, StringComparer.Ordinal).Select(e => e.Value).Concat(doc.GetArray("array")).OfType<SubDocument>().Select(d => new object?[] { d.Guid, d.Options }).ToArray());
}

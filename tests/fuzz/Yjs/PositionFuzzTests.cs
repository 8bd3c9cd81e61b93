using NvpOrleans.Yjs;

namespace NvpOrleans.Tests.Fuzz.Yjs;

/// <summary>Damaged positions are refused, or they are somewhere or nowhere; damaged updates leave observers something to be told.</summary>
public class PositionFuzzTests
{
    [Fact]
    public void Position_WhenDamaged_IsRefusedOrRoundTripsAndResolves()
    {
        var random = new Random(1);
        var (doc, _) = Samples.Create(1);
        byte[][] samples =
        [
            [0, 7, 2, 0], [0, 7, 2], [1, 1, 0x74, 0x41], [2, 1, 3, 0x80, 1],
            .. doc.StateVector.Select(known => RelativePosition.ParseJson($$$"""{"item":{"client":{{{known.Key}}},"clock":{{{known.Value / 2}}}}}""").Encode()),
        ];
        for (var i = 0; i < 200_000; i++)
        {
            try
            {
                var decoded = RelativePosition.Decode(Mutation.Of(samples[random.Next(samples.Length)], random));
                Assert.Equal(decoded, RelativePosition.Decode(decoded.Encode()));
                Assert.Equal(decoded, RelativePosition.FromJson(decoded.ToJson()));
                Assert.False(decoded.Resolve(doc) is { Index: < 0 });
            }
            catch (YjsFormatException)
            {
                // The one answer that damaged bytes may get.
            }
        }
    }

    [Fact]
    public void Observers_OfDamagedUpdatesThatAreLetIn_AreToldWithoutFailing()
    {
        var budget = new Budget();
        for (var seed = 1; budget.IsLeft; seed++)
        {
            var random = new Random(seed);
            var (source, samples) = Samples.Create(seed % 50);
            var doc = new Doc(999);
            foreach (var name in source.RootNames.ToList())
                Observe(random.Next(4) switch { 0 => doc.GetText(name), 1 => doc.GetMap(name), 2 => doc.GetArray(name), _ => doc.GetXmlFragment(name) });
            for (var i = 0; i < 100; i++)
            {
                var bytes = samples[random.Next(samples.Count)];
                Update update;
                try
                {
                    update = Update.Decode(random.Next(2) == 0 ? bytes : Mutation.Of(bytes, random));
                }
                catch (YjsFormatException)
                {
                    continue;
                }
                var failure = Record.Exception(() => doc.Integrate(update));
                Assert.True(failure is null, $"seed {seed}, step {i}, {Convert.ToHexString(update.Encode())}: {failure}");
            }
        }
    }

    // Whatever the root is taken for: a document from elsewhere does not say.
    private static void Observe(YType root) => root.ObserveDeep(events =>
    {
        foreach (var told in events)
        {
            var steps = told.Delta.Sum(op => op switch { DeltaRetain retain => retain.Length, DeltaDelete delete => delete.Length, _ => 0 });
            Assert.True(steps >= 0 && told.Insertions.All(i => i.Length > 0) && told.Keys.Count <= told.KeysWritten.Count);
        }
    });
}

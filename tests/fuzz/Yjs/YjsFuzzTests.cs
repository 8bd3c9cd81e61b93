using NvpOrleans.Yjs;

namespace NvpOrleans.Tests.Fuzz.Yjs;

/// <summary>Damaged bytes are refused with a format error, or they are a valid update like any other.</summary>
public class YjsFuzzTests
{
    [Fact]
    public void Update_WhenDamaged_IsRefusedBeforeAnythingChangesOrIsIntegratedLikeAnyOther()
    {
        var budget = new Budget();
        for (var seed = 1; budget.IsLeft; seed++)
        {
            var random = new Random(seed);
            var (doc, samples) = Samples.Create(seed % 50);
            for (var i = 0; i < 200; i++)
            {
                var damaged = Mutation.Of(samples[random.Next(samples.Count)], random);
                try
                {
                    TryIntegrate(doc, damaged);
                }
                catch (Exception failure)
                {
                    Assert.Fail($"seed {seed}, step {i}, {Convert.ToHexString(damaged)}: {failure}");
                }
            }
            CheckRoundTrip(doc, seed);
        }
    }

    [Fact]
    public void Merge_OfDamagedUpdates_IsRefusedOrCanBeDecoded()
    {
        var budget = new Budget();
        for (var seed = 1; budget.IsLeft; seed++)
        {
            var random = new Random(seed);
            var (doc, samples) = Samples.Create(seed % 50);
            for (var i = 0; i < 100; i++)
            {
                byte[][] some = [samples[random.Next(samples.Count)], Mutation.Of(samples[random.Next(samples.Count)], random)];
                try
                {
                    var merged = UpdateMerge.Merge(some, DecodeLimits.Default);
                    Update.Decode(merged);
                    Update.Decode(UpdateDiff.Diff(merged, doc.StateVector));
                }
                catch (YjsFormatException)
                {
                    // The one answer that damaged bytes may get.
                }
            }
        }
    }

    [Fact]
    public void StateVector_WhenDamaged_IsRefusedOrRoundTrips()
    {
        var random = new Random(1);
        var samples = Enumerable.Range(1, 20).Select(seed => Samples.Create(seed).Doc.EncodeStateVector()).ToList();
        for (var i = 0; i < 200_000; i++)
        {
            try
            {
                var decoded = StateVector.Decode(Mutation.Of(samples[random.Next(samples.Count)], random));
                Assert.Equal(decoded, StateVector.Decode(decoded.Encode()));
            }
            catch (YjsFormatException)
            {
                // The one answer that damaged bytes may get.
            }
        }
    }

    private static void TryIntegrate(Doc doc, byte[] damaged)
    {
        Update update;
        try
        {
            update = Update.Decode(damaged);
        }
        catch (YjsFormatException)
        {
            return;
        }
        var encoded = update.Encode();
        Assert.Equal(encoded, Update.Decode(encoded).Encode());
        var hadPending = doc.HasPending;
        var foreseen = doc.CanIntegrate(update);
        var places = doc.Survey(update).ToList();
        var authors = doc.NewClients(update).ToHashSet();
        Assert.All(places, content => Assert.True(authors.Contains(content.Id.Client) || content.State == PlaceState.Unknown));
        var result = doc.Integrate(update);
        if (!hadPending)
            Assert.Equal(foreseen, !result.HasGap);
    }

    // Contents are not compared: a dishonest struct may name neighbours in two different types, and then what becomes of it
    // depends on which of them is deleted first. No peer is harmed by that but the one that reads it.
    private static void CheckRoundTrip(Doc doc, int seed)
    {
        var copy = new Doc(99);
        copy.Integrate(Update.Decode(doc.EncodeStateAsUpdate(), DecodeLimits.Trusted));
        if (doc.HasPending)
        {
            // Forged updates that claim the same clocks with other content may wait together. Written down they are merged, and merging
            // keeps one of them, so the copy may get further; npm yjs does the same. Nothing that was known may be missing there.
            Assert.All(doc.StateVector, known => Assert.True(copy.StateVector[known.Key] >= known.Value, $"seed {seed}: the copy knows less"));
        }
        else
        {
            Assert.True(doc.StateVector.Equals(copy.StateVector), $"seed {seed}: the copy knows something else");
            Assert.False(copy.HasPending, $"seed {seed}: the copy waits for what the document has");
        }

        foreach (var each in new[] { doc, copy })
        {
            each.GetText("t").ToDelta();
            each.GetMap("m").ToJson();
            each.GetArray("a").ToJson();
            _ = each.GetXmlFragment("x").ToString();
            each.GetText("t").Insert(0, "still here");
            Assert.StartsWith("still here", each.GetText("t").ToString(), StringComparison.Ordinal);
        }
    }
}

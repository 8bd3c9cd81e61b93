using System.Text;
using NvpOrleans.Yjs;
using Xunit.Abstractions;

namespace NvpOrleans.Tests.Fuzz.Yjs;

/// <summary>
/// Every decoder, given damaged bytes: it answers soon, asks for memory in proportion to what it was given, and refuses with the
/// documented exception or reads something that it writes again.
/// </summary>
public class DecoderFuzzTests(ITestOutputHelper output)
{
    // The dearest honest byte is half a tombstone, which becomes a struct of a hundred bytes in a list that doubles; an exception
    // with its trace is in the constant.
    private const long MostBytesPerByte = 1024, MostBytesBesides = 128 * 1024;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);

    private static readonly Dictionary<string, (Func<IEnumerable<byte[]>> Samples, Func<byte[], byte[]> RoundTrip)> Decoders = new()
    {
        ["update"] = (Updates, static bytes => Update.Decode(bytes).Encode()),
        ["state vector"] = (() => Updates().Select(u => Update.Decode(u).ToStateVector().Encode()), static bytes => StateVector.Decode(bytes).Encode()),
        ["relative position"] = (Positions, static bytes => RelativePosition.Decode(bytes).Encode()),
        ["relative position in JSON"] = (
            () => Positions().Select(p => Encoding.UTF8.GetBytes(JsonText.Of(RelativePosition.Decode(p).ToJson()))),
            static bytes => Encoding.UTF8.GetBytes(JsonText.Of(RelativePosition.ParseJson(Encoding.UTF8.GetString(bytes)).ToJson()))),
        ["awareness update"] = (Awarenesses, static bytes => AwarenessUpdate.Decode(bytes).Encode()),
        ["sync message"] = (() => Updates().Select(u => new SyncMessage(SyncStep.Update, u).Encode()), static bytes => SyncMessage.Decode(bytes).Encode()),
        ["message of y-websocket"] = (WebsocketMessages, static bytes => WebsocketMessage.Decode(bytes).Encode()),
    };

    public static TheoryData<string> Names => [.. Decoders.Keys];

    [Theory, MemberData(nameof(Names))]
    public void Decode_OfDamagedBytes_IsBoundedAndRefusesAsDocumented(string name)
    {
        var (drawSamples, roundTrip) = Decoders[name];
        var samples = drawSamples().ToList();
        foreach (var sample in samples)
            Assert.Equal(roundTrip(sample), roundTrip(roundTrip(sample)));
        var (budget, tried, read) = (new Budget(parts: Decoders.Count), 0L, 0L);
        for (var seed = 1; budget.IsLeft; seed++)
        {
            var random = new Random(seed);
            for (var i = 0; i < 100; i++, tried++)
            {
                var damaged = Mutation.Of(Mutation.Spliced(samples[random.Next(samples.Count)], samples[random.Next(samples.Count)], random), random);
                if (Try(roundTrip, damaged, $"{name}, seed {seed}, {Convert.ToHexString(damaged)}") is not { } once)
                    continue;
                read++;
                Assert.Equal(once, roundTrip(once));
            }
        }
        output.WriteLine($"{name}: {tried} inputs, {read} of them read");
        Assert.True(read > 0, "nothing but refusals");
    }

    /// <summary>Time of the processor counts, as a busy machine may hold up any reading; bytes that are slow to read are slow each time.</summary>
    private static byte[]? Try(Func<byte[], byte[]> roundTrip, byte[] bytes, string what)
    {
        for (var attempt = 1; ; attempt++)
        {
            var before = Environment.CpuUsage.TotalTime;
            var result = TryOnce(roundTrip, bytes, what);
            var elapsed = Environment.CpuUsage.TotalTime - before;
            if (elapsed < Longest) return result;
            Assert.True(attempt < 3, $"{what}: took {elapsed}, {attempt} times");
        }
    }

    private static byte[]? TryOnce(Func<byte[], byte[]> roundTrip, byte[] bytes, string what)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        byte[]? result = null;
        try
        {
            result = roundTrip(bytes);
        }
        catch (YjsException)
        {
            // The one answer that damaged bytes may get.
        }
        catch (Exception failure)
        {
            Assert.Fail($"{what}: {failure}");
        }
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(allocated <= (MostBytesPerByte * bytes.Length) + MostBytesBesides, $"{what}: {allocated} bytes for {bytes.Length}");
        return result;
    }

    private static IEnumerable<byte[]> Updates() => Enumerable.Range(1, 12).SelectMany(seed => Samples.Create(seed).Updates);

    private static IEnumerable<byte[]> Positions() =>
    [
        [1, 4, (byte)'t', (byte)'e', (byte)'x', (byte)'t', 0],
        [0, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x0f, 0xf0, 0xa2, 0x04, 0x41],
        [2, 5, 3, 1],
    ];

    private static IEnumerable<byte[]> Awarenesses() =>
    [
        new AwarenessUpdate(new AwarenessState(1, 2, "{\"user\":{\"name\":\"é😀\",\"at\":[1,2.5,null]}}"), new AwarenessState(700_000_000_000, 1, null)).Encode(),
        new AwarenessUpdate(Enumerable.Range(1, 40).Select(i => new AwarenessState((ulong)i, (ulong)i, "{}"))).Encode(),
    ];

    private static IEnumerable<byte[]> WebsocketMessages() =>
    [
        .. Updates().Take(20).Select(u => WebsocketMessage.Of(new SyncMessage(SyncStep.Step2, u)).Encode()),
        .. Awarenesses().Select(a => WebsocketMessage.Of(AwarenessUpdate.Decode(a)).Encode()),
        WebsocketMessage.Denied("no").Encode(),
        WebsocketMessage.QueryAwareness.Encode(),
    ];
}

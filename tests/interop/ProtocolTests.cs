using System.Globalization;
using System.Text.Json.Nodes;
using NvpOrleans.Yjs;

namespace NvpOrleans.Tests.Interop;

/// <summary>Messages of ours and of npm y-protocols are the same bytes, and damaged ones that we accept it reads as we do.</summary>
public class ProtocolTests(Judge judge) : IClassFixture<Judge>
{
    public static TheoryData<int> Seeds
    {
        get
        {
            var seeds = new TheoryData<int>();
            foreach (var seed in Interop.Seeds.UpTo(14))
                seeds.Add(seed);
            return seeds;
        }
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Awareness_OfRandomStates_IsTheBytesOfYProtocols(int seed)
    {
        var random = new Random(seed);
        var states = Enumerable.Range(0, random.Next(6)).Select(_ => RandomState(random)).DistinctBy(state => state.Client).ToList();
        var theirs = judge.AskBytes("awarenessMessage", ("states", states.Select(state => new
        {
            client = state.Client,
            clock = state.Clock,
            state = state.Json is null ? null : JsonNode.Parse(state.Json),
        })));
        Assert.Equal(Convert.ToHexString(theirs), Convert.ToHexString(WebsocketMessage.Of(new AwarenessUpdate(states)).Encode()));
        Assert.Equal(states, WebsocketMessage.Decode(theirs).Awareness!.States);
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Sync_OfRandomDocuments_IsTheBytesOfYProtocols(int seed)
    {
        var random = new Random(seed);
        using var authors = Authors.Create(judge, seed, gc: true);
        for (var step = 0; step < 20; step++)
            authors.Step(random);
        using var theirs = judge.Open(500);
        foreach (var state in authors.States())
            theirs.Apply(state);
        var known = authors.States().First() is var some ? Update.Decode(some, DecodeLimits.Trusted).ToStateVector().Encode() : [];

        var messages = judge.Ask("syncMessages", ("name", theirs.Name), ("known", known))["updates"]!.AsArray()
            .Select(message => Convert.FromBase64String(message!.GetValue<string>())).ToList();
        byte[][] payloads = [theirs.EncodeStateVector(), theirs.EncodeStateAsUpdate(known), theirs.EncodeStateAsUpdate()];
        Assert.All(Enumerable.Range(0, 3), step =>
        {
            Assert.Equal(Convert.ToHexString(messages[step]), Convert.ToHexString(WebsocketMessage.Of(new SyncMessage((SyncStep)step, payloads[step])).Encode()));
            var sync = WebsocketMessage.Decode(messages[step]).Sync!;
            Assert.Equal(((SyncStep)step, Convert.ToHexString(payloads[step])), (sync.Step, Convert.ToHexString(sync.Payload.Span)));
        });
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Message_ThatIsDamagedAndStillAccepted_IsReadAlikeByYProtocols(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 300; i++)
        {
            var message = RandomMessage(random).Encode();
            if (message.Length > 1)
                message[random.Next(1, message.Length)] = (byte)random.Next(256);
            WebsocketMessage ours;
            try
            {
                ours = WebsocketMessage.Decode(message);
            }
            catch (YjsFormatException)
            {
                continue;
            }

            var theirs = judge.Ask("readMessage", ("message", message))["content"]!.GetValue<string>();
            Assert.Equal(theirs, Spell(ours));
        }
    }

    private static WebsocketMessage RandomMessage(Random random) => random.Next(4) switch
    {
        0 => WebsocketMessage.Of(new SyncMessage((SyncStep)random.Next(3), RandomBytes(random))),
        1 => WebsocketMessage.Denied($"nee {random.Next()}"),
        _ => WebsocketMessage.Of(new AwarenessUpdate(Enumerable.Range(0, random.Next(4)).Select(_ => RandomState(random)))),
    };

    private static byte[] RandomBytes(Random random)
    {
        var bytes = new byte[random.Next(20)];
        random.NextBytes(bytes);
        return bytes;
    }

    private static AwarenessState RandomState(Random random) => new(
        (ulong)random.NextInt64(1, 1L << random.Next(1, 54)), (ulong)random.Next(1000), random.Next(5) == 0 ? null : JsonText.Of(RandomObject(random, 0)));

    private static Dictionary<string, object?> RandomObject(Random random, int depth) =>
        Enumerable.Range(0, random.Next(4)).ToDictionary(i => $"k{i}", _ => (object?)RandomValue(random, depth + 1));

    private static object RandomValue(Random random, int depth) => random.Next(depth > 2 ? 4 : 6) switch
    {
        0 => (double)random.Next(-1000, 1000),
        1 => $"é😀\"\\\n{random.Next().ToString(CultureInfo.InvariantCulture)}",
        2 => random.Next(2) == 0,
        3 => random.NextDouble(),
        4 => Enumerable.Range(0, random.Next(3)).Select(_ => (object?)RandomValue(random, depth + 1)).ToArray(),
        _ => RandomObject(random, depth),
    };

    private static string Spell(WebsocketMessage message)
    {
        object?[] parts = message switch
        {
            { Sync: { } sync } => ["sync", (double)sync.Step, Convert.ToHexStringLower(sync.Payload.Span)],
            { Awareness: { } awareness } => ["awareness", .. awareness.States.Select(Spell)],
            { Denial: { } reason } => ["auth", 0.0, reason],
            _ => ["query"],
        };
        return JsonText.Of(parts);
    }

    private static object?[] Spell(AwarenessState state) => [(double)state.Client, (double)state.Clock, Canonical.Json(state.Json)];
}

using NvpOrleans.Yjs;

namespace NvpOrleans.Tests.Fuzz.Yjs;

/// <summary>Damaged messages of peers are refused with a format error, or they are a message like any other.</summary>
public class ProtocolFuzzTests
{
    [Fact]
    public void WebsocketMessage_WhenDamaged_IsRefusedOrRoundTrips()
    {
        var budget = new Budget();
        for (var seed = 1; budget.IsLeft; seed++)
        {
            var random = new Random(seed);
            var messages = Messages(seed % 50);
            for (var i = 0; i < 2_000; i++)
            {
                var damaged = Mutation.Of(messages[random.Next(messages.Count)], random);
                try
                {
                    TryRoundTrip(damaged);
                }
                catch (Exception failure)
                {
                    Assert.Fail($"seed {seed}, step {i}, {Convert.ToHexString(damaged)}: {failure}");
                }
            }
        }
    }

    private static void TryRoundTrip(byte[] damaged)
    {
        WebsocketMessage message;
        try
        {
            message = WebsocketMessage.Decode(damaged);
        }
        catch (YjsFormatException)
        {
            return; // the one answer that damaged bytes may get
        }
        var encoded = message.Encode();
        Assert.Equal(encoded, WebsocketMessage.Decode(encoded).Encode());
    }

    private static List<byte[]> Messages(int seed)
    {
        var (doc, updates) = Samples.Create(seed);
        var states = new AwarenessUpdate(
            new AwarenessState(1, 7, "{\"user\":{\"name\":\"Anna\",\"x\":[1,2.5e3,null,true]},\"cursor\":null}"),
            new AwarenessState(700_000_000_000, 0, "{}"),
            new AwarenessState(3, 12, null));
        return
        [
            WebsocketMessage.Of(new SyncMessage(SyncStep.Step1, doc.EncodeStateVector())).Encode(),
            WebsocketMessage.Of(new SyncMessage(SyncStep.Step2, doc.EncodeStateAsUpdate())).Encode(),
            .. updates.Take(5).Select(update => WebsocketMessage.Of(new SyncMessage(SyncStep.Update, update)).Encode()),
            WebsocketMessage.Of(states).Encode(),
            WebsocketMessage.Denied("forbidden {\"reason\":\"frozen\"}").Encode(),
            WebsocketMessage.QueryAwareness.Encode(),
        ];
    }
}

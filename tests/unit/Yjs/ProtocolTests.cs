using NvpOrleans.Yjs;

namespace NvpOrleans.Tests.Unit.Yjs;

/// <summary>What peers say to each other. The bytes of the first tests are those of npm y-protocols 1.0.7.</summary>
public class ProtocolTests
{
    private const string Moved = "010101157b2275736572223a7b226e616d65223a2278227d7d";
    private const string Gone = "010102046e756c6c";

    [Fact]
    public void SyncMessage_WhenYProtocolsWroteStep1_IsReadAndWrittenAlike()
    {
        var message = SyncMessage.Decode(Hex.Bytes("000301010b"));
        Assert.Equal(SyncStep.Step1, message.Step);
        Assert.Equal(11ul, StateVector.Decode(message.Payload.Span)[1]);
        Assert.Equal("000301010b", Hex.Of(message.Encode()));
    }

    [Fact]
    public void AwarenessUpdate_WhenYProtocolsWroteAState_IsReadAndWrittenAlike()
    {
        var update = AwarenessUpdate.Decode(Hex.Bytes(Moved));
        Assert.Equal([new AwarenessState(1, 1, "{\"user\":{\"name\":\"x\"}}")], update.States);
        Assert.Equal(Moved, Hex.Of(update.Encode()));
    }

    [Theory]
    [InlineData(Gone)]
    [InlineData("01010206206e756c6c20")]
    public void AwarenessUpdate_WhenAClientHasGone_HasNoState(string encoded) =>
        Assert.Equal([new AwarenessState(1, 2, null)], AwarenessUpdate.Decode(Hex.Bytes(encoded)).States);

    [Fact]
    public void AwarenessUpdate_WithNoState_WritesNull() =>
        Assert.Equal(Gone, Hex.Of(new AwarenessUpdate(new AwarenessState(1, 2, null)).Encode()));

    [Theory]
    [InlineData("00" + "000301010b", WebsocketMessageKind.Sync)]
    [InlineData("00" + "01020000", WebsocketMessageKind.Sync)]
    [InlineData("00" + "02020000", WebsocketMessageKind.Sync)]
    [InlineData("01" + "19" + Moved, WebsocketMessageKind.Awareness)]
    [InlineData("01" + "0100", WebsocketMessageKind.Awareness)]
    [InlineData("02" + "00" + "026e6f", WebsocketMessageKind.Auth)]
    [InlineData("03", WebsocketMessageKind.QueryAwareness)]
    public void WebsocketMessage_OfEveryKind_IsReadAndWrittenAlike(string encoded, WebsocketMessageKind kind)
    {
        var message = WebsocketMessage.Decode(Hex.Bytes(encoded));
        Assert.Equal(kind, message.Kind);
        Assert.Equal(encoded, Hex.Of(message.Encode()));
    }

    [Fact]
    public void WebsocketMessage_OfADenial_CarriesTheReason() =>
        Assert.Equal("nee, bedankt", WebsocketMessage.Decode(WebsocketMessage.Denied("nee, bedankt").Encode()).Denial);

    [Theory]
    [InlineData("", "nothing")]
    [InlineData("04", "an unknown kind")]
    [InlineData("808000", "a kind with needless groups that says sync, and no more")]
    [InlineData("00", "a sync message without a step")]
    [InlineData("0003", "an unknown step")]
    [InlineData("000003", "a payload that is cut off")]
    [InlineData("0000ffffffff0f00", "a payload longer than the message")]
    [InlineData("00000301010b00", "trailing bytes")]
    [InlineData("01", "an awareness message without an update")]
    [InlineData("010101", "a state that is not there")]
    [InlineData("0105ffffffff0f", "more states than bytes")]
    [InlineData("0104010101" + "00", "a state that is no JSON: empty")]
    [InlineData("0105010101" + "017b", "a state that is no JSON: an open brace")]
    [InlineData("0106010101" + "02c328", "a state that is no UTF-8")]
    [InlineData("010c010101046e756c6c046e756c", "awareness with trailing bytes")]
    [InlineData("01" + "0e" + "01" + "ffffffffffffff1f" + "01" + "0130" + "0000", "a client id beyond 2^53-1")]
    [InlineData("0201" + "00", "an unknown auth message")]
    [InlineData("0200" + "ff", "a reason that is cut off")]
    [InlineData("0300", "a question with trailing bytes")]
    public void WebsocketMessage_ThatIsNone_IsRefused(string encoded, string what)
    {
        Assert.NotEmpty(what);
        Assert.Throws<YjsFormatException>(() => WebsocketMessage.Decode(Hex.Bytes(encoded)));
    }

    [Fact]
    public void AwarenessUpdate_WhoseStateIsNestedTooDeeply_IsRefused()
    {
        var deep = new string('[', 10_000) + new string(']', 10_000);
        var encoded = new AwarenessUpdate(new AwarenessState(1, 1, deep)).Encode();
        Assert.Throws<YjsFormatException>(() => AwarenessUpdate.Decode(encoded));
    }

    [Fact]
    public void Limits_WhenReached_AreAllowedAndBeyondRefusedWithTheNumbers()
    {
        var limits = new ProtocolLimits { MaxUpdateBytes = 4, MaxStateVectorBytes = 3, MaxAwarenessStates = 2, MaxAwarenessStateBytes = 5, MaxReasonBytes = 1 };
        Check("bytes", 4, length => WebsocketMessage.Of(new SyncMessage(SyncStep.Update, new byte[length])));
        Check("bytes", 4, length => WebsocketMessage.Of(new SyncMessage(SyncStep.Step2, new byte[length])));
        Check("bytes", 3, length => WebsocketMessage.Of(new SyncMessage(SyncStep.Step1, new byte[length])));
        Check("states", 2, length => WebsocketMessage.Of(new AwarenessUpdate(Enumerable.Range(1, length).Select(i => new AwarenessState((ulong)i, 1, "{}")))));
        Check("bytes", 5, length => WebsocketMessage.Of(new AwarenessUpdate(new AwarenessState(1, 1, new string('1', length)))));
        Check("bytes", 1, length => WebsocketMessage.Denied(new string('x', length)));

        void Check(string unit, int limit, Func<int, WebsocketMessage> message)
        {
            WebsocketMessage.Decode(message(limit).Encode(), limits);
            var beyond = Assert.Throws<YjsLimitException>(() => WebsocketMessage.Decode(message(limit + 1).Encode(), limits));
            Assert.Equal((unit, (long)limit + 1, (long)limit), (beyond.Unit, beyond.Actual, beyond.Limit));
        }
    }
}

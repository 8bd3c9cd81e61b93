using NvpOrleans.Yjs;

namespace NvpOrleans.Tests.Interop.Cases;

/// <summary>A third engine, in another language, reads what we write.</summary>
/// <remarks>
/// Of the bytes of ywasm only clocks are compared: it merges structs by rules of its own. Of contents the texts, since its JSON
/// spells values in its own way (undefined, bytes, bigints). It cuts ids of clients off after 32 bits when it reads them, so
/// beyond that it is no judge.
/// </remarks>
public class ThirdVoiceTests(Judge judge) : IClassFixture<Judge>
{
    public static TheoryData<int> Seeds => [.. Interop.Seeds.UpTo(25)];

    [Theory, MemberData(nameof(Seeds))]
    public void State_OfADocumentOfManyEdits_IsReadByYwasmAsByUs(int seed)
    {
        var random = new Random(seed);
        var edits = new EditGenerator(random, cutsPairs: false);
        OurPeer[] peers = [new(1), new(2_147_483_648), new(4_294_967_295)];
        for (var step = 0; step < 200; step++)
        {
            var (peer, other) = (peers[random.Next(3)], peers[random.Next(3)]);
            peer.Edit(edits.Next());
            if (random.Next(5) == 0)
                peer.Apply(other.EncodeStateAsUpdate(peer.EncodeStateVector()));
        }
        foreach (var other in peers)
            peers[0].Apply(other.EncodeStateAsUpdate());

        var answer = judge.Ask("tiebreak", ("updates", new[] { peers[0].EncodeStateAsUpdate() }));
        Assert.Null(answer["refused"]);
        Assert.Equal(peers[0].Doc.StateVector, StateVector.Decode(Convert.FromBase64String(answer["vector"]!.GetValue<string>())));
        Assert.Equal(peers[0].Doc.GetText("text").ToString(), answer["plain"]!.GetValue<string>());
        Assert.Equal(peers[0].Doc.GetArray("array").Count, answer["count"]!.GetValue<int>());
    }
}

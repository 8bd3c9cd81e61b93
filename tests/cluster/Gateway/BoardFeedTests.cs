using Microsoft.AspNetCore.SignalR.Protocol;
using NvpOrleans.Abstractions.Board;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Web.Gateway;

namespace NvpOrleans.Tests.Cluster.Gateway;

/// <summary>The board on its way through one node: once for all with the same rights, merged for who is slow, and nothing by rights that have ended.</summary>
public sealed class BoardFeedTests
{
    private const string Cycle = "2020-2025";
    private static readonly Guid Activation = Guid.NewGuid();
    private static readonly PersonId Other = new("other");

    private readonly BoardFeed _feed = new(Cycle);

    public BoardFeedTests() => _feed.Adopt(new BoardWatch(Activation, new Dictionary<PersonId, string>(), new Dictionary<string, long>()));

    [Fact]
    public async Task AChange_IsSerialisedOnce_AndReachesThoseWithTheView_AndNobodyElse()
    {
        var protocol = new CountingProtocol(new MessagePackHubProtocol());
        var readers = Enumerable.Range(0, 3).Select(at => Sit($"r{at}", "a", protocol)).ToList();
        var other = Sit("other", "b", new MessagePackHubProtocol(), Other);

        Assert.True(_feed.TryTake(Batch(new BoardChange("a", 1, 2, [Row("drafting")]))));
        Assert.True(_feed.TryTake(Batch(new BoardChange("b", 1, 3, [Row("closed")]))));

        foreach (var reader in readers) Assert.Equal((1L, 2L, "drafting"), Told(Assert.Single(await ReadAsync(reader, 2))));
        Assert.Equal(1, protocol.Serialised);
        Assert.Equal((1L, 3L, "closed"), Told(Assert.Single(await ReadAsync(other, 3))));
    }

    [Fact]
    public async Task WhatWaitsForASlowReader_IsMerged_WithTheNewestOfEachRow()
    {
        var reader = Sit("slow", "a", new MessagePackHubProtocol());
        for (var version = 1; version <= 5; version++) _feed.TryTake(Batch(new BoardChange("a", version, version + 1, [Row($"stage{version}")])));

        Assert.Equal((1L, 6L, "stage5"), Told(Assert.Single(await ReadAsync(reader, 6))));
    }

    [Fact]
    public async Task WhoLacksWhatCameBefore_IsBehind_UntilItIsBrought()
    {
        var reader = Sit("r", "a", new MessagePackHubProtocol());
        _feed.TryTake(Batch(new BoardChange("a", 4, 5, [Row("lost")]))); // what led to 4 never came
        Assert.Equal(("a", 1L), Assert.Single(_feed.Lacking()));

        _feed.Bring(new BoardPart("a", 5, false, default, default, [Row("brought")]), 1);

        Assert.Empty(_feed.Lacking());
        Assert.Equal((1L, 5L, "brought"), Told(Assert.Single(await ReadAsync(reader, 5))));
    }

    [Fact]
    public async Task WhoseRightsHaveChanged_IsToldNothingThatWaited_AndAllOfTheOtherView()
    {
        var reader = Sit("r", "a", new MessagePackHubProtocol());
        _feed.TryTake(Batch(new BoardChange("a", 1, 2, [Row("secret")])));
        _feed.TryTake(Batch() with { Moved = new Dictionary<PersonId, string> { [SlowReader.Person] = "b" } });
        _feed.TryTake(Batch(new BoardChange("a", 2, 3, [Row("secret too")])));
        Assert.Equal(("b", null), Assert.Single(_feed.Lacking()));
        _feed.Bring(new BoardPart("b", 7, true, default, default, [Row("public")]), null);

        Assert.Equal((-1L, 7L, "public"), Told(Assert.Single(await ReadAsync(reader, 7))));
    }

    [Fact]
    public void AnOpening_ByRightsThatChangedMeanwhile_IsRefused()
    {
        var reader = new SlowReader("r", new MessagePackHubProtocol());
        var moves = _feed.BeginEntering(SlowReader.Person);
        _feed.TryTake(Batch() with { Moved = new Dictionary<PersonId, string> { [SlowReader.Person] = "b" } });
        Assert.False(_feed.TrySit(reader.Outbox, Opening("a"), moves));
        Assert.True(_feed.TrySit(reader.Outbox, Opening("b"), moves));
    }

    [Fact]
    public void AnotherActivation_IsNotFollowed_BeforeItWasAsked()
    {
        Sit("r", "a", new MessagePackHubProtocol());
        Assert.False(_feed.TryTake(Batch(new BoardChange("a", 1, 2, [Row("drafting")])) with { Activation = Guid.NewGuid() }));
        _feed.Adopt(new BoardWatch(Guid.NewGuid(), new Dictionary<PersonId, string> { [SlowReader.Person] = "new" }, new Dictionary<string, long> { ["new"] = 0 }));
        Assert.Equal(("new", null), Assert.Single(_feed.Lacking()));
    }

    private SlowReader Sit(string id, string epoch, IHubProtocol protocol, PersonId? person = null)
    {
        var reader = new SlowReader(id, protocol, person);
        Assert.True(_feed.TrySit(reader.Outbox, Opening(epoch), _feed.BeginEntering(person ?? SlowReader.Person)));
        return reader;
    }

    private static BoardOpening Opening(string epoch) => new(Activation, new BoardPart(epoch, 1, true, default, default, []));

    private static BoardBatch Batch(params BoardChange[] changes) => new(Cycle, Activation, default, default, new Dictionary<PersonId, string>(), changes);

    private static BoardRow Row(string stage) => new(
        DocumentId.Parse("plan/2020-2025/5345")!.Value, stage, null, stage, null, false, false, false, false, null, null, null, null);

    private static async Task<List<IDictionary<object, object>>> ReadAsync(SlowReader reader, long version)
    {
        _ = reader.Outbox.Run();
        var calls = await reader.ReadUntilAsync(call => Convert.ToInt64(BoardOf(call)["version"], System.Globalization.CultureInfo.InvariantCulture) == version);
        return [.. calls.Select(BoardOf)];
    }

    private static IDictionary<object, object> BoardOf(InvocationMessage call) => (IDictionary<object, object>)call.Arguments[0]!;

    private static (long Previous, long Version, string Stage) Told(IDictionary<object, object> board) => (
        Convert.ToInt64(board["previous"], System.Globalization.CultureInfo.InvariantCulture),
        Convert.ToInt64(board["version"], System.Globalization.CultureInfo.InvariantCulture),
        (string)((IDictionary<object, object>)Assert.Single((object[])board["rows"]))["stage"]);
}

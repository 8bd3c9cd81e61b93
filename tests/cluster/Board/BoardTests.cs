using NvpOrleans.Abstractions.Access;
using NvpOrleans.Tests.Cluster.Hosting;
using NvpOrleans.Tests.Kit;
using NvpOrleans.Tests.Kit.Comments;
using NvpOrleans.Yjs;
using Desk = NvpOrleans.Tests.Cluster.Plans.Desk;
using static NvpOrleans.Tests.Cluster.Hosting.Places;

namespace NvpOrleans.Tests.Cluster.Board;

/// <summary>The status board over the hub: to each what their rights show, live, and no more often than is agreed.</summary>
public sealed class BoardTests : IAsyncLifetime
{
    private const string Cycle = "2020-2025";
    private const string Elsewhere = "zone-editor-eifel";
    private ServiceHost _host = null!;

    // No document and no board finds out about rights by itself: what is felt was told.
    public async Task InitializeAsync() =>
        _host = await ServiceHost.StartAsync(null, ("Documents:Housekeeping", "01:00:00"), ("Documents:GrantsTrusted", "01:00:00"), ("Documents:SummaryPause", "00:00:00.02"));

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task AChoiceAndAStage_ReachEachOnlyAsFarAsTheyMayKnow()
    {
        await using var karel = await ConnectAsync(Karel);
        await using var observer = await ConnectAsync(Observer);
        var (whole, shown) = (await karel.OpenBoardAsync(Cycle), await observer.OpenBoardAsync(Cycle));
        Assert.Equal((176, true, 176, true), (whole.Rows.Count, whole.IsFull, shown.Rows.Count, shown.IsFull));
        Assert.NotEqual(whole.Epoch, shown.Epoch);
        Assert.All(shown.Rows, row => Assert.Null(row.Work));
        Assert.NotNull(RowOf(whole).Work);

        await ChooseAsync("3", "priority");
        await ShowsAsync(karel, row => row.Work?.Choices.GetValueOrDefault("3") == "priority", "the choice");
        await ShowsAsync(observer, row => row.IsWriting, "that somebody writes");
        using (var desk = await Desk.OfAsync(_host.Address, Karel, Plan)) await desk.CarryAsync("submit-to-council");
        await ShowsAsync(observer, row => row.Stage == "council-review" && row.StageBefore == "consultation" && row.Since is not null, "the stage");

        foreach (var heard in observer.Heard.OfType<HeardBoard>())
        {
            Assert.Equal(shown.Epoch, heard.Board.Epoch);
            Assert.All(heard.Board.Rows, row => Assert.Equal((Plan, null, null), (row.Document, row.Work, row.Approved)));
        }
    }

    [Fact]
    public async Task WhoComesBack_IsGivenTheDifference_AndWhoHasAnotherEpoch_AllOfIt()
    {
        BoardMessage before;
        await using (var first = await ConnectAsync(Karel)) before = await first.OpenBoardAsync(Cycle);
        await using var stays = await ConnectAsync(Karel);
        await stays.OpenBoardAsync(Cycle);
        await ChooseAsync("4", "attention-point");
        await ShowsAsync(stays, row => row.Work?.Choices.GetValueOrDefault("4") == "attention-point", "the choice");

        await using var again = await ConnectAsync(Karel);
        var difference = await again.OpenBoardAsync(Cycle, before.Epoch, before.Version);
        Assert.Equal((false, before.Epoch, before.Version), (difference.IsFull, difference.Epoch, difference.Previous));
        Assert.Equal("attention-point", Assert.Single(difference.Rows).Work!.Choices["4"]);
        Assert.Empty((await again.OpenBoardAsync(Cycle, difference.Epoch, difference.Version)).Rows);
        Assert.True((await again.OpenBoardAsync(Cycle, "another", difference.Version)).IsFull);
        Assert.True((await again.OpenBoardAsync(Cycle, difference.Epoch, long.MaxValue)).IsFull);
    }

    [Fact]
    public async Task AGrant_GivenAndTakenBack_ChangesTheBoardAtOnce_AndNothingIsToldByItAfterwards()
    {
        await using var other = await ConnectAsync(Elsewhere);
        var before = await other.OpenBoardAsync(Cycle);
        Assert.Null(RowOf(before).Work);
        var grant = new GrantCommand.Give(Role.ZoneEditor, new Scope(ScopeKind.Zones, ["5345"]), []) { Operation = Guid.NewGuid() };
        await CarryAsync(grant);
        await ShowsAsync(other, row => row.Work is not null, "the plan of Antwerp");

        await CarryAsync(new GrantCommand.Take(grant.Operation.ToString("n")) { Operation = Guid.NewGuid() });
        await other.WaitForAsync(heard => Last(heard) is { IsFull: true } board && RowOf(board).Work is null, "that it is gone");
        var told = other.Heard.OfType<HeardBoard>().Count();
        await using var karel = await ConnectAsync(Karel);
        await karel.OpenBoardAsync(Cycle);
        await ChooseAsync("5", "priority");
        await ShowsAsync(karel, row => row.Work?.Choices.GetValueOrDefault("5") == "priority", "the choice");

        Assert.All(other.Heard.OfType<HeardBoard>().Skip(told), heard => Assert.All(heard.Board.Rows, row => Assert.Null(row.Work)));
    }

    [Fact]
    public async Task ABoard_IsToldNoMoreThanTwiceASecond_HoweverFastPeopleWrite()
    {
        await using var karel = await ConnectAsync(Karel);
        var opened = await karel.OpenBoardAsync(Cycle);
        using var lotte = await Commenter.OfAsync(_host.Address, Lotte, Plan);
        for (var remark = 1; remark <= 12; remark++) await lotte.StartAsync("scan/context@nl", $"Vraag {remark}?");
        await ShowsAsync(karel, row => row.Work?.Remarks == 12, "all remarks");

        // Moments of the service's clock: whatever the machine does meanwhile, they say how often it has told.
        var moments = karel.Heard.OfType<HeardBoard>().Select(heard => heard.Board.At).ToList();
        Assert.All(moments.Zip(moments.Skip(1)), pair => Assert.InRange(pair.Second - pair.First, 499, long.MaxValue));
        Assert.Equal(opened.Version, karel.Heard.OfType<HeardBoard>().First().Board.Previous);
    }

    [Fact]
    public async Task WhoClosesTheBoard_HearsNoMoreOfIt()
    {
        await using var gone = await ConnectAsync(Observer);
        await using var stays = await ConnectAsync(Observer);
        await gone.OpenBoardAsync(Cycle);
        await stays.OpenBoardAsync(Cycle);
        await gone.CloseBoardAsync(Cycle);
        await ChooseAsync("6", "priority");
        await ShowsAsync(stays, row => row.IsWriting, "that somebody writes");
        Assert.Contains((await gone.OpenBoardAsync(Cycle)).Rows, row => row.IsWriting); // an answer that comes after whatever was sent
        Assert.Empty(gone.Heard.OfType<HeardBoard>());
    }

    [Fact]
    public async Task ACycleThatNobodyPlanned_IsNotFound()
    {
        await using var karel = await ConnectAsync(Karel);
        Assert.Equal("not-found", (await Assert.ThrowsAsync<RefusedException>(() => karel.OpenBoardAsync("1999-2004"))).Code);
        Assert.Equal("not-found", (await Assert.ThrowsAsync<RefusedException>(() => karel.OpenBoardAsync(null!))).Code);
    }

    private async Task<PlanningConnection> ConnectAsync(string persona) => await PlanningConnection.StartAsync(await Visitor.SignInAsync(_host.Address, persona));

    private async Task CarryAsync(GrantCommand command) =>
        Assert.True((await _host.Grains.GetGrain<NvpOrleans.Abstractions.People.IPersonGrain>(Elsewhere).Carry(new(Karel), command)).IsAllowed);

    private async Task ChooseAsync(string number, string level)
    {
        await using var lotte = await Editor.OpenAsync(_host.Address, Lotte, Plan, "choices", true);
        await lotte.EditAsync(doc => ((YMap)doc.GetMap("choices")[number]!).Set("level", level));
    }

    private static BoardRowMessage RowOf(BoardMessage board) => board.Rows.Single(row => row.Document == Plan);

    private static BoardMessage? Last(IReadOnlyList<Heard> heard) => heard.OfType<HeardBoard>().LastOrDefault()?.Board;

    private static Task ShowsAsync(PlanningConnection connection, Func<BoardRowMessage, bool> condition, string what) =>
        connection.WaitForAsync(heard => heard.OfType<HeardBoard>().SelectMany(told => told.Board.Rows).Any(row => row.Document == Plan && condition(row)), what);
}

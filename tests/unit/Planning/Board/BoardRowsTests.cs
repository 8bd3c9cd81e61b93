using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.Overview;
using NvpOrleans.Planning.Board;

namespace NvpOrleans.Tests.Unit.Planning.Board;

/// <summary>What moved since yesterday, on Belgian days; what is late, and who writes.</summary>
public sealed class BoardRowsTests
{
    private static readonly DocumentId Next = DocumentId.Parse("plan/2026-2031/5345")!.Value; // drafting until 30 September 2027
    private static readonly DateTimeOffset Noon = new(2027, 3, 10, 11, 0, 0, TimeSpan.Zero);

    // Yesterday began on the 9th at midnight in Belgium: an hour before, in UTC.
    private static readonly DateTimeOffset Yesterday = new(2027, 3, 8, 23, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(0, "preparation")]
    [InlineData(-1, "drafting")]
    [InlineData(600, "preparation")]
    public void AMove_CountsFromTheMidnightOnWhichYesterdayBegan(int minutes, string before) =>
        Assert.Equal(before, Row(Drafting(new StageMove("preparation", "drafting", Yesterday.AddMinutes(minutes))), Noon).StageBefore);

    [Fact]
    public void APlan_ThatMovedTwiceSince_WasWhereTheFirstMoveLeft()
    {
        var row = Row(
            Drafting(
                new StageMove("preparation", "drafting", Yesterday.AddDays(-9)),
                new StageMove("drafting", "consultation", Yesterday.AddHours(3)),
                new StageMove("consultation", "drafting", Yesterday.AddHours(30))),
            Noon);
        Assert.Equal(("drafting", "drafting", Yesterday.AddHours(30)), (row.Stage, row.StageBefore, row.Since));
    }

    [Fact]
    public void ASummaryOfBefore_SaysNothingOfMoves_AndNoneAreMadeUp()
    {
        var row = Row(new PublicSummary("drafting", null, null, null, null), Noon);
        Assert.Equal(("drafting", null, false), (row.StageBefore, row.Since, row.IsWriting));
    }

    [Theory]
    [InlineData(9, 30, false, false)]
    [InlineData(10, 1, true, false)] // the day after
    [InlineData(10, 2, true, false)] // it became late yesterday: that is news
    [InlineData(10, 3, true, true)]
    public void APlan_IsLateFromTheDayAfter_AndThatIsNewsForTwoDays(int month, int day, bool isLate, bool wasLate)
    {
        var now = new DateTimeOffset(2027, month, day, 10, 0, 0, TimeSpan.Zero);
        var row = Row(Drafting() with { Due = new DateOnly(2027, 9, 30) }, now);
        Assert.Equal((isLate, wasLate), (row.IsLate, row.WasLate));
    }

    [Fact]
    public void WhoeverWrote_WritesForMinutes_AndNoLonger()
    {
        var told = Drafting() with { WrittenAt = Noon };
        Assert.True(Row(told, Noon.AddSeconds(179)).IsWriting);
        Assert.False(Row(told, Noon.AddSeconds(180)).IsWriting);
    }

    [Fact]
    public void Goals_AreNumbersByPhenomenon()
    {
        GoalSummary Goal(string number, bool lead, bool indicator) => new("x", number, new Dictionary<string, string>(), lead, indicator);
        var working = new WorkingSummary(
            new Dictionary<string, string> { ["3"] = "priority" }, [Goal("3", false, true), Goal("3", false, false), Goal("4", true, true)],
            new Dictionary<string, int>(), 1, 0, Noon.AddSeconds(12), 2, [new SectionRemarks(new SectionId("mission", "nl"), 3, 1), new SectionRemarks(new SectionId("choices", null), 1, 0)]);
        var work = BoardRows.Of(new PlanOverview(Next, Drafting(), working), World.Catalog, Noon).Work!;
        Assert.Equal([("3", 2, 2, 1), ("4", 1, 0, 0)], work.Goals.Select(goals => (goals.Phenomenon, goals.Count, goals.WithoutLead, goals.WithoutIndicator)));
        Assert.Equal((4, 1, 1, 2, Noon), (work.Remarks, work.Blocking, work.LateActions, work.StaleActions, work.LastActivity));
    }

    private static PublicSummary Drafting(params StageMove[] moves) => new("drafting", null, null, null, null) { Moves = moves };

    private static NvpOrleans.Abstractions.Board.BoardRow Row(PublicSummary told, DateTimeOffset now) =>
        BoardRows.Of(new PlanOverview(Next, told, null), World.Catalog, now);
}

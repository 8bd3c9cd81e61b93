using NvpOrleans.Planning;
using NvpOrleans.Planning.Objectives;

namespace NvpOrleans.Tests.Unit.Planning.Objectives;

public sealed class ObjectiveTreeTests
{
    private static readonly HashSet<string> Numbers = ["T1", "3"];

    public static TheoryData<string> Cases() => [.. TreeCase.All.Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Of_ForEveryCase_IsTheOutline(string name) => Assert.Equal(TreeCase.All[name].Outline, Outline(TreeCase.All[name].ObjectiveRows));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Of_WhenRowsComeInAnotherOrder_IsTheSame(string name) =>
        Assert.Equal(TreeCase.All[name].Outline, Outline(TreeCase.All[name].ObjectiveRows.Reverse()));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Of_WhenParentsAreRandom_HoldsEveryRowThatIsLeftOnce(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 200; round++)
        {
            var count = random.Next(1, 25);
            var rows = Enumerable.Range(0, count).Select(i => new ObjectiveRow($"i{i}")
            {
                Parent = random.Next(4) == 0 ? "" : $"i{random.Next(count + 2)}",
                Position = $"a{random.Next(3)}",
                IsDeleted = random.Next(4) == 0,
            }).ToList();
            var tree = ObjectiveTree.Of(rows, Numbers);
            Assert.Equal(rows.Where(row => !row.IsDeleted).Select(row => row.Id).Order(), tree.All.Select(objective => objective.Id).Order());
            Assert.All(tree.All, parent => Assert.All(parent.Children, child => Assert.Equal(parent.Depth + 1, child.Depth)));
        }
    }

    [Fact]
    public void Of_WhenValuesCanBeRead_HasThem()
    {
        var tree = ObjectiveTree.Of(
            [
                new ObjectiveRow("goal"),
                new ObjectiveRow("action")
                {
                    Parent = "goal",
                    Values = new Dictionary<string, string?>
                    {
                        ["phenomenon"] = "T1", ["start"] = "2026-01-01", ["end"] = "2026-12-31", ["unit"] = "%",
                        ["baseline"] = "12.50", ["baselineDate"] = "2025-12-31", ["target"] = "-3", ["targetDate"] = "", ["municipality"] = "",
                    },
                    Texts = new Dictionary<string, string> { ["title@nl"] = "minder inbraken" },
                },
            ],
            Numbers);
        var action = Assert.Single(Assert.Single(tree.Goals).Children);
        Assert.Equal(
            ("T1", new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31), "%", null), (action.Phenomenon, action.Start, action.End, action.Unit, action.Municipality));
        Assert.Equal((new Measure(12.5m, new DateOnly(2025, 12, 31)), new Measure(-3m, null)), (action.Baseline, action.Target));
        Assert.Equal(("minder inbraken", ""), (action.Text("title@nl"), action.Text("lead")));
        Assert.Empty(tree.Problems);
    }

    [Fact]
    public void Of_WhenValuesCannotBeRead_CountsThemAsEmptyAndListsThem()
    {
        var row = new ObjectiveRow("a")
        {
            Parent = null,
            Values = new Dictionary<string, string?>
            {
                ["phenomenon"] = "99", ["start"] = "2026-02-30", ["end"] = null, ["baseline"] = "1,5", ["target"] = "1e3", ["unit"] = "%",
            },
        };
        var tree = ObjectiveTree.Of([row], Numbers);
        var goal = Assert.Single(tree.Goals);
        Assert.Equal((null, null, null, default, default, "%"), (goal.Phenomenon, goal.Start, goal.End, goal.Baseline, goal.Target, goal.Unit));
        Assert.Equal(
            [
                new UnreadableCell("a", "parent", null), new UnreadableCell("a", "phenomenon", "99"), new UnreadableCell("a", "start", "2026-02-30"),
                new UnreadableCell("a", "end", null), new UnreadableCell("a", "baseline", "1,5"), new UnreadableCell("a", "target", "1e3"),
            ],
            tree.Problems);
    }

    [Fact]
    public void Of_WhenRowsStandDeep_AreActionsFromTheThirdOn() =>
        Assert.Equal(
            [ObjectiveLevel.StrategicGoal, ObjectiveLevel.OperationalGoal, ObjectiveLevel.Action, ObjectiveLevel.Action],
            ObjectiveTree.Of(TreeCase.All["a chain of three hundred rows"].ObjectiveRows, Numbers).All.Take(4).Select(objective => objective.Level));

    private static IEnumerable<string> Outline(IEnumerable<ObjectiveRow> rows) =>
        ObjectiveTree.Of(rows, Numbers).All.Select(objective => $"{objective.Id} {objective.Depth}");
}

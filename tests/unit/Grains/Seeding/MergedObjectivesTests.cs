using FsCheck.Xunit;
using NvpOrleans.Grains.Documents.Structured;
using NvpOrleans.Planning.Objectives;
using NvpOrleans.Yjs;

namespace NvpOrleans.Tests.Unit.Grains.Seeding;

/// <summary>Goals and actions of zones that merge: all of them, each plan's in its order, none twice.</summary>
public sealed class MergedObjectivesTests
{
    private static readonly HashSet<string> Numbers = ["3"];

    [Property]
    public void TheNewPlan_HasEveryRowOfEachPlan_InItsPlace(int seed, byte plans)
    {
        var chance = new Random(seed);
        var merging = Enumerable.Range(0, 1 + (plans % 4)).Select(at => AnyPlan($"plan/2020-2025/{at}", chance)).ToList();

        var read = Read(ObjectivesSeed.Write(MergedObjectives.Of(merging, Numbers, ["nl"]), ["nl"], keepsDates: true));

        Assert.Equal(
            merging.SelectMany(plan => ObjectiveTree.Of(plan.Rows, Numbers).All).Select(item => (item.Depth, item.Text("title@nl"), item.Phenomenon)),
            read.All.Select(item => (item.Depth, item.Text("title@nl"), item.Phenomenon)));
        Assert.Equal(read.All.Count(), read.All.Select(item => item.Id).Distinct().Count());
        Assert.All(read.All, item => Assert.Matches("^[a-z0-9]{10,24}$", item.Id));
        Assert.Empty(read.Problems);
    }

    [Theory]
    [InlineData(true, "2027-05-01", 12)]
    [InlineData(false, null, null)]
    public void Dates_GoOnInTheSameCycle_AndStayBehindOtherwise(bool isOfTheCycle, string? end, int? target)
    {
        var row = new ObjectiveRow("goal000001") { Values = new Dictionary<string, string?> { ["end"] = "2027-05-01", ["target"] = "12", ["unit"] = "netwerken" } };
        var goal = Assert.Single(Read(ObjectivesSeed.Write(MergedObjectives.Of([new MergedPlan("a", isOfTheCycle, [row])], Numbers, ["nl"]), ["nl"], keepsDates: true)).All);
        Assert.Equal((end, (decimal?)target, "netwerken"), (goal.End?.ToString("yyyy-MM-dd", null), goal.Target.Value, goal.Unit));
    }

    [Fact]
    public void ATitle_InALanguageThatTheNewPlanDoesNotHave_StandsInItsFirst()
    {
        var rows = new[] { ("goal000001", "", "Moins de vols"), ("goal000002", "Minder inbraken", "Moins de cambriolages") }.Select(title => new ObjectiveRow(title.Item1)
        {
            Position = title.Item1,
            Texts = new Dictionary<string, string> { ["title@nl"] = title.Item2, ["title@fr"] = title.Item3, ["lead"] = "X" },
        });
        var merged = MergedObjectives.Of([new MergedPlan("a", true, [.. rows])], Numbers, ["nl"]);
        Assert.Equal(["Moins de vols", "Minder inbraken / Moins de cambriolages"], merged.Goals.Select(goal => goal.Text("title@nl")));
        Assert.All(merged.Goals, goal => Assert.Equal("X", goal.Text("lead")));
    }

    [Theory]
    [InlineData(0, "a0")]
    [InlineData(61, "az")]
    [InlineData(62, "b00")]
    [InlineData(62 + (62 * 62) - 1, "bzz")]
    [InlineData(62 + (62 * 62), "c000")]
    public void Positions_AreThoseThatClientsMake(int count, string position) => Assert.Equal(position, MergedObjectives.PositionAt(count));

    // Few ids, so that plans share some; parents anywhere, so that there are cycles and orphans.
    private static MergedPlan AnyPlan(string document, Random chance)
    {
        var ids = Enumerable.Range(0, 12).Select(id => $"item{id:D6}").OrderBy(_ => chance.Next()).Take(chance.Next(9)).ToList();
        return new MergedPlan(document, true, [.. ids.Select(id => new ObjectiveRow(id)
        {
            Parent = chance.Next(3) == 0 ? "" : ids[chance.Next(ids.Count)],
            Position = $"a{chance.Next(10)}",
            IsDeleted = chance.Next(5) == 0,
            Values = new Dictionary<string, string?> { ["phenomenon"] = chance.Next(2) == 0 ? "3" : "" },
            Texts = new Dictionary<string, string> { ["title@nl"] = $"{document} {id}" },
        })]);
    }

    private static ObjectiveTree Read(byte[] update)
    {
        var doc = new Doc(7);
        doc.Integrate(Update.Decode(update));
        return ObjectiveTree.Of(ObjectivesReader.Rows(doc), Numbers);
    }
}

using NvpOrleans.Abstractions.Plans;
using NvpOrleans.Planning.Workflow;

namespace NvpOrleans.Tests.Unit.Planning.Workflow;

/// <summary>Which texts of a plan stay readable, under which name and for whom.</summary>
public sealed class FrozenTextsTests
{
    [Fact]
    public void ATextThatWasReturned_KeepsTheStageItCameTo_AndTheNextOneIsAnother()
    {
        var story = new PlanStory().Submitted()
            .Do(Cast.Interior, op => new PlanCommand.ReturnAsMinistry(Ministry.Interior, "No.") { Operation = op });
        story.Edit();
        story.Do(Cast.Chief, op => new PlanCommand.OpenConsultation(story.Today) { Operation = op })
            .Do(Cast.Chief, op => new PlanCommand.SubmitToCouncil { Operation = op });

        Assert.Equal(["1.1 submitted read at submitted", "1.2 council-review read at council-review"], Describe(story));
    }

    [Fact]
    public void TheVersionInForce_IsReadLikeAPlanInForce_WhileAnAddendumIsOnItsWay()
    {
        var story = new PlanStory().WithAddendum();
        story.Do(Cast.Chief, op => new PlanCommand.OpenConsultation(story.Today) { Operation = op })
            .Do(Cast.Chief, op => new PlanCommand.SubmitToCouncil { Operation = op });

        Assert.Equal(["1 in-force read at in-force", "2.1 council-review read at council-review"], Describe(story));
    }

    [Fact]
    public void AVersionThatWasReplaced_IsReadByNobodyThroughPublication()
    {
        var story = new PlanStory().WithAddendum();
        story.Do(Cast.Chief, op => new PlanCommand.OpenConsultation(story.Today) { Operation = op })
            .Do(Cast.Chief, op => new PlanCommand.SubmitToCouncil { Operation = op })
            .SignedByAll().Do(Cast.Chief, op => new PlanCommand.SubmitToMinisters { Operation = op }).DecidedByMinisters()
            .Do(null, op => new PlanCommand.BringIntoForce { Operation = op });

        Assert.Equal(["1 in-force read at ministers-approved", "2 in-force read at in-force"], Describe(story));
        Assert.Equal(story.Today, FrozenTexts.Show(story.State, story.State.Texts[0]).ReplacedOn);
        Assert.False(FrozenTexts.Show(story.State, story.State.Texts[0]).IsInForce);
    }

    [Fact]
    public void AClosedPlan_IsStillReadLikeAPlanInForce_AndASupersededOneToo()
    {
        var story = new PlanStory { Settings = new PlanSettings(new DateOnly(2026, 1, 1), new DateOnly(2026, 1, 31)) }.InForce();
        story.Do(Cast.Chief, op => new PlanCommand.Close("Good.") { Operation = op });
        Assert.Equal(["1 in-force read at in-force"], Describe(story));
        Assert.False(FrozenTexts.Show(story.State, story.State.Texts[0]).IsInForce);

        story.Do(Cast.Administrator, op => new PlanCommand.Supersede("5345") { Operation = op });
        Assert.Equal(["1 in-force read at in-force"], Describe(story));
    }

    [Theory]
    [InlineData("1", true)]
    [InlineData("1.1", true)]
    [InlineData("1.2", false)]
    [InlineData("2", false)]
    [InlineData("", false)]
    [InlineData("01", false)]
    public void Find_KnowsATextByItsNumber_AndByTheNameItHadBefore(string name, bool isFound) =>
        Assert.Equal(isFound, FrozenTexts.Find(new PlanStory().InForce().State, name) is not null);

    private static IEnumerable<string> Describe(PlanStory story) => story.State.Texts.Select(text =>
        $"{FrozenTexts.Show(story.State, text).Name} {Words(text.Reached)} read at {Words(FrozenTexts.ReadAt(story.State, text))}");

    private static string Words(PlanStage stage) => NvpOrleans.Planning.Stages.PlanStages.NameOf(stage);
}

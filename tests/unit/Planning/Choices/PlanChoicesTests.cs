using NvpOrleans.Planning;
using NvpOrleans.Planning.Choices;

namespace NvpOrleans.Tests.Unit.Planning.Choices;

public sealed class PlanChoicesTests
{
    [Fact]
    public void Of_WhenLevelsAreChosen_RetainsPrioritiesAndAttentionPoints()
    {
        var choices = PlanChoices.Of([Row("T1", "priority"), Row("3", "attention-point"), Row("5", "regular-work"), Row("6", "not-retained"), Row("7", "")]);
        Assert.Equal(
            [ChoiceLevel.Priority, ChoiceLevel.AttentionPoint, ChoiceLevel.RegularWork, ChoiceLevel.NotRetained, null],
            choices.All.Select(choice => choice.Level));
        Assert.Equal(["T1", "3"], choices.Retained);
        Assert.Empty(choices.Problems);
    }

    [Theory]
    [InlineData("Priority")]
    [InlineData("important")]
    [InlineData(null)]
    public void Of_WhenALevelCannotBeRead_CountsItAsNotChosenAndListsIt(string? level)
    {
        var choices = PlanChoices.Of([Row("3", level)]);
        Assert.Null(Assert.Single(choices.All).Level);
        Assert.Equal([new UnreadableCell("3", "level", level)], choices.Problems);
    }

    private static ChoiceRow Row(string number, string? level) => new(number, level, new Dictionary<string, string>());
}

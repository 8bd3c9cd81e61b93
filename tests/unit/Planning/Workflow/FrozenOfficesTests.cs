using NvpOrleans.Planning.Workflow;

namespace NvpOrleans.Tests.Unit.Planning.Workflow;

/// <summary>Who approves a text is settled when it is frozen, whatever the data files say of the zone afterwards.</summary>
public sealed class FrozenOfficesTests
{
    private readonly PlanStory _story = new PlanStory().BeforeCouncil();

    [Fact]
    public void AMunicipality_ThatIsRenamedMeanwhile_IsStillTheOneThatSigns()
    {
        var later = PlanStory.Zone with { Municipalities = ["Nieuwstad"] };

        Assert.Equal(Offices.Approving(PlanStory.Zone), Offices.Approving(_story.State.Round, later));
        Assert.Contains(Cast.Elsene, PlanStandings.Of(_story.SeenBy(Cast.Chief) with { Zone = later }).Approval!.Missing);
    }

    [Fact]
    public void AJournalThatDoesNotSay_GoesByTheZone() =>
        Assert.Equal(Offices.Approving(PlanStory.Zone), Offices.Approving(_story.State.Round! with { Offices = null }, PlanStory.Zone));
}

using NvpOrleans.Abstractions.People;
using NvpOrleans.Abstractions.Plans;
using NvpOrleans.Planning.Inbox;
using NvpOrleans.Planning.Workflow;
using NvpOrleans.Tests.Unit.Planning.Workflow;

namespace NvpOrleans.Tests.Unit.Planning.Inbox;

/// <summary>Who is told that a plan has moved, and as what.</summary>
public sealed class PlanNewsTests
{
    [Fact]
    public void APlanThatOpensForConsultation_IsToldToThoseWhoAreConsulted()
    {
        var told = After(PlanStage.Drafting, story => story.Ask(Cast.Chief, new PlanCommand.OpenConsultation(story.Today.AddDays(30)) { Operation = story.NextOperation() }));
        Assert.All([Cast.Chief, Cast.Editor, Cast.MayorOfBrussel, Cast.Prosecutor, Cast.Magistrate, Cast.Dirco, Cast.Coordinator], person => Assert.Equal("Moved consultation", told(person)));
        Assert.All([Cast.Observer, Cast.Interior, Cast.Guest, Cast.Pilot, Cast.ChiefElsewhere, Cast.FormerChief, Cast.Administrator, Cast.Secretary], person => Assert.Null(told(person)));
    }

    [Fact]
    public void APlanBeforeTheCouncil_AsksThoseWhoSign()
    {
        var told = After(PlanStage.Consultation, story =>
        {
            story.Ask(Cast.Chief, new PlanCommand.NameChair("Brussel / Bruxelles") { Operation = story.NextOperation() });
            return story.Ask(Cast.Chief, new PlanCommand.SubmitToCouncil { Operation = story.NextOperation() });
        });
        Assert.All([Cast.MayorOfBrussel, Cast.MayorOfElsene, Cast.Prosecutor, Cast.Dirco, Cast.Dirjud, Cast.Chief], person => Assert.Equal("Asked sign", told(person)));
        Assert.Equal("Asked record-signature-on-paper", told(Cast.Secretary));
        Assert.All([Cast.Editor, Cast.Magistrate, Cast.Coordinator], person => Assert.Equal("Moved council-review", told(person)));
    }

    [Fact]
    public void APlanThatIsReturned_IsToldAsThat()
    {
        var told = After(PlanStage.Consultation, story =>
        {
            story.Ask(Cast.Chief, new PlanCommand.NameChair("Brussel / Bruxelles") { Operation = story.NextOperation() });
            story.Ask(Cast.Chief, new PlanCommand.SubmitToCouncil { Operation = story.NextOperation() });
            return story.Ask(Cast.MayorOfBrussel, new PlanCommand.ReturnFromCouncil("Nog niet.") { Operation = story.NextOperation() });
        });
        Assert.All([Cast.Chief, Cast.Editor, Cast.MayorOfElsene, Cast.Prosecutor, Cast.Coordinator], person => Assert.Equal("Returned drafting", told(person)));
        Assert.Null(told(Cast.Observer));
    }

    [Fact]
    public void ADecisionWithoutAMove_IsToldToNobody()
    {
        var told = After(PlanStage.Consultation, story => story.Ask(Cast.Chief, new PlanCommand.NameChair("Brussel / Bruxelles") { Operation = story.NextOperation() }));
        Assert.All(Cast.All.OfType<Person>(), person => Assert.Null(told(person)));
    }

    /// <returns>What a person is told of the last decision.</returns>
    private static Func<Person, string?> After(PlanStage start, Func<PlanStory, Decision<PlanEvent>> decide)
    {
        var story = new PlanStory(start);
        var decision = decide(story);
        Assert.Null(decision.Refusal);
        var before = story.Journal.SkipLast(1).Aggregate(
            PlanState.Start(start), (state, entry) => state.Apply(PlanEventJson.Read(entry.Bytes), entry.Author, entry.Time));
        return person => PlanNews.For(before, decision.Event!, story.SeenBy(person)) is { } told ? $"{told.Kind} {told.Word}" : null;
    }
}

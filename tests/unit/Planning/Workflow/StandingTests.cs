using NvpOrleans.Abstractions.People;
using NvpOrleans.Abstractions.Plans;

namespace NvpOrleans.Tests.Unit.Planning.Workflow;

public sealed class StandingTests
{
    [Fact]
    public void Standing_InConsultation_SaysWhatIsNextFromWhomAndWhatIsMissing()
    {
        var story = new PlanStory().Consulted();
        story.BlockingRemarks.Add("r1");
        var step = Assert.Single(story.StandingFor(Cast.Editor).Steps, step => step.Name == "submit-to-council");
        Assert.Equal(["zone-chief"], step.Actors);
        Assert.False(step.IsMine);
        Assert.Equal(["chair", "blocking-remarks"], step.Missing.Select(lack => lack.Word));
        Assert.True(story.StandingFor(Cast.Chief).Steps.Single(s => s.Name == "submit-to-council").IsMine);
    }

    [Fact]
    public void Standing_BeforeTheCouncil_ListsSignaturesGivenAndMissing()
    {
        var standing = new PlanStory().BeforeCouncil().Signed(Cast.Prosecutor, "prosecutor").Signed(Cast.Dirco, "dirco").StandingFor(Cast.MayorOfElsene);
        Assert.Equal(["dirco", "prosecutor"], standing.Approval!.Signatures.Select(signature => signature.Office));
        Assert.Equal([Cast.Brussel, Cast.Elsene], standing.Approval.Missing);
        Assert.Equal(["dirjud", "chief"], standing.Approval.Countersigning);
        Assert.Equal([Cast.Elsene], standing.Steps.Where(step => step.Name == "sign" && step.IsMine).Select(step => step.Target));
    }

    [Fact]
    public void Standing_OfADraft_IsStageDatesAndOwnStepsForThoseWhoDoNotReadIt()
    {
        var story = new PlanStory().Consulted();
        Person[] outsiders = [Cast.Observer, Cast.Interior, Cast.Secretary, Cast.Guest, Cast.Owner, Cast.ChiefElsewhere, Cast.FormerChief, Cast.Nobody];
        Assert.All(outsiders, person =>
        {
            var standing = story.StandingFor(person);
            Assert.Equal((PlanStage.Consultation, story.Today.AddDays(30)), (standing.Stage, standing.ConsultationUntil));
            Assert.Empty(standing.Steps);
            Assert.Null(standing.Approval);
            Assert.Null(standing.Versions);
            Assert.Null(standing.History);
            Assert.Null(standing.Actions);
        });
        Assert.Equal(["name-chair", "supersede"], story.StandingFor(Cast.Administrator).Steps.Select(step => step.Name));
    }

    [Fact]
    public void Standing_ForASecretary_ShowsTheSignaturesToRecord_ButNoReasons()
    {
        var standing = new PlanStory().BeforeCouncil().StandingFor(Cast.Secretary);
        Assert.Equal(
            [.. Enumerable.Repeat("record-signature-on-paper", 6), "attach-signed-pdf"],
            standing.Steps.Select(step => step.Name));
        Assert.NotNull(standing.Approval);
        Assert.Null(standing.History);
    }

    [Fact]
    public void Standing_InForce_ShowsVersionsToEveryone_AndReasonsToThoseWhoWorkedOnIt()
    {
        var story = new PlanStory().InForce();
        Assert.Equal([1], story.StandingFor(Cast.Observer).Versions!.Select(version => version.Number));
        Assert.Null(story.StandingFor(Cast.Observer).History);
        Assert.Null(story.StandingFor(Cast.Guest).Versions);
        Assert.NotNull(story.StandingFor(Cast.Prosecutor).History);
    }

    [Fact]
    public void Standing_WhileAnAddendumIsWritten_KeepsTheVersionInForceInView()
    {
        var standing = new PlanStory().WithAddendum().StandingFor(Cast.Observer);
        Assert.Equal((PlanStage.Drafting, 2, 1), (standing.Stage, standing.Version, standing.VersionInForce));
        Assert.Single(standing.Versions!);
        Assert.Null(standing.Approval);
    }

    [Fact]
    public void Standing_WithARefusal_ShowsItsReasonToReaders()
    {
        var story = new PlanStory().BeforeCouncil().Do(Cast.Prosecutor, op => new PlanCommand.RefuseToSign("prosecutor", "Priorities.") { Operation = op });
        Assert.Equal("Priorities.", Assert.Single(story.StandingFor(Cast.Magistrate).Approval!.Refused).Reason);
    }
}

using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.Plans;

namespace NvpOrleans.Tests.Unit.Planning.Workflow;

public sealed class RepetitionTests
{
    private readonly PlanStory _story = new PlanStory().Consulted();

    [Fact]
    public void Command_WhenRepeatedAfterThePlanMovedOn_ChangesNothingAndIsNotRefused()
    {
        var resume = new PlanCommand.ResumeDrafting("Once.") { Operation = _story.NextOperation() };
        Assert.NotNull(_story.Ask(Cast.Chief, resume).Event);
        _story.Do(Cast.Chief, op => new PlanCommand.OpenConsultation(_story.Today) { Operation = op });
        var state = _story.State;
        Assert.Equal(default, _story.Ask(Cast.Chief, resume));
        Assert.Same(state, _story.State);
    }

    [Fact]
    public void Operation_WithAnotherCommandOrByAnotherPerson_IsAConflict()
    {
        var resume = new PlanCommand.ResumeDrafting("Once.") { Operation = _story.NextOperation() };
        _story.Ask(Cast.Chief, resume);
        Assert.Equal(RefusalCode.Conflict, _story.Ask(Cast.Chief, resume with { Reason = "Twice." }).Refusal!.Code);
        Assert.Equal(RefusalCode.Conflict, _story.Ask(Cast.Observer, resume).Refusal!.Code);
    }

    [Fact]
    public void Sign_WhenRepeatedAfterANewSignIn_IsTheSameCommand()
    {
        var story = new PlanStory().BeforeCouncil();
        var sign = new PlanCommand.Sign("prosecutor", story.Hashes) { Operation = story.NextOperation(), SignIn = PlanStory.SignedIn };
        story.Ask(Cast.Prosecutor, sign);
        Assert.Equal(default, story.Ask(Cast.Prosecutor, sign with { SignIn = new SignIn("oidc", story.Now) }));
    }

    [Fact]
    public void Operation_OfARefusedCommand_CanBeUsedAgain()
    {
        var early = new PlanCommand.SubmitToCouncil { Operation = _story.NextOperation() };
        Assert.NotNull(_story.Ask(Cast.Chief, early).Refusal);
        _story.Do(Cast.Chief, op => new PlanCommand.NameChair("Elsene / Ixelles") { Operation = op });
        Assert.NotNull(_story.Ask(Cast.Chief, early).Event);
    }
}

using System.Text.Json;
using FsCheck.Xunit;
using NvpOrleans.Abstractions.Plans;
using NvpOrleans.Planning.Stages;
using NvpOrleans.Planning.Workflow;

namespace NvpOrleans.Tests.Unit.Planning.Workflow;

/// <summary>What holds whatever anybody tries, in any order.</summary>
[Properties(Arbitrary = [typeof(AnyTurns)], MaxTest = 100)]
public sealed class PlanProperties
{
    [Property]
    public bool Anybody_WhenRefused_ChangesNothing(Turn[] turns) => !PlanGame.Of(turns).HasLeaked;

    [Property]
    public bool Nobody_WithoutTheRight_EverChangesAnything(Turn[] turns) =>
        PlanGame.Of(turns).Events.All(taken => PlanRights.MayMake(taken.By, taken.Event, taken.Before));

    [Property]
    public bool EveryDecision_NamesAGrantThatAloneAllowsIt(Turn[] turns) => !PlanGame.Of(turns).HasWrongGrant;

    [Property]
    public bool NothingApproved_EverDiffersFromTheTextItWasGivenFor(Turn[] turns)
    {
        var game = PlanGame.Of(turns);
        return game.Events.All(taken => taken.After.Round is not { } round
                || (PlanStages.IsFrozen(taken.After.Stage)
                    && round.Binds(PlanStory.HashesOf(taken.Text))
                    && round.Signatures.Values.All(signature => round.Binds(signature.Hashes))
                    && round.Ministries.Values.All(approval => round.Binds(approval.Hashes))))
            && game.Events.Where(taken => taken.Event is PlanEvent.CameIntoForce)
                .All(taken => game.Story.State.Versions.Single(v => v.Number == taken.After.Version).Round.Binds(PlanStory.HashesOf(taken.Text)));
    }

    [Property]
    public bool NoText_GoesToTheCouncil_PastAnObjectionThatNobodySetAside(Turn[] turns) => PlanGame.Of(turns).Events.All(taken =>
        taken.Event is not PlanEvent.SubmittedToCouncil || taken.Objections.All(taken.Before.OverriddenRemarks.ContainsKey));

    [Property]
    public bool FrozenStages_AlwaysHaveARound_AndOthersNone(Turn[] turns) =>
        PlanGame.Of(turns).Events.All(taken =>
            taken.After.Stage == PlanStage.Superseded || taken.After.Round is not null == PlanStages.IsFrozen(taken.After.Stage));

    [Property]
    public bool Approvals_AreComplete(Turn[] turns) => PlanGame.Of(turns).Events.All(taken =>
        taken.After.Stage is not (PlanStage.CouncilApproved or PlanStage.Submitted or PlanStage.MinistersApproved or PlanStage.InForce)
        || Offices.Approving(PlanStory.Zone).All(taken.After.Round!.Signatures.ContainsKey));

    [Property]
    public bool Ministries_AreDecidedByTwoPeople(Turn[] turns) => PlanGame.Of(turns).Events.All(taken =>
        taken.After.Stage is not (PlanStage.MinistersApproved or PlanStage.InForce)
        || taken.After.Round!.IsDeemed
        || taken.After.Round.Ministries.Values.Select(approval => approval.By).Distinct().Count() == 2);

    [Property]
    public bool Return_VoidsEverythingThatWasApproved(Turn[] turns) => PlanGame.Of(turns).Events.All(taken =>
        taken.Event is not (PlanEvent.ReturnedFromCouncil or PlanEvent.ReturnedByMinistry or PlanEvent.ApprovalVoided)
        || taken.After is { Stage: PlanStage.Drafting, Round: null, OverriddenRemarks.Count: 0 });

    [Property]
    public bool History_OnlyGrows(Turn[] turns) => PlanGame.Of(turns).Events.All(taken =>
        taken.After.History.Take(taken.Before.History.Count).SequenceEqual(taken.Before.History)
        && taken.After.Versions.Take(taken.Before.Versions.Count).SequenceEqual(taken.Before.Versions));

    [Property]
    public bool Journal_WhenFoldedAgain_GivesTheSameState(Turn[] turns)
    {
        var story = PlanGame.Of(turns).Story;
        var again = story.Journal.Aggregate(
            PlanState.Start(PlanStage.Preparation), (state, entry) => state.Apply(PlanEventJson.Read(entry.Bytes), entry.Author, entry.Time));
        return JsonSerializer.Serialize(again) == JsonSerializer.Serialize(story.State);
    }

    // Whether a pilot may report hangs on the action, which the step leaves open.
    [Property]
    public bool OpenSteps_WithNothingMissing_AreNotRefusedForRoleOrStage(Turn[] turns)
    {
        var story = PlanGame.Of(turns).Story;
        return Cast.All.All(person => PlanStandings.Of(story.SeenBy(person)).Steps
            .Where(step => step.IsMine && step.Missing.Count == 0 && step.Name != "report-action")
            .All(step => PlanWorkflow.Decide(story.SeenBy(person), AnyCommands.For(step, story, story.NextOperation())).Refusal?.Reason
                is not ("role" or "stage" or "missing")));
    }

    [Fact]
    public void StagesAndMoves_WhenPlayedLongEnough_AreAllReached()
    {
        var random = new Random(20261124);
        var reached = new HashSet<PlanStage> { PlanStage.Preparation };
        var made = new HashSet<Type>();
        var isOverruled = false;
        for (var game = 0; game < 300; game++)
        {
            var turns = Enumerable.Range(0, 150).Select(_ => new Turn(Any(), Any(), Any(), Any())).ToArray();
            var events = PlanGame.Of(turns).Events;
            reached.UnionWith(events.Select(taken => taken.After.Stage));
            made.UnionWith(events.Select(taken => taken.Event.GetType()));
            isOverruled |= events.Any(taken => taken is { Event: PlanEvent.SubmittedToCouncil, Objections.Count: > 0 });
        }

        Assert.Equal(Enum.GetValues<PlanStage>(), reached.Order());
        Assert.Superset(new HashSet<Type> { typeof(PlanEvent.RemarksOverridden), typeof(PlanEvent.SignedPdfAttached), typeof(PlanEvent.ActionYearEvaluated), typeof(PlanEvent.ActionReported) }, made);
        Assert.True(isOverruled);

        byte Any() => (byte)random.Next(256);
    }
}

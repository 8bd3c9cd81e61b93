using System.Globalization;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.Plans;
using NvpOrleans.Planning.Workflow;

namespace NvpOrleans.Tests.Unit.Planning.Workflow;

public sealed class CarryingTests
{
    private readonly PlanStory _story = new();

    [Fact]
    public void BringIntoForce_WaitsForTheFirstDay_AndIsDoneOnce()
    {
        _story.Settings = new PlanSettings(new DateOnly(2027, 1, 1), new DateOnly(2032, 12, 31));
        Assert.Equal("2027-01-01", _story.ApprovedByMinisters().Refused(null, BringIntoForce).Arguments!["from"]);
        _story.Now = new DateTimeOffset(2026, 12, 31, 23, 0, 0, TimeSpan.Zero);
        _story.Do(null, BringIntoForce);
        var state = _story.State;
        Assert.Equal((PlanStage.InForce, new DateOnly(2027, 1, 1)), (state.Stage, state.Versions[0].InForceFrom));
        _story.Do(null, BringIntoForce);
        Assert.Same(state, _story.State);
    }

    [Fact]
    public void BringIntoForce_ByAPerson_IsRefused() =>
        Assert.All(Cast.All.OfType<Abstractions.People.Person>(), person =>
            Assert.Equal("role", new PlanStory().ApprovedByMinisters().Refused(person, BringIntoForce).Reason));

    [Fact]
    public void ActionYear_GoesFromDraftToEvaluated_EachByItsOwn()
    {
        _story.InForce()
            .Do(Cast.Editor, op => new PlanCommand.DraftActionYear(2026) { Operation = op })
            .Do(Cast.Chief, op => new PlanCommand.AdoptActionYear(2026) { Operation = op })
            .Do(Cast.Chief, op => new PlanCommand.StartActionYear(2026) { Operation = op });
        Assert.Equal("role", _story.Refused(Cast.Chief, op => new PlanCommand.EvaluateActionYear(2026, "Good.") { Operation = op }).Reason);
        _story.Do(Cast.MayorOfBrussel, op => new PlanCommand.EvaluateActionYear(2026, "Two of three goals were met.") { Operation = op });
        Assert.Equal([new ActionYear(2026, ActionYearStage.Evaluated, "Two of three goals were met.")], _story.State.ActionYears.Values);
    }

    [Fact]
    public void ActionYear_OutOfOrderOrOutsideThePlan_IsRefused()
    {
        _story.InForce();
        Assert.Equal("year", _story.Refused(Cast.Chief, op => new PlanCommand.AdoptActionYear(2026) { Operation = op }).Reason);
        Assert.Equal("year", _story.Refused(Cast.Chief, op => new PlanCommand.DraftActionYear(2025) { Operation = op }).Reason);
        Assert.Equal("year", _story.Refused(Cast.Chief, op => new PlanCommand.DraftActionYear(2029) { Operation = op }).Reason);
        _story.Do(Cast.Chief, op => new PlanCommand.DraftActionYear(2027) { Operation = op })
            .Do(Cast.Chief, op => new PlanCommand.AdoptActionYear(2027) { Operation = op });
        Assert.Equal("new-year", _story.Refused(Cast.Chief, op => new PlanCommand.StartActionYear(2027) { Operation = op }).Arguments!["what"]);
    }

    [Fact]
    public void ReportAction_WhileInForce_KeepsOneValueForEachDay()
    {
        _story.InForce()
            .Do(Cast.Pilot, Report(ActionStatus.Running, 12.5m, new DateOnly(2026, 9, 1)))
            .Do(Cast.Editor, Report(ActionStatus.Running, 10m, new DateOnly(2026, 3, 1)))
            .Do(Cast.Chief, Report(ActionStatus.Done, 13m, new DateOnly(2026, 9, 1)));
        var action = _story.State.Actions[PlanStory.Action];
        Assert.Equal((ActionStatus.Done, Cast.Chief.Id), (action.Status, action.By));
        Assert.Equal([new ActionValue(new DateOnly(2026, 3, 1), 10m), new ActionValue(new DateOnly(2026, 9, 1), 13m)], action.Values);
        Assert.DoesNotContain(_story.State.History, move => move.Name == "action-reported");
    }

    [Fact]
    public void ReportAction_WhileAnAddendumIsWritten_GoesOn() =>
        Assert.Equal(ActionStatus.Stopped, _story.WithAddendum().Do(Cast.Pilot, Report(ActionStatus.Stopped)).State.Actions[PlanStory.Action].Status);

    [Fact]
    public void ReportAction_BeforeThePlanIsInForce_IsRefused() =>
        Assert.Equal("stage", _story.ApprovedByMinisters().Refused(Cast.Chief, Report(ActionStatus.Running)).Reason);

    [Fact]
    public void ReportAction_OfATheme_IsForWhoseGrantNamesItsSection()
    {
        _story.InForce().Actions[PlanStory.Action] = "T1";
        Assert.Equal("role", _story.Refused(Cast.Pilot, Report(ActionStatus.Running)).Reason);
        Assert.Equal(ActionStatus.Running, _story.Do(Cast.ThemePilot, Report(ActionStatus.Running)).State.Actions[PlanStory.Action].Status);
    }

    [Fact]
    public void ReportAction_ByWhoseGrantNamesOtherSections_IsRefused() =>
        Assert.Equal("role", _story.InForce().Refused(Cast.OtherPilot, Report(ActionStatus.Running)).Reason);

    [Theory]
    [InlineData("nosuchaction", ActionStatus.Running, false, false, "action")]
    [InlineData("x", ActionStatus.Running, false, false, "action")]
    [InlineData(PlanStory.Action, (ActionStatus)9, false, false, "status")]
    [InlineData(PlanStory.Action, ActionStatus.Running, true, false, "value-date")]
    [InlineData(PlanStory.Action, ActionStatus.Running, false, true, "value-date")]
    public void ReportAction_WhenMalformed_SaysWhat(string item, ActionStatus status, bool hasValue, bool hasDate, string reason) =>
        Assert.Equal(reason, _story.InForce().Refused(Cast.Chief, op => new PlanCommand.ReportAction(
            item, status, hasValue ? 1m : null, hasDate ? _story.Today : null, "") { Operation = op }).Reason);

    [Fact]
    public void Addendum_OpensTheTextAgain_WhileTheApprovedOneStaysProvable()
    {
        var approved = _story.InForce().Hashes;
        _story.Do(Cast.Chief, op => new PlanCommand.OpenAddendum("A new national plan.") { Operation = op });
        Assert.Equal((PlanStage.Drafting, 2, true), (_story.Stage, _story.State.Version, _story.State.IsInForce));
        _story.Edit();
        _story.Do(Cast.Chief, op => new PlanCommand.OpenConsultation(_story.Today) { Operation = op })
            .Do(Cast.Chief, op => new PlanCommand.SubmitToCouncil { Operation = op });
        Assert.Equal("hash", _story.Refused(Cast.Prosecutor, op => new PlanCommand.Sign("prosecutor", approved)
        {
            Operation = op, SignIn = PlanStory.SignedIn,
        }).Reason);
        _story.SignedByAll().Do(Cast.MayorOfBrussel, op => new PlanCommand.SubmitToMinisters { Operation = op }).DecidedByMinisters().Do(null, BringIntoForce);
        Assert.Equal([1, 2], _story.State.Versions.Select(version => version.Number));
        Assert.Equal(approved, _story.State.Versions[0].Round.Hashes);
        Assert.Equal(_story.Hashes, _story.State.Versions[1].Round.Hashes);
        Assert.NotEqual(approved, _story.Hashes);
    }

    [Fact]
    public void Extend_MovesTheEndDate_BeyondWhatTheCycleSays_AndNotForEver()
    {
        _story.InForce();
        Assert.Equal("2029-01-01", _story.Refused(Cast.Administrator, Extend(new DateOnly(2028, 12, 31))).Arguments!["earliest"]);
        Assert.Equal("role", _story.Refused(Cast.Chief, Extend(new DateOnly(2029, 12, 31))).Reason);
        _story.Do(Cast.Administrator, Extend(new DateOnly(2029, 12, 31)));
        Assert.Equal(new DateOnly(2029, 12, 31), _story.StandingFor(Cast.Observer).InForceUntil);

        var latest = _story.StandingFor(Cast.Observer).InForceFrom!.Value.AddYears(12);
        Assert.Equal(latest.ToString("O", CultureInfo.InvariantCulture), _story.Refused(Cast.Administrator, Extend(latest.AddDays(1))).Arguments!["latest"]);
        _story.Do(Cast.Administrator, Extend(latest));
        _story.Do(Cast.Administrator, Extend(new DateOnly(2029, 6, 30))); // a typing error can be put right
        Assert.Equal(new DateOnly(2029, 6, 30), _story.StandingFor(Cast.Observer).InForceUntil);
    }

    [Fact]
    public void Close_NeedsAFinalEvaluation_NoOpenAddendum_AndThatTheLastDayHasPassed()
    {
        Assert.Equal("stage", new PlanStory().WithAddendum().Refused(Cast.Chief, Close("Done.")).Reason);
        Assert.Equal("evaluation", _story.InForce().Refused(Cast.Chief, Close("")).Reason);
        Assert.Equal(("end-date", "2028-12-31"), Missing(_story.Refused(Cast.Chief, Close("Done."))));
        _story.Now = new DateTimeOffset(2028, 12, 31, 23, 30, 0, TimeSpan.Zero); // in Belgium the new year has begun
        _story.Do(Cast.Chief, Close("Six of eight goals were met."));
        Assert.Equal((PlanStage.Closed, false), (_story.Stage, _story.State.IsInForce));
    }

    [Fact]
    public void Supersede_FromAnyStage_NamesTheSuccessor()
    {
        Assert.Equal("successor", _story.Refused(Cast.Administrator, Supersede("5339")).Reason);
        Assert.Equal("successor", _story.Refused(Cast.Administrator, Supersede("no-zone")).Reason);
        PlanStory[] stories =
        [
            new(), new(PlanStage.Drafting), new PlanStory().Consulted(), new PlanStory().BeforeCouncil(), new PlanStory().Approved(), new PlanStory().Submitted(),
            new PlanStory().ApprovedByMinisters(), new PlanStory().InForce(), new PlanStory().Closed(),
        ];
        Assert.Equal(Enum.GetValues<PlanStage>().Except([PlanStage.Superseded]), stories.Select(story => story.Stage));
        Assert.All(stories, story => Assert.Equal("5345", story.Do(Cast.Administrator, Supersede("5345")).State.Successor));
        Assert.Equal("stage", stories[0].Refused(Cast.Administrator, Supersede("5345")).Reason);
    }

    [Fact]
    public void ReportAction_OfWhatAnAddendumOnlyDrafts_IsRefused()
    {
        _story.WithAddendum().Actions["act1on0001"] = "3";
        Assert.Equal("action", _story.Refused(Cast.Chief, op => new PlanCommand.ReportAction("act1on0001", ActionStatus.Running, null, null, "") { Operation = op }).Reason);
        _story.Do(Cast.Chief, Report(ActionStatus.Running));
    }

    [Fact]
    public void WithdrawAddendum_BringsTheVersionInForceBack_WithEverythingThatWasApproved()
    {
        _story.InForce();
        var before = (_story.Text, _story.State.Round, _story.State.Version);
        Assert.Equal("stage", _story.Refused(Cast.Chief, Withdraw).Reason);
        _story.Do(Cast.Chief, op => new PlanCommand.OpenAddendum("A new plan.") { Operation = op }).Edit();
        Assert.Equal("role", _story.Refused(Cast.Editor, Withdraw).Reason);

        _story.Do(Cast.Chief, Withdraw);

        Assert.Equal((PlanStage.InForce, false), (_story.Stage, _story.State.IsAddendum));
        Assert.Equal(before, (_story.Text, _story.State.Round, _story.State.Version));
        Assert.Equal("Not needed.", _story.State.History[^1].Reason);
        _story.Do(Cast.Chief, op => new PlanCommand.OpenAddendum("Another.") { Operation = op });
        Assert.Equal(2, _story.State.Version);
    }

    [Fact]
    public void WithdrawAddendum_FromTheCouncil_OrOfAFirstVersion_IsRefused()
    {
        Assert.Equal("no-addendum", new PlanStory().Consulted().Refused(Cast.Chief, Withdraw).Arguments!["what"]);
        var story = new PlanStory().WithAddendum();
        story.Do(Cast.Chief, op => new PlanCommand.OpenConsultation(story.Today) { Operation = op })
            .Do(Cast.Chief, op => new PlanCommand.SubmitToCouncil { Operation = op });
        Assert.Equal("stage", story.Refused(Cast.Chief, Withdraw).Reason);
    }

    private static PlanCommand Withdraw(Guid operation) => new PlanCommand.WithdrawAddendum("Not needed.") { Operation = operation };

    private static (string What, string Until) Missing(Refusal refusal) => (refusal.Arguments!["what"], refusal.Arguments["until"]);

    private static PlanCommand BringIntoForce(Guid operation) => new PlanCommand.BringIntoForce { Operation = operation };

    private static Func<Guid, PlanCommand> Report(ActionStatus status, decimal? value = null, DateOnly? date = null) =>
        op => new PlanCommand.ReportAction(PlanStory.Action, status, value, date, "") { Operation = op };

    private static Func<Guid, PlanCommand> Extend(DateOnly until) => op => new PlanCommand.Extend(until, "No new plan yet.") { Operation = op };

    private static Func<Guid, PlanCommand> Close(string evaluation) => op => new PlanCommand.Close(evaluation) { Operation = op };

    private static Func<Guid, PlanCommand> Supersede(string zone) => op => new PlanCommand.Supersede(zone) { Operation = op };
}

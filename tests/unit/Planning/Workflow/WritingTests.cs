using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.Plans;
using NvpOrleans.Planning.Workflow;

namespace NvpOrleans.Tests.Unit.Planning.Workflow;

public sealed class WritingTests
{
    private readonly PlanStory _story = new();

    [Fact]
    public void StartDrafting_ByTheChief_ConfirmsAndKeepsTheDateOfTheFigures()
    {
        _story.Do(Cast.Chief, op => new PlanCommand.StartDrafting(new DateOnly(2026, 6, 30)) { Operation = op });
        Assert.Equal(PlanStage.Drafting, _story.Stage);
        Assert.Equal(new DateOnly(2026, 6, 30), _story.State.FiguresDate);
    }

    [Fact]
    public void StartDrafting_ByAnEditor_WaitsForTheChiefsConfirmation()
    {
        var refusal = _story.Refused(Cast.Editor, op => new PlanCommand.StartDrafting(_story.Today) { Operation = op });
        Assert.Equal(("missing", "confirmation"), (refusal.Reason, refusal.Arguments!["what"]));
        _story.Do(Cast.Chief, op => new PlanCommand.ConfirmPreparation { Operation = op })
            .Do(Cast.Editor, op => new PlanCommand.StartDrafting(_story.Today) { Operation = op });
        Assert.Equal(PlanStage.Drafting, _story.Stage);
    }

    [Fact]
    public void StartDrafting_WhenFiguresAreOfTomorrow_IsMalformed() =>
        Assert.Equal(
            (RefusalCode.Malformed, "figures-date"),
            CodeOf(_story.Refused(Cast.Chief, op => new PlanCommand.StartDrafting(_story.Today.AddDays(1)) { Operation = op })));

    [Fact]
    public void StartDrafting_JustAfterMidnightInBelgium_TakesTheNewDay()
    {
        _story.Now = new DateTimeOffset(2026, 10, 1, 22, 30, 0, TimeSpan.Zero);
        _story.Do(Cast.Chief, op => new PlanCommand.StartDrafting(new DateOnly(2026, 10, 2)) { Operation = op });
    }

    [Fact]
    public void Consultation_WhenOpened_HasItsLastDay_AndDraftingCanResume()
    {
        _story.Consulted();
        Assert.Equal((PlanStage.Consultation, _story.Today.AddDays(30)), (_story.Stage, _story.State.ConsultationUntil));
        _story.Do(Cast.Chief, op => new PlanCommand.ResumeDrafting("Figures of traffic are missing.") { Operation = op });
        Assert.Equal((PlanStage.Drafting, null), (_story.Stage, _story.State.ConsultationUntil));
        Assert.Equal("Figures of traffic are missing.", _story.State.History[^1].Reason);
    }

    [Fact]
    public void SubmitToCouncil_WhenAConsultationIsNotOpen_IsRefusedWithTheStage()
    {
        var refusal = _story.Refused(Cast.Chief, op => new PlanCommand.SubmitToCouncil { Operation = op });
        Assert.Equal(("stage", "preparation"), (refusal.Reason, refusal.Arguments!["stage"]));
    }

    [Fact]
    public void SubmitToCouncil_WhenSeveralThingsAreMissing_NamesThemAll()
    {
        _story.Consulted().BlockingRemarks.AddRange(["r1", "r2"]);
        var refusal = _story.Refused(Cast.Chief, op => new PlanCommand.SubmitToCouncil { Operation = op });
        Assert.Equal((RefusalCode.Forbidden, "missing"), CodeOf(refusal));
        Assert.Equal("chair,blocking-remarks", refusal.Arguments!["what"]);
        Assert.Equal("2", refusal.Arguments["remarks"]);
    }

    [Fact]
    public void OverrideRemarks_SetsNothingAside_ThatWasNotShown()
    {
        _story.Consulted().Do(Cast.Chief, op => new PlanCommand.NameChair("Elsene / Ixelles") { Operation = op }).BlockingRemarks.AddRange(["r1", "r2"]);
        foreach (var shown in new string[]?[] { null, [], ["r1"], ["r1", "r2", "r3"] })
        {
            var refusal = _story.Refused(Cast.MayorOfElsene, op => new PlanCommand.OverrideRemarks(shown!, "Settled.") { Operation = op });
            Assert.Equal((RefusalCode.Conflict, "remarks-changed"), CodeOf(refusal));
        }

        Assert.Equal(["r1", "r2"], PlanStandings.Of(_story.SeenBy(Cast.MayorOfElsene)).Steps.Single(step => step.Name == "override-remarks").Remarks);
        Assert.Null(PlanStandings.Of(_story.SeenBy(Cast.Chief)).Steps.Single(step => step.Name == "override-remarks").Remarks);
        _story.Do(Cast.MayorOfElsene, op => new PlanCommand.OverrideRemarks(["r2", "r1"], "Settled.") { Operation = op });
        Assert.Equal(["r1", "r2"], _story.State.OverriddenRemarks.Keys);
    }

    [Fact]
    public void SubmitToCouncil_WhenTheChairSetRemarksAside_GoesThrough_ButALaterRemarkBlocksAgain()
    {
        _story.Consulted().Do(Cast.Chief, op => new PlanCommand.NameChair("Elsene / Ixelles") { Operation = op }).BlockingRemarks.Add("r1");
        Assert.Equal("role", _story.Refused(Cast.MayorOfBrussel, op => new PlanCommand.OverrideRemarks(["r1"], "Settled.") { Operation = op }).Reason);
        _story.Do(Cast.MayorOfElsene, op => new PlanCommand.OverrideRemarks(["r1"], "Settled by the council.") { Operation = op }).BlockingRemarks.Add("r2");
        Assert.Equal("1", _story.Refused(Cast.Chief, op => new PlanCommand.SubmitToCouncil { Operation = op }).Arguments!["remarks"]);
        _story.BlockingRemarks.Remove("r2");
        _story.Do(Cast.Chief, op => new PlanCommand.SubmitToCouncil { Operation = op });
        Assert.Equal(PlanStage.CouncilReview, _story.Stage);
    }

    [Fact]
    public void SubmitToCouncil_WhenDone_FreezesTheHashOfEveryLanguage()
    {
        _story.BeforeCouncil();
        Assert.Equal(_story.Hashes, _story.State.Round!.Hashes);
        Assert.Equal(_story.Now, _story.State.Round.FrozenAt);
    }

    [Fact]
    public void SubmitToCouncil_WhenALanguageHasNoHash_IsAFault()
    {
        var situation = _story.Consulted().Do(Cast.Chief, op => new PlanCommand.NameChair("Elsene / Ixelles") { Operation = op }).SeenBy(Cast.Chief);
        Assert.Throws<ArgumentException>(() => PlanWorkflow.Decide(
            situation with { Content = PlanContent.Unread([]) }, new PlanCommand.SubmitToCouncil { Operation = _story.NextOperation() }));
    }

    [Fact]
    public void NameChair_WhenMunicipalityIsNotOfTheZone_IsNotFound() =>
        Assert.Equal(
            (RefusalCode.NotFound, "municipality"),
            CodeOf(_story.Refused(Cast.Chief, op => new PlanCommand.NameChair("Antwerpen") { Operation = op })));

    [Theory]
    [InlineData(PlanStage.CouncilReview)]
    [InlineData(PlanStage.InForce)]
    [InlineData(PlanStage.Closed)]
    public void Start_WhenTheTextWouldBeFrozen_IsAFault(PlanStage stage) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => PlanState.Start(stage));

    private static (RefusalCode Code, string? Reason) CodeOf(Refusal refusal) => (refusal.Code, refusal.Reason);
}

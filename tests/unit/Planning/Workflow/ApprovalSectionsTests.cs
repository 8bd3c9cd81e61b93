using NvpOrleans.Abstractions.Access;
using NvpOrleans.Abstractions.Comments;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Abstractions.Plans;
using NvpOrleans.Planning.Workflow;

namespace NvpOrleans.Tests.Unit.Planning.Workflow;

/// <summary>What the section that nobody writes is made of.</summary>
public sealed class ApprovalSectionsTests
{
    private readonly PlanStory _story = new();

    [Fact]
    public void Of_APlanThatWasReturned_PutsEachRemarkInTheRoundInWhichItBegan()
    {
        var early = Later();
        _story.Consulted();
        var first = Later();
        _story.Do(Cast.Chief, op => new PlanCommand.ResumeDrafting("") { Operation = op });
        var between = Later();
        _story.Do(Cast.Chief, op => new PlanCommand.OpenConsultation(_story.Today) { Operation = op });
        var second = Later();

        var section = ApprovalSections.Of(_story.State, PlanStory.Zone, null, [.. new[] { second, between, first, early }.Select(At)]);

        Assert.Equal([(1, 0), (1, 1), (1, 2)], section.Rounds.Select(round => (round.Version, round.Number)));
        Assert.Equal([2, 1, 1, 0], section.Remarks!.Select(remark => remark.Round));
        Assert.Null(section.Text);
        Assert.Null(section.Approval);
    }

    [Fact]
    public void Of_AnAddendum_BeginsWithARoundOfItsOwn_WhichTheEarlierVersionDoesNotShow()
    {
        _story.WithAddendum();
        var drafted = Later();
        _story.Do(Cast.Chief, op => new PlanCommand.OpenConsultation(_story.Today) { Operation = op });

        var now = ApprovalSections.Of(_story.State, PlanStory.Zone, null, [At(drafted)]);
        var before = ApprovalSections.Of(_story.State, PlanStory.Zone, _story.State.Texts[0], []);

        Assert.Equal([(1, 0), (1, 1), (2, 0), (2, 1)], now.Rounds.Select(round => (round.Version, round.Number)));
        Assert.Equal(2, Assert.Single(now.Remarks!).Round);
        Assert.Equal([(1, 0), (1, 1)], before.Rounds.Select(round => (round.Version, round.Number)));
        Assert.Equal(3, before.Approval!.Signatures.Count); // of the version in force, while another is written
        Assert.Equal("1", before.Text!.Name);
    }

    [Fact]
    public void WithSilence_NamesThoseWhoHadNoRemarks_InTheirRound_UnlessTheyRemarkedAfterAll()
    {
        var began = Later();
        _story.Consulted();
        var opened = _story.State.Consultations[^1].OpenedAt;
        var during = Later();
        var section = ApprovalSections.Of(_story.State, PlanStory.Zone, null, []); // a reader who reads none of these sections

        var silent = ApprovalSections.WithSilence(
            section, [(null, ["mayor Lint"]), (opened, ["prosecutor Parket", "mayor Lint Oost", "nonsense"]), (during, ["mayor Duffel"])], [At(began), At(during)]);

        Assert.Equal([new SilentParty(Role.Mayor, "Lint")], silent.Rounds[0].WithoutRemarks);
        Assert.Equal([new SilentParty(Role.Mayor, "Lint Oost")], silent.Rounds[1].WithoutRemarks);
        Assert.Equal(2, silent.Rounds.Count);
        Assert.Null(section.Rounds[1].WithoutRemarks);
    }

    [Fact]
    public void WithSilence_LeavesOutWhoAnsweredTheRemarkOfAnother()
    {
        var remark = At(Later());
        var answered = remark with { Entries = [.. remark.Entries, new RemarkEntry(CommentAct.Answer, "Lint", OrganisationKind.Coordination, Later(), "Daarom.", null)] };
        var section = ApprovalSections.Of(_story.State, PlanStory.Zone, null, []);

        var silent = ApprovalSections.WithSilence(section, [(null, ["mayor Lint", "mayor Duffel", "coordinator/coordination Lint", "mayor/zonal Lint"])], [answered]);

        Assert.Equal(
            [new SilentParty(Role.Mayor, "Duffel"), new SilentParty(Role.Mayor, "Lint") { OrganisationKind = OrganisationKind.Zonal }], // which is another Lint
            silent.Rounds[0].WithoutRemarks);
    }

    [Fact]
    public void Of_APlanWhoseRemarksAreNotRead_TellsNoRoundEither()
    {
        var section = ApprovalSections.Of(_story.BeforeCouncil().State, PlanStory.Zone, _story.State.Texts[0], null);
        Assert.Empty(section.Rounds);
        Assert.Null(section.Remarks);
        Assert.Empty(ApprovalSections.WithSilence(section, [(null, ["mayor Lint"])], []).Rounds);
        Assert.NotNull(section.Approval);
    }

    [Fact]
    public void Of_ATextThatWasReturned_ShowsNoApproval()
    {
        _story.BeforeCouncil().Signed(Cast.Prosecutor, "prosecutor");
        Assert.Single(ApprovalSections.Of(_story.State, PlanStory.Zone, _story.State.Texts[0], []).Approval!.Signatures);
        _story.Do(Cast.MayorOfBrussel, op => new PlanCommand.ReturnFromCouncil("No.") { Operation = op });
        Assert.Null(ApprovalSections.Of(_story.State, PlanStory.Zone, _story.State.Texts[0], []).Approval);
    }

    [Fact]
    public void OverriddenRemarks_KeepTheReasonThatWasPublishedFirst_AndAreFrozenWithTheText()
    {
        _story.Consulted().Do(Cast.Chief, op => new PlanCommand.NameChair("Brussel / Bruxelles") { Operation = op });
        _story.BlockingRemarks.Add("one");
        _story.Do(Cast.MayorOfBrussel, op => new PlanCommand.OverrideRemarks(["one"], "First.") { Operation = op });
        _story.BlockingRemarks.Add("two");
        _story.Do(Cast.MayorOfBrussel, op => new PlanCommand.OverrideRemarks(["two"], "Second.") { Operation = op });
        _story.Do(Cast.Chief, op => new PlanCommand.SubmitToCouncil { Operation = op });
        _story.Do(Cast.MayorOfBrussel, op => new PlanCommand.ReturnFromCouncil("No.") { Operation = op });

        Assert.Empty(_story.State.OverriddenRemarks);
        Assert.Equal([("one", "First."), ("two", "Second.")], _story.State.Texts[0].Overridden.Select(pair => (pair.Key, pair.Value)));
    }

    [Fact]
    public void AFreeze_NamesTheFormOfItsHash_AndOneThatNamesNoneIsOfTheFirst()
    {
        var freeze = (PlanEvent.SubmittedToCouncil)_story.Consulted()
            .Do(Cast.Chief, op => new PlanCommand.NameChair("Brussel / Bruxelles") { Operation = op })
            .Ask(Cast.Chief, new PlanCommand.SubmitToCouncil { Operation = _story.NextOperation() }).Event!;
        Assert.Equal((ContentForms.Newest, ContentForms.Newest), (freeze.Form, _story.State.Round!.Form));
        var returned = _story.Do(Cast.MayorOfBrussel, op => new PlanCommand.ReturnFromCouncil("No.") { Operation = op }).State;
        Assert.Equal(ContentForms.First, returned.Apply(freeze with { Operation = Guid.NewGuid(), Form = null }, Cast.Chief.Id, _story.Now).Round!.Form);
    }

    /// <summary>A moment between what has been decided and what will be.</summary>
    private DateTimeOffset Later()
    {
        var moment = _story.Now.AddHours(1);
        _story.Now = moment.AddHours(1);
        return moment;
    }

    private static PlanRemark At(DateTimeOffset at) => new(
        new SectionId("mission", "nl"), null, null, new Dictionary<string, string>(), null, RemarkPlace.Whole, CommentKind.Remark, null, CommentState.Open, null,
        [new RemarkEntry(CommentAct.Start, "Parket", OrganisationKind.Justice, at, "Waarom?", null)]);
}

using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.Plans;
using NvpOrleans.Planning.Workflow;

namespace NvpOrleans.Tests.Unit.Planning.Workflow;

public sealed class ApprovingTests
{
    private readonly PlanStory _story = new();

    [Fact]
    public void VoidApproval_OnlyOfATextThatIsNoLongerTheFrozenOne_TakesThePlanBackToDrafting()
    {
        foreach (var story in new[] { new PlanStory().BeforeCouncil(), new PlanStory().Approved(), new PlanStory().Submitted(), new PlanStory().ApprovedByMinisters() })
        {
            Assert.Equal("text-unchanged", story.Refused(Cast.Chief, VoidApproval).Arguments!["what"]);
            story.ChangeFrozenText();
            Assert.Equal("role", story.Refused(Cast.Editor, VoidApproval).Reason);
            Assert.Contains(story.StandingFor(Cast.Chief).Steps, step => step is { Name: "void-approval", IsMine: true, Missing.Count: 0 });

            story.Do(Cast.Chief, VoidApproval);

            Assert.Equal(PlanStage.Drafting, story.Stage);
            Assert.Null(story.State.Round);
            Assert.Equal("Erased.", story.State.History[^1].Reason);
        }

        Assert.Equal("stage", new PlanStory().InForce().Refused(Cast.Chief, VoidApproval).Reason);
    }

    [Fact]
    public void Council_WhenTheLastMayorAndTheProsecutorHaveSigned_HasApproved()
    {
        _story.BeforeCouncil().Signed(Cast.Prosecutor, "prosecutor").Signed(Cast.Dirco, "dirco").Signed(Cast.MayorOfElsene, Cast.Elsene);
        Assert.Equal(PlanStage.CouncilReview, _story.Stage);
        _story.Signed(Cast.MayorOfBrussel, Cast.Brussel);
        Assert.Equal(PlanStage.CouncilApproved, _story.Stage);
    }

    [Fact]
    public void Countersignature_WhenTheCouncilHasApproved_IsStillTaken()
    {
        _story.Approved().Signed(Cast.Dirjud, "dirjud").Signed(Cast.Chief, "chief");
        Assert.Equal(5, _story.State.Round!.Signatures.Count);
        Assert.Equal(PlanStage.CouncilApproved, _story.Stage);
    }

    [Fact]
    public void Sign_WhenGiven_KeepsOfficePersonSignInAndHash()
    {
        _story.BeforeCouncil().Signed(Cast.Prosecutor, "prosecutor");
        var signature = _story.State.Round!.Signatures["prosecutor"];
        Assert.Equal(
            ("prosecutor", Cast.Prosecutor.Id, _story.Now, PlanStory.SignedIn),
            (signature.Office, signature.RecordedBy, signature.At, signature.SignIn));
        Assert.Equal(_story.Hashes, signature.Hashes);
        Assert.Null(signature.Paper);
    }

    [Fact]
    public void Sign_WhenAnotherHashWasShown_IsAConflict()
    {
        _story.BeforeCouncil();
        Assert.Equal((RefusalCode.Conflict, "hash"), CodeOf(_story.Refused(Cast.Prosecutor, Sign("prosecutor", PlanStory.HashesOf(99)))));
        Assert.Equal((RefusalCode.Conflict, "hash"), CodeOf(_story.Refused(Cast.Prosecutor, Sign("prosecutor", []))));
        var oneLanguage = _story.Hashes.Where(pair => pair.Key == "nl").ToDictionary();
        Assert.Equal((RefusalCode.Conflict, "hash"), CodeOf(_story.Refused(Cast.Prosecutor, Sign("prosecutor", oneLanguage))));
    }

    [Fact]
    public void Sign_WhenTheFrozenTextHasChangedAfterAll_IsAConflict()
    {
        var shown = _story.BeforeCouncil().Hashes;
        _story.ChangeFrozenText();
        Assert.Equal((RefusalCode.Conflict, "text-changed"), CodeOf(_story.Refused(Cast.Prosecutor, Sign("prosecutor", shown))));
    }

    [Fact]
    public void Sign_ByWhoDoesNotHoldTheOffice_IsRefused()
    {
        _story.BeforeCouncil();
        Assert.Equal("role", _story.Refused(Cast.Magistrate, Sign("prosecutor", _story.Hashes)).Reason);
        Assert.Equal("role", _story.Refused(Cast.MayorOfElsene, Sign(Cast.Brussel, _story.Hashes)).Reason);
        Assert.Equal("role", _story.Refused(Cast.MayorElsewhere, Sign(Cast.Brussel, _story.Hashes)).Reason);
        Assert.Equal("role", _story.Refused(Cast.Coordinator, Sign(Cast.Brussel, _story.Hashes)).Reason);
        Assert.Equal("role", _story.Refused(Cast.Observer, Sign("chief", _story.Hashes)).Reason);
        Assert.Equal("role", _story.Refused(Cast.FormerChief, Sign("chief", _story.Hashes)).Reason);
    }

    [Fact]
    public void Sign_WithoutTheSessionsSignIn_IsMalformed() =>
        Assert.Equal(
            (RefusalCode.Malformed, "sign-in"),
            CodeOf(_story.BeforeCouncil().Refused(Cast.Prosecutor, op => new PlanCommand.Sign("prosecutor", _story.Hashes) { Operation = op })));

    [Fact]
    public void Sign_Twice_IsAConflict() =>
        Assert.Equal(
            (RefusalCode.Conflict, "already"),
            CodeOf(_story.BeforeCouncil().Signed(Cast.Prosecutor, "prosecutor").Refused(Cast.Prosecutor, Sign("prosecutor", _story.Hashes))));

    [Fact]
    public void SignatureOnPaper_RecordedByTheSecretary_IsMarkedAsSuch()
    {
        _story.BeforeCouncil().Do(
            Cast.Secretary, op => new PlanCommand.RecordSignatureOnPaper(Cast.Elsene, "C. Esquisse", _story.Today, _story.Hashes) { Operation = op });
        var signature = _story.State.Round!.Signatures[Cast.Elsene];
        Assert.Equal((Cast.Secretary.Id, new PaperSignature("C. Esquisse", _story.Today)), (signature.RecordedBy, signature.Paper));
        Assert.Null(signature.SignIn);
    }

    [Fact]
    public void SignatureOnPaper_OfADayBeforeTheTextWasFrozen_IsMalformed() =>
        Assert.Equal("signed-on", _story.BeforeCouncil().Refused(Cast.Secretary, op => new PlanCommand.RecordSignatureOnPaper(
            Cast.Elsene, "C. Esquisse", _story.Today.AddDays(-1), _story.Hashes) { Operation = op }).Reason);

    [Fact]
    public void RefuseToSign_NeedsReasons_AndALaterSignatureTakesItsPlace()
    {
        _story.BeforeCouncil();
        Assert.Equal("reason", _story.Refused(Cast.Prosecutor, op => new PlanCommand.RefuseToSign("prosecutor", "  ") { Operation = op }).Reason);
        _story.Do(Cast.Prosecutor, op => new PlanCommand.RefuseToSign("prosecutor", "Priorities of prosecution are missing.") { Operation = op });
        Assert.Equal("Priorities of prosecution are missing.", _story.State.Round!.Refused["prosecutor"].Reason);
        _story.Signed(Cast.Prosecutor, "prosecutor");
        Assert.Empty(_story.State.Round.Refused);
    }

    [Fact]
    public void ReturnFromCouncil_ByTheChairOnly_VoidsSignaturesAndKeepsTheReason()
    {
        _story.BeforeCouncil().Signed(Cast.MayorOfBrussel, Cast.Brussel).Signed(Cast.Prosecutor, "prosecutor");
        Assert.Equal("role", _story.Refused(Cast.MayorOfElsene, op => new PlanCommand.ReturnFromCouncil("No.") { Operation = op }).Reason);
        _story.Do(Cast.MayorOfBrussel, op => new PlanCommand.ReturnFromCouncil("Traffic comes too short.") { Operation = op });
        Assert.Equal((PlanStage.Drafting, null), (_story.Stage, _story.State.Round));
        Assert.Equal(("returned-from-council", "Traffic comes too short."), (_story.State.History[^1].Name, _story.State.History[^1].Reason));
        Assert.Equal(2, _story.State.History.Count(move => move.Name == "signature-given"));
    }

    [Fact]
    public void TakeNote_IsRecorded_ButNothingWaitsForIt()
    {
        _story.Approved();
        Assert.Equal("session", _story.Refused(Cast.Secretary, Note(_story.Today.AddDays(1))).Reason);
        _story.Do(Cast.Secretary, Note(_story.Today)).Refused(Cast.Secretary, Note(_story.Today));
        Assert.Equal([new CouncilNote("Police council", _story.Today)], _story.State.Round!.Councils);
        Assert.Equal(PlanStage.Submitted, new PlanStory().Submitted().Stage);
    }

    [Fact]
    public void TakeNote_WhenThePlanIsInForce_IsRecordedWithTheVersion_AndThenNotAskedForAgain()
    {
        _story.InForce();
        Assert.Contains(Steps(), step => step is { Name: "take-note", IsMine: true });
        _story.Do(Cast.Secretary, Note(_story.Today));
        CouncilNote[] noted = [new("Police council", _story.Today)];
        Assert.Equal(noted, _story.State.Round!.Councils);
        Assert.Equal(noted, _story.State.Versions[^1].Round.Councils);
        Assert.DoesNotContain(Steps(), step => step.Name == "take-note");

        IEnumerable<PlanStep> Steps() => PlanStandings.Of(_story.SeenBy(Cast.Secretary)).Steps;
    }

    [Fact]
    public void Ministries_DecideEachForItself()
    {
        _story.Submitted();
        Assert.Equal("role", _story.Refused(Cast.Interior, Approve(Ministry.Justice)).Reason);
        _story.Do(Cast.Interior, Approve(Ministry.Interior));
        Assert.Equal(PlanStage.Submitted, _story.Stage);
        Assert.Equal("already", _story.Refused(Cast.Interior, Approve(Ministry.Interior)).Reason);
        _story.Do(Cast.Justice, Approve(Ministry.Justice));
        Assert.Equal(PlanStage.MinistersApproved, _story.Stage);
    }

    [Fact]
    public void Decision_OfSomebodyWithSeveralGrants_NamesTheOneThatAllowsIt()
    {
        var mayor = Cast.MayorOfElsene with { Grants = [.. Cast.Chief.Grants, .. Cast.MayorOfElsene.Grants.Select(grant => grant with { Id = "7" })] };
        var signed = _story.BeforeCouncil().Ask(mayor, Sign(Cast.Elsene, _story.Hashes)(_story.NextOperation())).Event!;
        Assert.Equal(new ActingGrant("mayor", Cast.Elsene, "7"), signed.As);
        Assert.Equal(signed.As, PlanEventJson.Read(PlanEventJson.Write(signed)).As);
    }

    [Fact]
    public void Ministries_WhenOnePersonWorksForBoth_AreStillDecidedByTwo()
    {
        _story.Submitted().Do(Cast.BothMinistries, Approve(Ministry.Interior));
        Assert.Equal("other-ministry", _story.Refused(Cast.BothMinistries, Approve(Ministry.Justice)).Arguments!["what"]);
    }

    [Fact]
    public void ReturnAsMinistry_AfterTheOtherApproved_VoidsEverything()
    {
        _story.Submitted().Do(Cast.Interior, Approve(Ministry.Interior))
            .Do(Cast.Justice, op => new PlanCommand.ReturnAsMinistry(Ministry.Justice, "Human trafficking is missing.") { Operation = op });
        Assert.Equal((PlanStage.Drafting, null), (_story.Stage, _story.State.Round));
    }

    [Fact]
    public void Ministry_WhenItIsNone_IsNobodys() =>
        Assert.Equal("role", _story.Submitted().Refused(Cast.Interior, Approve((Ministry)7)).Reason);

    [Fact]
    public void DeemApproved_IsOffByDefault_AndOtherwiseFollowsTheTerm()
    {
        _story.Submitted().Now = _story.Now.AddDays(1000);
        Assert.Equal("term", _story.Refused(null, op => new PlanCommand.DeemApproved { Operation = op }).Arguments!["what"]);
        _story.Settings = _story.Settings with { DeemedApprovedAfter = TimeSpan.FromDays(60) };
        _story.Do(null, op => new PlanCommand.DeemApproved { Operation = op });
        Assert.Equal((PlanStage.MinistersApproved, true), (_story.Stage, _story.State.Round!.IsDeemed));
    }

    private static Func<Guid, PlanCommand> Sign(string office, Dictionary<string, string> hashes) =>
        op => new PlanCommand.Sign(office, hashes) { Operation = op, SignIn = PlanStory.SignedIn };

    private static Func<Guid, PlanCommand> Note(DateOnly session) => op => new PlanCommand.TakeNote("Police council", session) { Operation = op };

    private Func<Guid, PlanCommand> Approve(Ministry ministry) =>
        op => new PlanCommand.ApproveAsMinistry(ministry, _story.Hashes) { Operation = op };

    private static PlanCommand VoidApproval(Guid operation) => new PlanCommand.VoidApproval("Erased.") { Operation = operation };

    private static (RefusalCode Code, string? Reason) CodeOf(Refusal refusal) => (refusal.Code, refusal.Reason);
}

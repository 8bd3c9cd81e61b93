using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Abstractions.Plans;
using NvpOrleans.Planning.Workflow;

namespace NvpOrleans.Tests.Unit.Planning.Workflow;

/// <summary>PDFs that were signed elsewhere, beside the approvals that the service records.</summary>
public sealed class SignedPdfTests
{
    private static readonly string File = new('a', 64);

    [Fact]
    public void Attach_ByTheSecretaryOrAnyHolderOfAnOffice_IsKeptWithWhoAndWhen_AndChangesNothingElse()
    {
        Assert.All(new[] { Cast.Secretary, Cast.MayorOfElsene, Cast.Prosecutor, Cast.Dirco, Cast.Dirjud, Cast.Chief }, person =>
        {
            var story = new PlanStory().BeforeCouncil();
            var round = story.State.Round;
            story.Do(person, Attach(story));
            var pdf = Assert.Single(story.StandingFor(Cast.Magistrate).SignedPdfs!);
            Assert.Equal(("1.1", File, 9L, "Signatures", person.Id, story.Now, false), (pdf.Text, pdf.File, pdf.Bytes, pdf.Title, pdf.By, pdf.At, pdf.IsVoided));
            Assert.Equal(story.Hashes, pdf.Hashes);
            Assert.Same(round, story.State.Round);
        });
    }

    [Fact]
    public void Attach_ByAnybodyElse_IsRefused()
    {
        var story = new PlanStory().BeforeCouncil();
        Person[] others =
        [
            Cast.Editor, Cast.Pilot, Cast.Magistrate, Cast.Interior, Cast.BothMinistries, Cast.Administrator, Cast.Coordinator, Cast.Observer,
            Cast.Guest, Cast.Owner, Cast.ChiefElsewhere, Cast.MayorElsewhere, Cast.FormerChief, Cast.Nobody,
        ];
        Assert.All(others, person => Assert.Equal("role", story.Refused(person, Attach(story)).Reason));
    }

    [Fact]
    public void Attach_IsPossibleWhileATextIsFrozen_AlsoOfAnAddendum_AndNeverWhileOneIsWritten()
    {
        PlanStory[] frozen = [new PlanStory().BeforeCouncil(), new PlanStory().Approved(), new PlanStory().Submitted(), new PlanStory().ApprovedByMinisters(), new PlanStory().InForce()];
        Assert.All(frozen, story => story.Do(Cast.Secretary, Attach(story)));
        var addendum = new PlanStory().WithAddendum();
        PlanStory[] written = [new(), new PlanStory().Consulted(), addendum, new PlanStory().Closed()];
        Assert.All(written, story => Assert.Equal("stage", story.Refused(Cast.Chief, Attach(story)).Reason));
        addendum.Do(Cast.Chief, op => new PlanCommand.OpenConsultation(addendum.Today.AddDays(30)) { Operation = op })
            .Do(Cast.Chief, op => new PlanCommand.SubmitToCouncil { Operation = op })
            .Do(Cast.Secretary, Attach(addendum));
        Assert.Equal("2.1", Assert.Single(addendum.StandingFor(Cast.Chief).SignedPdfs!).Text);
    }

    [Fact]
    public void Attach_ToAnotherTextThanTheFrozenOne_IsAConflict()
    {
        var story = new PlanStory().BeforeCouncil();
        var refusal = story.Refused(Cast.Secretary, op => new PlanCommand.AttachSignedPdf("Signatures", PlanStory.HashesOf(99), File, 9) { Operation = op });
        Assert.Equal((RefusalCode.Conflict, "hash"), (refusal.Code, refusal.Reason));
    }

    [Fact]
    public void Attach_OfTheSameBytes_IsRecordedOnce_AndWithAnotherTextAgain()
    {
        var story = new PlanStory().BeforeCouncil();
        story.Do(Cast.Secretary, Attached("Signatures"));
        var state = story.State;
        Assert.Equal(default, story.Ask(Cast.Chief, Attached("The same under another name")(story.NextOperation())));
        Assert.Same(state, story.State);

        story.Do(Cast.MayorOfBrussel, op => new PlanCommand.ReturnFromCouncil("Traffic.") { Operation = op }).Edit();
        story.Do(Cast.Chief, op => new PlanCommand.OpenConsultation(story.Today.AddDays(30)) { Operation = op })
            .Do(Cast.Chief, op => new PlanCommand.SubmitToCouncil { Operation = op })
            .Do(Cast.Secretary, Attached("Signatures"));
        Assert.Equal([("1.1", true), ("1.2", false)], story.StandingFor(Cast.Chief).SignedPdfs!.Select(pdf => (pdf.Text, pdf.IsVoided)));

        Func<Guid, PlanCommand> Attached(string title) => op => new PlanCommand.AttachSignedPdf(title, story.Hashes, File, 9) { Operation = op };
    }

    [Fact]
    public void APdf_OfATextThatWasReturned_StaysWithItForThoseWhoCouldReadIt()
    {
        var story = new PlanStory().BeforeCouncil();
        story.Do(Cast.Secretary, Attach(story)).Do(Cast.MayorOfBrussel, op => new PlanCommand.ReturnFromCouncil("Traffic.") { Operation = op });

        Assert.True(Assert.Single(story.StandingFor(Cast.Prosecutor).SignedPdfs!).IsVoided);
        Assert.All(new[] { Cast.Secretary, Cast.Observer, Cast.Interior, Cast.Guest, Cast.ChiefElsewhere }, person => Assert.Empty(story.StandingFor(person).SignedPdfs!));
        var section = ApprovalSections.Of(story.State, PlanStory.Zone, story.State.Texts[0], null);
        Assert.Null(section.Approval);
        Assert.Equal(File, Assert.Single(section.SignedPdfs!).File);
    }

    [Fact]
    public void APdf_IsSeenByThoseWhoReadTheApproval_OrHaveAStepToTake()
    {
        var story = new PlanStory().BeforeCouncil();
        story.Do(Cast.Secretary, Attach(story));
        Assert.All(new[] { Cast.Secretary, Cast.Editor, Cast.Magistrate, Cast.Dirco }, person => Assert.Single(story.StandingFor(person).SignedPdfs!));
        Assert.All(new[] { Cast.Observer, Cast.Interior, Cast.Guest, Cast.MayorElsewhere, Cast.Administrator, Cast.Nobody }, person => Assert.Empty(story.StandingFor(person).SignedPdfs!));

        story.SignedByAll().Do(Cast.Chief, op => new PlanCommand.SubmitToMinisters { Operation = op }).DecidedByMinisters().Do(null, op => new PlanCommand.BringIntoForce { Operation = op });
        Assert.Equal("1", Assert.Single(story.StandingFor(Cast.Observer).SignedPdfs!).Text); // like the signatures of what is published
        Assert.Empty(story.StandingFor(Cast.Guest).SignedPdfs!);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("<b>Signatures</b>")]
    [InlineData("Signatures\r\nSet-Cookie: x")]
    public void ATitle_ThatIsNotPlainWords_IsRefused(string title)
    {
        var story = new PlanStory().BeforeCouncil();
        Assert.Equal("title", story.Refused(Cast.Secretary, op => new PlanCommand.AttachSignedPdf(title, story.Hashes, File, 9) { Operation = op }).Reason);
    }

    [Theory]
    [InlineData("", 9)]
    [InlineData("../../etc", 9)]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", 9)]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", 0)]
    public void AFile_ThatIsNoHashOrEmpty_IsRefused(string file, long bytes)
    {
        var story = new PlanStory().BeforeCouncil();
        Assert.Equal("file", story.Refused(Cast.Secretary, op => new PlanCommand.AttachSignedPdf("Signatures", story.Hashes, file, bytes) { Operation = op }).Reason);
    }

    [Fact]
    public void PdfsOfAText_AreNotMoreThanTheLimit()
    {
        var story = new PlanStory().BeforeCouncil();
        for (var at = 0; at < SignedPdfs.MostOfAText; at++) story.Do(Cast.Secretary, Numbered(at));
        var refusal = story.Refused(Cast.Secretary, Numbered(SignedPdfs.MostOfAText));
        Assert.Equal((RefusalCode.TooLarge, "pdfs", "20"), (refusal.Code, refusal.Reason, refusal.Arguments!["limit"]));

        Func<Guid, PlanCommand> Numbered(int at) => op => new PlanCommand.AttachSignedPdf("Signatures", story.Hashes, at.ToString("x64", null), 9) { Operation = op };
    }

    [Theory]
    [InlineData("%PDF-1.7\n", true)]
    [InlineData("%PDF-", true)]
    [InlineData("%PDF", false)]
    [InlineData(" %PDF-1.7", false)]
    [InlineData("%pdf-1.7", false)]
    [InlineData("<html>%PDF-1.7", false)]
    [InlineData("", false)]
    public void IsPdf_LooksAtTheFirstBytes(string content, bool isPdf) => Assert.Equal(isPdf, SignedPdfs.IsPdf(System.Text.Encoding.ASCII.GetBytes(content)));

    [Theory]
    [InlineData("Handtekening burgemeester (Elsene)", "Handtekening-burgemeester-Elsene-aaaaaaaa.pdf")]
    [InlineData("../..\\\"; filename=x.html", "filename-x-html-aaaaaaaa.pdf")]
    [InlineData("Unterschrift Bürgermeister", "Unterschrift-Bürgermeister-aaaaaaaa.pdf")]
    [InlineData("!!!", "aaaaaaaa.pdf")]
    public void FileName_OfATitle_HoldsLettersDigitsAndHyphensOnly(string title, string name) => Assert.Equal(name, SignedPdfs.FileNameOf(title, File));

    [Fact]
    public void FileName_OfALongTitle_IsShort() => Assert.True(SignedPdfs.FileNameOf(new string('x', 200), File).Length < 100);

    private static Func<Guid, PlanCommand> Attach(PlanStory story) => op => new PlanCommand.AttachSignedPdf("Signatures", story.Hashes, File, 9) { Operation = op };
}

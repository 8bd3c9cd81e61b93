using NvpOrleans.Abstractions.Plans;

namespace NvpOrleans.Tests.Unit.Planning.Workflow;

/// <summary>Commands by number, right and wrong ones.</summary>
internal static class AnyCommands
{
    private static readonly string[] Offices = [Cast.Brussel, Cast.Elsene, "prosecutor", "dirco", "dirjud", "chief", "mayor:Antwerpen", "", "council"];
    private static readonly string[] Texts = ["Because.", "Because of that.", "", "   "];
    private static readonly string[] Names = ["Brussel / Bruxelles", "Elsene / Ixelles", "Antwerpen", ""];
    private static readonly string[] Zones = ["5345", "5339", "nowhere"];
    private static readonly string[] Items = [PlanStory.Action, "unknown000", "!"];

    private static readonly string[] Sections = [PlanStory.Carried, PlanStory.Uneven, "nowhere"];

    private static readonly string[] StepNames =
    [
        "confirm-preparation", "name-chair", "start-drafting", "open-consultation", "resume-drafting", "override-remarks", "submit-to-council",
        "return-from-council", "sign", "record-signature-on-paper", "refuse-to-sign", "take-note", "submit-to-ministers", "approve-as-ministry",
        "return-as-ministry", "deem-approved", "bring-into-force", "draft-action-year", "adopt-action-year", "start-action-year",
        "evaluate-action-year", "report-action", "open-addendum", "extend", "close", "supersede", "keep-carried-text", "confirm-versions", "void-approval", "withdraw-addendum",
        "attach-signed-pdf",
    ];

    /// <summary>The command with a number, with arguments that hang on another.</summary>
    public static PlanCommand Of(int what, int which, PlanStory story, Guid operation)
    {
        var hashes = which % 5 == 4 ? PlanStory.HashesOf(story.Text - 1) : story.Hashes;
        var office = At(Offices, which);
        var text = At(Texts, which / 16);
        var day = story.Today.AddDays((which % 3) - 1);
        var year = story.Today.Year + (which % 3) - 1;
        var ministry = (Ministry)(which % 3);
        return (what % 31) switch
        {
            0 => new PlanCommand.ConfirmPreparation { Operation = operation },
            1 => new PlanCommand.NameChair(At(Names, which)) { Operation = operation },
            2 => new PlanCommand.StartDrafting(day) { Operation = operation },
            3 => new PlanCommand.OpenConsultation(day) { Operation = operation },
            4 => new PlanCommand.ResumeDrafting(text) { Operation = operation },
            5 => new PlanCommand.OverrideRemarks(which % 3 == 0 ? [.. story.BlockingRemarks, "unseen"] : [.. story.BlockingRemarks], text) { Operation = operation },
            6 => new PlanCommand.SubmitToCouncil { Operation = operation },
            7 => new PlanCommand.ReturnFromCouncil(text) { Operation = operation },
            8 => new PlanCommand.Sign(office, hashes) { Operation = operation, SignIn = which % 7 == 6 ? null : PlanStory.SignedIn },
            9 => new PlanCommand.RecordSignatureOnPaper(office, "A name", day, hashes) { Operation = operation },
            10 => new PlanCommand.RefuseToSign(office, text) { Operation = operation },
            11 => new PlanCommand.TakeNote("Police council", day) { Operation = operation },
            12 => new PlanCommand.SubmitToMinisters { Operation = operation },
            13 => new PlanCommand.ApproveAsMinistry(ministry, hashes) { Operation = operation },
            14 => new PlanCommand.ReturnAsMinistry(ministry, text) { Operation = operation },
            15 => new PlanCommand.DeemApproved { Operation = operation },
            16 => new PlanCommand.BringIntoForce { Operation = operation },
            17 => new PlanCommand.DraftActionYear(year) { Operation = operation },
            18 => new PlanCommand.AdoptActionYear(year) { Operation = operation },
            19 => new PlanCommand.StartActionYear(year) { Operation = operation },
            20 => new PlanCommand.EvaluateActionYear(year, text) { Operation = operation },
            21 => new PlanCommand.ReportAction(
                At(Items, which), (ActionStatus)(which % 5), which % 2 == 0 ? which : null, which % 2 == 0 ? day : null, text) { Operation = operation },
            22 => new PlanCommand.OpenAddendum(text) { Operation = operation },
            23 => new PlanCommand.Extend(story.Today.AddYears(which % 6), text) { Operation = operation },
            24 => new PlanCommand.Close(text) { Operation = operation },
            26 => new PlanCommand.KeepCarriedText(At(Sections, which)) { Operation = operation },
            30 => new PlanCommand.AttachSignedPdf(text, hashes, new string((char)('a' + (which % 4)), which % 9 == 8 ? 1 : 64), which % 11 == 10 ? 0 : 9) { Operation = operation },
            29 => new PlanCommand.WithdrawAddendum(text) { Operation = operation },
            28 => new PlanCommand.VoidApproval(text) { Operation = operation },
            27 => new PlanCommand.ConfirmVersions(At(Sections, which)) { Operation = operation },
            _ => new PlanCommand.Supersede(At(Zones, which)) { Operation = operation },
        };
    }

    /// <summary>A command that takes a step of the standing.</summary>
    public static PlanCommand For(PlanStep step, PlanStory story, Guid operation) => step.Name switch
    {
        "name-chair" => new PlanCommand.NameChair("Brussel / Bruxelles") { Operation = operation },
        "sign" => new PlanCommand.Sign(step.Target!, story.Hashes) { Operation = operation, SignIn = PlanStory.SignedIn },
        "record-signature-on-paper" => new PlanCommand.RecordSignatureOnPaper(step.Target!, "A name", story.Today, story.Hashes) { Operation = operation },
        "refuse-to-sign" => new PlanCommand.RefuseToSign(step.Target!, "Not yet.") { Operation = operation },
        "approve-as-ministry" => new PlanCommand.ApproveAsMinistry(MinistryOf(step), story.Hashes) { Operation = operation },
        "return-as-ministry" => new PlanCommand.ReturnAsMinistry(MinistryOf(step), "Not yet.") { Operation = operation },
        "draft-action-year" => new PlanCommand.DraftActionYear(YearOf(step)) { Operation = operation },
        "adopt-action-year" => new PlanCommand.AdoptActionYear(YearOf(step)) { Operation = operation },
        "start-action-year" => new PlanCommand.StartActionYear(YearOf(step)) { Operation = operation },
        "evaluate-action-year" => new PlanCommand.EvaluateActionYear(YearOf(step), "Good.") { Operation = operation },
        "report-action" => new PlanCommand.ReportAction(PlanStory.Action, ActionStatus.Running, null, null, "") { Operation = operation },
        "supersede" => new PlanCommand.Supersede("5345") { Operation = operation },
        "extend" => new PlanCommand.Extend(story.SeenBy(null).InForceUntil.AddYears(1), "No new plan yet.") { Operation = operation },
        _ => Of(Array.IndexOf(StepNames, step.Name), 1, story, operation),
    };

    private static Ministry MinistryOf(PlanStep step) => step.Target == "interior" ? Ministry.Interior : Ministry.Justice;

    private static int YearOf(PlanStep step) => int.Parse(step.Target!, System.Globalization.CultureInfo.InvariantCulture);

    private static string At(string[] words, int which) => words[which % words.Length];
}

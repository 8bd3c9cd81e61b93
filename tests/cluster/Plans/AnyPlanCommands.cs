using System.Globalization;
using NvpOrleans.Abstractions.Catalog;
using NvpOrleans.Abstractions.Plans;
using NvpOrleans.Tests.Kit.Plans;

namespace NvpOrleans.Tests.Cluster.Plans;

/// <summary>Commands by chance, right and wrong ones, and those that take an open step. None ends the plan: nothing would follow.</summary>
internal sealed class AnyPlanCommands(Zone zone, DateOnly today, SignIn signIn)
{
    /// <summary>A command that hangs on nothing but chance and the hashes that were seen last.</summary>
    public PlanCommand Any(Random random, IReadOnlyDictionary<string, string>? seen, IEnumerable<string> objections)
    {
        var operation = Guid.NewGuid();
        var hashes = seen is null || random.Next(4) == 0 ? zone.Languages.ToDictionary(language => language, _ => new string('0', 64)) : seen;
        var office = Pick(random, Crew.OfficeOfMayor(zone), "prosecutor", "chief", "dirco", "council");
        var reason = Pick(random, "Daarom.", "");
        var day = today.AddDays(random.Next(3) - 1);
        var ministry = (Ministry)random.Next(3);
        var year = today.Year - random.Next(9);
        return random.Next(27) switch
        {
            0 => new PlanCommand.ConfirmPreparation { Operation = operation },
            1 => new PlanCommand.NameChair(Pick(random, zone.Municipalities[0], "Nergens")) { Operation = operation },
            2 => new PlanCommand.StartDrafting(day) { Operation = operation },
            3 => new PlanCommand.OpenConsultation(day) { Operation = operation },
            4 => new PlanCommand.ResumeDrafting(reason) { Operation = operation },
            5 or 6 => new PlanCommand.SubmitToCouncil { Operation = operation },
            7 => new PlanCommand.ReturnFromCouncil(reason) { Operation = operation },
            8 or 9 or 10 => new PlanCommand.Sign(office, hashes) { Operation = operation, SignIn = random.Next(5) == 0 ? null : signIn },
            11 => new PlanCommand.RecordSignatureOnPaper(office, "A name", day, hashes) { Operation = operation },
            12 => new PlanCommand.RefuseToSign(office, reason) { Operation = operation },
            13 => new PlanCommand.SubmitToMinisters { Operation = operation },
            14 or 15 => new PlanCommand.ApproveAsMinistry(ministry, hashes) { Operation = operation },
            16 => new PlanCommand.ReturnAsMinistry(ministry, reason) { Operation = operation },
            17 => new PlanCommand.BringIntoForce { Operation = operation },
            18 => new PlanCommand.OpenAddendum(reason) { Operation = operation },
            19 => new PlanCommand.OverrideRemarks(random.Next(2) == 0 ? [.. objections] : ["unseen"], reason) { Operation = operation },
            20 or 21 => Pdf(hashes, random.Next(4)),
            22 => new PlanCommand.DraftActionYear(year) { Operation = operation },
            23 => new PlanCommand.AdoptActionYear(year) { Operation = operation },
            24 => new PlanCommand.StartActionYear(year) { Operation = operation },
            25 => new PlanCommand.EvaluateActionYear(year, reason) { Operation = operation },
            _ => new PlanCommand.WithdrawAddendum(reason) { Operation = operation },
        };
    }

    /// <summary>The command that takes a step; null for a step that this test leaves alone.</summary>
    public PlanCommand? For(PlanStep step, IReadOnlyDictionary<string, string> hashes)
    {
        var operation = Guid.NewGuid();
        return step.Name switch
        {
            "confirm-preparation" => new PlanCommand.ConfirmPreparation { Operation = operation },
            "start-drafting" => new PlanCommand.StartDrafting(today) { Operation = operation },
            "open-consultation" => new PlanCommand.OpenConsultation(today.AddDays(30)) { Operation = operation },
            "resume-drafting" => new PlanCommand.ResumeDrafting("") { Operation = operation },
            "submit-to-council" => new PlanCommand.SubmitToCouncil { Operation = operation },
            "return-from-council" => new PlanCommand.ReturnFromCouncil("Nog niet.") { Operation = operation },
            "sign" => new PlanCommand.Sign(step.Target!, hashes) { Operation = operation, SignIn = signIn },
            "record-signature-on-paper" => new PlanCommand.RecordSignatureOnPaper(step.Target!, "A name", today, hashes) { Operation = operation },
            "refuse-to-sign" => new PlanCommand.RefuseToSign(step.Target!, "Nog niet.") { Operation = operation },
            "submit-to-ministers" => new PlanCommand.SubmitToMinisters { Operation = operation },
            "approve-as-ministry" => new PlanCommand.ApproveAsMinistry(MinistryOf(step), hashes) { Operation = operation },
            "return-as-ministry" => new PlanCommand.ReturnAsMinistry(MinistryOf(step), "Nog niet.") { Operation = operation },
            "open-addendum" => new PlanCommand.OpenAddendum("Een nieuw nationaal plan.") { Operation = operation },
            "override-remarks" => new PlanCommand.OverrideRemarks(step.Remarks ?? [], "De raad beslist.") { Operation = operation },
            "attach-signed-pdf" => Pdf(hashes, 0),
            "draft-action-year" => new PlanCommand.DraftActionYear(YearOf(step)) { Operation = operation },
            "adopt-action-year" => new PlanCommand.AdoptActionYear(YearOf(step)) { Operation = operation },
            "start-action-year" => new PlanCommand.StartActionYear(YearOf(step)) { Operation = operation },
            "evaluate-action-year" => new PlanCommand.EvaluateActionYear(YearOf(step), "Gehaald.") { Operation = operation },
            "withdraw-addendum" => new PlanCommand.WithdrawAddendum("Toch niet.") { Operation = operation },
            _ => null,
        };
    }

    /// <summary>The bytes of the PDF that a command names by its title.</summary>
    public static byte[] BytesOf(PlanCommand.AttachSignedPdf command) => SomePdf.Of(command.Title);

    private static PlanCommand.AttachSignedPdf Pdf(IReadOnlyDictionary<string, string> hashes, int which)
    {
        var title = $"Ondertekend {which}";
        return new PlanCommand.AttachSignedPdf(title, hashes, SomePdf.NameOf(SomePdf.Of(title)), SomePdf.Of(title).Length) { Operation = Guid.NewGuid() };
    }

    private static int YearOf(PlanStep step) => int.Parse(step.Target!, CultureInfo.InvariantCulture);

    private static Ministry MinistryOf(PlanStep step) => step.Target == "interior" ? Ministry.Interior : Ministry.Justice;

    private static string Pick(Random random, params string[] words) => words[random.Next(words.Length)];
}

using System.Globalization;
using NvpOrleans.Abstractions.Audit;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Abstractions.Plans;
using NvpOrleans.Grains.Audit;
using NvpOrleans.Grains.Documents;
using NvpOrleans.Planning.Access;
using NvpOrleans.Planning.Workflow;

namespace NvpOrleans.Grains.Plans;

/// <summary>
/// PDFs that were signed elsewhere. Their bytes stand in a journal each, and are durable before the plan's own says that one was attached: a crash
/// in between leaves bytes that nobody can ask for, and the same upload goes on from there.
/// </summary>
internal sealed partial class ZonePlanGrain
{
    // Stands in for what is not known before the bytes are read.
    private static readonly string AnyFile = new('0', 64);

    public async Task<Answer<SignedPdfTerms>> MayAttach(PersonId person, PlanCommand.AttachSignedPdf command)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (!Exists) return RefuseUnknown();
        if (await FindPerson(person) is not { } known) return RefuseStranger();
        var situation = SituationOf(known, Unread);
        if (!PlanWorkflow.IsKnown(situation, command.Operation) && PlanWorkflow.ObjectionTo(situation, command with { File = AnyFile, Bytes = 1 }) is { } objection)
            return Refuse(objection);
        await WhenDecided();
        return new SignedPdfTerms(pdfs.Value.MaxBytes);
    }

    public async Task<Answer<PlanStanding>> Attach(PersonId person, PlanCommand.AttachSignedPdf command, byte[] content)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(content);
        if (!Exists) return RefuseUnknown();
        if (await FindPerson(person) is not { } asking) return RefuseStranger();
        if (RefuseTooFast(person, PlanWorkflow.IsKnown(SituationOf(asking, Unread), command.Operation)) is { } tooFast) return tooFast;
        var asked = PlanWorkflow.Decide(SituationOf(asking, Unread), command);
        if (asked.Refusal is { } early) return Refuse(early);
        if (asked.Event is not null)
        {
            if (content.Length != command.Bytes) return Refuse(Refusals.OtherFile);
            if (await FileOf(command.File).Keep(person, content) is { } untaken) return Refuse(untaken);

            // From here to the record nothing is awaited: what held before the bytes were kept need not hold now.
            if (BusyWhenGivenUp is { } busy) return busy;
            if (KnownPerson(person) is not { } known) return RefuseStranger();
            var decision = PlanWorkflow.Decide(SituationOf(known, Unread), command);
            if (decision.Refusal is { } refusal) return Refuse(refusal);
            if (decision.Event is { } decided) await Record(person.Value, [PlanEventJson.Write(decided)]);
        }

        return await GetStanding(person);
    }

    public async Task<Answer<SignedPdfContent>> ReadSignedPdf(PersonId person, string file)
    {
        if (!Exists) return RefuseUnknown();
        if (await FindPerson(person) is null) return RefuseStranger();
        if (Seen() is null) return Refuse(Refusals.NotFound);
        var content = await FileOf(file).Read();
        await WhenDecided();

        // Held back until the decision behind it is durable; rights that were withdrawn meanwhile count.
        if (Seen() is not { } pdf || KnownPerson(person) is not { } reader) return Refuse(Refusals.NotFound);
        if (content.Value is not { } bytes) return Refuse(content.Refusal!);
        await RecordPdfReading(reader, pdf);
        return Seen() is not null ? new SignedPdfContent(SignedPdfs.FileNameOf(pdf.Title, pdf.File), bytes) : Refuse(Refusals.NotFound);

        SignedPdf? Seen() => KnownPerson(person) is { } known
            ? PlanStandings.Of(SituationOf(known, Unread)).SignedPdfs?.LastOrDefault(seen => seen.File == file)
            : null;
    }

    private ISignedPdfGrain FileOf(string file) => GrainFactory.GetGrain<ISignedPdfGrain>($"{this.GetPrimaryKeyString()}/{file}");

    // The service does not know what stands in a PDF. It may hold the whole plan, so its reading is recorded like that of what is for named readers.
    private async Task RecordPdfReading(Person person, SignedPdf pdf)
    {
        var now = Time.GetUtcNow();
        var day = BelgianDay.Of(now);
        var grant = person.Grants.FirstOrDefault(held => held.HoldsAt(now) && held.Scope.Covers(Catalog.ZoneOf(Document)!));
        var details = new Dictionary<string, string>
        {
            ["way"] = ReadingWays.SignedPdf,
            ["file"] = pdf.File,
            [AuditJournal.Day] = day.ToString("O", CultureInfo.InvariantCulture),
        };
        await GrainFactory.GetGrain<IAuditGrain>(0).RecordReading(
            new AuditEntry(AuditKind.Read, person.Id, grant is null ? "" : RoleNames.NameOf(grant.Role), $"{Document}/approval", details), day);
    }
}

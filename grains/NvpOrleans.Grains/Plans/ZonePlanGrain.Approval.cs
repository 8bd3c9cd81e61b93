using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Abstractions.Plans;
using NvpOrleans.Planning.Stages;
using NvpOrleans.Planning.Workflow;

namespace NvpOrleans.Grains.Plans;

/// <summary>
/// The section that is made of the remarks and the approval: of a frozen text as it was frozen, from the journal; of a text that is written as it
/// is now. What is said of a text that is frozen belongs to the next one.
/// </summary>
internal sealed partial class ZonePlanGrain
{
    public async Task<Answer<ApprovalSection>> GetApprovalSection(PersonId person, string? text)
    {
        if (!Exists) return RefuseUnknown();
        if ((text ?? NameOfFrozen) is not { } name) return await ReadDraftApproval(person);
        var (stage, silence) = (Stage, await FindSilence());
        var answer = await ReadFrozen<IReadOnlyList<PlanRemark>, ApprovalSection>(
            person, name, null,
            (source, sequence) => source.GetRemarks(sequence, Activation),
            (known, remarks) =>
            {
                var found = FrozenTexts.Find(State, name)!;
                stage = StageOf(found);
                if (!ApprovalSections.MayRead(SituationOf(known, Unread), FrozenTexts.ReadAt(State, found))) return null;
                var readsRemarks = Catalog.SectionsOf(Document).Any(read => ReadsRemarks(known, found, read));
                var section = ApprovalSections.Of(
                    State, Catalog.ZoneOf(Document)!, found, readsRemarks ? remarks.Where(remark => ReadsRemarks(known, found, remark.Section)) : null);
                return ApprovalSections.WithSilence(section, silence, remarks);
            });
        return answer.Value is { } section ? await WithReadings(person, section, stage) : answer;
    }

    private string? NameOfFrozen => State.Round is { } round ? FrozenTexts.Show(State, State.Texts[round.Text]).Name : null;

    private async Task<Answer<ApprovalSection>> ReadDraftApproval(PersonId person)
    {
        if (await FindPerson(person) is null || !MayRead(person)) return RefuseStranger();
        var silence = await FindSilence();
        var (remarks, state) = (ReadRemarks(), State);
        await WhenDurable(AssignedSequence);

        // Held back until all of it is durable; rights that were withdrawn meanwhile count.
        if (!MayRead(person) || KnownPerson(person) is not { } reader) return RefuseStranger();
        var section = ApprovalSections.Of(state, Catalog.ZoneOf(Document)!, null, remarks.Where(remark => AccessOf(reader, remark.Section).CanRead));
        return await WithReadings(person, ApprovalSections.WithSilence(section, silence, remarks), RightsAt);

        bool MayRead(PersonId id) => KnownPerson(id) is { } known && ApprovalSections.MayRead(SituationOf(known, Unread), State.ReadAt);
    }

    // Of consultations that have ended: the one that runs has a list of its own.
    private async Task<IReadOnlyList<(DateTimeOffset? OpenedAt, IReadOnlyList<string> Parties)>> FindSilence()
    {
        var rounds = await Consultation.ShowWithoutRemarks();
        return [.. rounds.Where(round => _openings.ContainsKey(round.Number) && !(IsInConsultation && round.Number == _round)).Select(round => (_openings[round.Number], round.Parties))];
    }

    // Remarks speak of the drafts: they are for those who could read the text before it was published.
    private bool ReadsRemarks(Person person, FrozenText text, SectionId section) =>
        AccessAt(person, section, PlanStages.NameOf((PlanStage)Math.Min((int)text.Reached, (int)PlanStage.MinistersApproved))).CanRead;

    // A remark quotes its section: whoever reads it reads of the section.
    private async Task<Answer<ApprovalSection>> WithReadings(PersonId person, ApprovalSection section, string stage)
    {
        foreach (var read in (section.Remarks ?? []).Select(remark => remark.Section).Distinct())
            if (KnownPerson(person) is { } reader) await RecordReading(reader, read, ReadingWays.Approval, stage);

        // Rights that were withdrawn while that was written count.
        return KnownPerson(person) is { } still
            ? section with { Remarks = section.Remarks?.Where(remark => AccessAt(still, remark.Section, stage).CanRead).ToList() }
            : RefuseStranger();
    }
}

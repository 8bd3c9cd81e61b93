using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Abstractions.Plans;
using NvpOrleans.Grains.Documents.Sections;
using NvpOrleans.Planning.Actions;
using NvpOrleans.Planning.Objectives;
using NvpOrleans.Planning.Workflow;
using NvpOrleans.Yjs;

namespace NvpOrleans.Grains.Plans;

/// <summary>Where the actions of the plan stand, for those who read its objectives and what is reported of them.</summary>
internal sealed partial class ZonePlanGrain
{
    private static readonly SectionId Objectives = new("objectives", null);

    private (long Sequence, ObjectiveTree Objectives)? _carriedOut;

    public Task<Answer<PlanActions>> GetActions(PersonId person) => Show(person, ActionSheets.All);

    public Task<Answer<ActionSheet>> GetAction(PersonId person, string item) =>
        Show(person, (situation, objectives) => ActionSheets.Of(situation, objectives, item));

    public Task<Answer<YearEvaluation>> GetYear(PersonId person, int year) =>
        Show(person, (situation, objectives) => YearEvaluations.Of(situation, objectives, year));

    private async Task<Answer<T>> Show<T>(PersonId person, Func<PlanSituation, ObjectiveTree, T?> make)
        where T : class
    {
        if (!Exists) return RefuseUnknown();
        if (await FindPerson(person) is null || KnownPerson(person) is not { } known || !ReadsActions(known)) return RefuseStranger();
        await FindCarriedOut();
        var objectives = CarriedOut;
        var shown = make(SituationOf(known, PlanContent.OfActions(objectives)), objectives);
        await WhenDurable(AssignedSequence);
        if (shown is not null) await RecordReading(known, Objectives, ReadingWays.Actions);

        // Held back until all of it is durable; rights that were withdrawn meanwhile count.
        if (KnownPerson(person) is not { } reader || !ReadsActions(reader)) return RefuseStranger();
        return shown is null ? RefuseUnknown() : shown;
    }

    /// <summary>The goals and actions that people carry out and report on: those of the version in force, also while another text is written.</summary>
    private ObjectiveTree CarriedOut => CarriedOutSince is { } sequence && _carriedOut is { } found && found.Sequence == sequence ? found.Objectives : ReadObjectives();

    // The decision that froze the text in force, while that is not the text that the sections hold.
    private long? CarriedOutSince => State.IsAddendum ? _freezes[State.Versions[^1].Round.Text] : null;

    /// <summary>Has what <see cref="CarriedOut"/> needs from the journal.</summary>
    private async Task FindCarriedOut()
    {
        if (CarriedOutSince is not { } sequence || _carriedOut?.Sequence == sequence) return;
        var answer = await GrainFactory.GetGrain<IFrozenTextGrain>(Document.ToString()).GetSection(sequence, Activation, Objectives);
        if (answer.Refusal is { Code: not RefusalCode.NotFound }) return; // erased, or the journal is broken: what the sections hold is the best that is known
        var doc = new Doc(Section.ServiceClientId);
        if (answer.Value is { } update) doc.Integrate(Update.Decode(update, DecodeLimits.Trusted));
        _carriedOut = (sequence, ObjectivesIn(doc));
    }

    private bool ReadsActions(Person person) => AccessOf(person, Objectives).CanRead && PlanStandings.ReadsReports(SituationOf(person, Unread));
}

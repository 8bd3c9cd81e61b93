using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Abstractions.Plans;
using NvpOrleans.Planning.Actions;
using NvpOrleans.Planning.Objectives;
using NvpOrleans.Planning.Workflow;

namespace NvpOrleans.Grains.Plans;

/// <summary>Where the actions of the plan stand, for those who read its objectives and what is reported of them.</summary>
internal sealed partial class ZonePlanGrain
{
    private static readonly SectionId Objectives = new("objectives", null);

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
        var objectives = ReadObjectives();
        var shown = make(SituationOf(known, PlanContent.OfActions(objectives)), objectives);
        await WhenDurable(AssignedSequence);
        if (shown is not null) await RecordReading(known, Objectives, ReadingWays.Actions);

        // Held back until all of it is durable; rights that were withdrawn meanwhile count.
        if (KnownPerson(person) is not { } reader || !ReadsActions(reader)) return RefuseStranger();
        return shown is null ? RefuseUnknown() : shown;
    }

    private bool ReadsActions(Person person) => AccessOf(person, Objectives).CanRead && PlanStandings.ReadsReports(SituationOf(person, Unread));
}

using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.Inbox;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Abstractions.Plans;
using NvpOrleans.Grains.Documents.Decisions;
using NvpOrleans.Planning.Inbox;
using NvpOrleans.Planning.Stages;
using NvpOrleans.Planning.Workflow;

namespace NvpOrleans.Grains.Plans;

/// <summary>What people are told of where the plan stands.</summary>
internal sealed partial class ZonePlanGrain
{
    private protected override async Task<IReadOnlyList<(PersonId Person, InboxNews News)>> NewsOf(RecordedDecision decision)
    {
        var decided = PlanEventJson.Read(decision.Payload);
        var before = StateBefore(decision.Sequence);
        var after = before.Apply(decided, new PersonId(decision.Author), decision.Time);
        if (before.Stage == after.Stage) return await NewsOfSetAside(decision);
        if (before.Stage == PlanStage.Consultation) await Consultation.Close(decision.Sequence); // here, because what was told before a crash is told again
        var author = new PersonId(decision.Author);
        var news = new List<(PersonId, InboxNews)>();
        foreach (var person in await PeopleConcerned())
        {
            if (person.Id == author || PlanNews.For(before, decided, SituationOf(person, Unread) with { State = after }) is not { } told) continue;
            news.Add((person.Id, new InboxNews(
                Document, decision.Sequence, told.Kind, decision.Time, author == PlanWorkflow.Service ? null : author, null, null, told.Word)));
        }

        return news;
    }

    private protected override IEnumerable<Guid> SetAsideIn(RecordedDecision decision) =>
        PlanEventJson.Read(decision.Payload) is PlanEvent.RemarksOverridden overridden ? overridden.Remarks.Distinct().Select(Guid.Parse) : [];

    private protected override IEnumerable<FollowTarget> FollowedAs => [FollowTarget.OfZone(Document.Key)];

    private protected override (InboxKind Kind, string? Word)? FollowedIn(RecordedDecision decision)
    {
        var (decided, before) = (PlanEventJson.Read(decision.Payload), StateBefore(decision.Sequence));
        return FollowNews.Of(before, decided, before.Apply(decided, new PersonId(decision.Author), decision.Time));
    }

    // What was published stays readable while the next text is written.
    private protected override bool MayFollow(Person person, SectionId? section) =>
        base.MayFollow(person, section) || State.Versions.Count > 0 && State.Texts.Any(text => MayRead(person, StageOf(text), section));

    // Who has a step to take must know of it, though they may not read the text yet.
    private protected override bool IsConcerned(Person person) =>
        base.IsConcerned(person) || PlanStandings.Of(SituationOf(person, Unread)).Steps.Any(step => step.IsMine);

    private PlanState StateBefore(long sequence)
    {
        var state = PlanState.Start(PlanStages.Parse(Catalog.InitialStageOf(Document))!.Value);
        foreach (var decision in Decisions.TakeWhile(decision => decision.Sequence < sequence))
            state = state.Apply(PlanEventJson.Read(decision.Payload), new PersonId(decision.Author), decision.Time);
        return state;
    }
}

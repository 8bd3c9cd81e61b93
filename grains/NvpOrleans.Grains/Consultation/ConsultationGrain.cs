using Microsoft.Extensions.Options;
using NvpOrleans.Abstractions.Consultation;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.Inbox;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Grains.Documents;
using NvpOrleans.Grains.People;
using NvpOrleans.Planning.Consultation;

namespace NvpOrleans.Grains.Consultation;

/// <summary>What is recorded of who reacts in the consultation of a plan, apart from its journal, which forgets nothing.</summary>
[GrainType("consultation")]
internal sealed class ConsultationGrain(
    [PersistentState("consultation", PersonGrain.Storage)] IPersistentState<ConsultationState> stored,
    IOptions<ConsultationOptions> options, DocumentServices services)
    : Grain, IConsultationGrain
{
    // Of what is no journal entry: the moment orders it.
    private const string Series = "reminder";

    public Task<RoundReactions> Show(long round) => Task.FromResult(Find(round));

    public Task NoteOpened(long round, string party) => Keep(Find(round).Open(party));

    public Task NoteNoRemarks(long round, string party) => Keep(Find(round).SayNone(party));

    public async Task<Answer<RoundReactions>> Remind(long round, string party, Guid operation, PersonId by, IReadOnlyList<PersonId> people)
    {
        var (known, now) = (Find(round), services.Time.GetUtcNow());
        var reminder = known.Reminders.FirstOrDefault(sent => sent.Operation == operation);
        if (reminder is null)
        {
            var next = known.RemindableFrom(party, options.Value.RemindersPerWeek, now);
            if (next > now) return ConsultationRefusals.Reminded(next);
            if (round < stored.State.EndedBefore) return ConsultationRefusals.Over;
            await Keep(known = known.Remind(party, operation, now));
            reminder = known.Reminders[^1];
        }

        // Told when it is stored, and told again by whoever sends it again: an inbox knows what it has.
        var document = DocumentKeys.Of(DocumentKind.Plan, this.GetPrimaryKeyString());
        var news = new InboxNews(document, reminder.At.UtcTicks, InboxKind.Reminded, reminder.At, by) { Series = Series };
        await Task.WhenAll(people.Select(person => GrainFactory.GetGrain<IInboxGrain>(person.Value).Take([news])));
        return known;
    }

    public async Task Close(long before)
    {
        if (before <= stored.State.EndedBefore) return;
        var kept = stored.State.Round is { } round && round.Number >= before ? round : null;
        await Store(new ConsultationState { Round = kept, EndedBefore = before });
    }

    private RoundReactions Find(long round) => stored.State.Round is { } known && known.Number == round ? known : ConsultationRounds.Empty(round);

    // What comes late of a round that has ended is not recorded again.
    private Task Keep(RoundReactions round) =>
        ReferenceEquals(round, stored.State.Round) || round.Number < stored.State.Round?.Number || round.Number < stored.State.EndedBefore
            ? Task.CompletedTask
            : Store(new ConsultationState { Round = round, EndedBefore = stored.State.EndedBefore });

    private async Task Store(ConsultationState state)
    {
        var before = stored.State;
        stored.State = state;
        try
        {
            await stored.WriteStateAsync();
        }
        catch // it may have been written: only reading anew tells
        {
            stored.State = before;
            DeactivateOnIdle();
            throw;
        }
    }
}

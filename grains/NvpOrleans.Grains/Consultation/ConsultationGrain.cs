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

    private DateTimeOffset Now => services.Time.GetUtcNow();

    public override Task OnActivateAsync(CancellationToken cancellationToken) => ForgetOld();

    public Task<RoundReactions> Show(long round) => Task.FromResult(Find(round));

    public Task<IReadOnlyList<RoundWithoutRemarks>> ShowWithoutRemarks() => Task.FromResult(WithoutRemarksNow);

    public Task NoteOpened(long round, string party) => Keep(Find(round).Open(party));

    public Task NoteNoRemarks(long round, string party) => Keep(Find(round).SayNone(party));

    public async Task<Answer<RoundReactions>> Remind(long round, string party, Guid operation, PersonId by, IReadOnlyList<PersonId> people)
    {
        var (known, now) = (Find(round), Now);
        var reminder = known.Reminders.FirstOrDefault(sent => sent.Operation == operation);
        if (reminder is not null && !InvitedParty.IsNamedBy(reminder.Party, party)) return ConsultationRefusals.OperationTaken;
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
        await Store(new ConsultationState
        {
            Round = kept, EndedBefore = before, Reminders = kept is null ? [.. Reminders.Recent(Now)] : [],
            WithoutRemarks = kept is null ? WithoutRemarksNow : stored.State.WithoutRemarks,
        });
        await ForgetOld();
    }

    /// <summary>Of the round that is recorded, or else of those that have ended: what counts for how often is agreed.</summary>
    private IReadOnlyList<PartyReminder> Reminders => stored.State.Round?.Reminders ?? stored.State.Reminders;

    /// <summary>Who said they had no remarks, in the rounds that have ended and in the one that is recorded.</summary>
    private IReadOnlyList<RoundWithoutRemarks> WithoutRemarksNow => stored.State.Round is { WithoutRemarks.Count: > 0 } round
        ? [.. stored.State.WithoutRemarks, new RoundWithoutRemarks(round.Number, round.WithoutRemarks)]
        : stored.State.WithoutRemarks;

    private RoundReactions Find(long round) =>
        stored.State.Round is { } known && known.Number == round ? known : ConsultationRounds.Empty(round) with { Reminders = [.. Reminders.Recent(Now)] };

    /// <summary>Of rounds that have ended a reminder is kept for its week, and this stays in memory to delete it then.</summary>
    private async Task ForgetOld()
    {
        if (stored.State.Round is not null || stored.State.Reminders.Count == 0) return;
        PartyReminder[] recent = [.. stored.State.Reminders.Recent(Now)];
        if (recent.Length < stored.State.Reminders.Count)
            await Store(new ConsultationState { EndedBefore = stored.State.EndedBefore, Reminders = recent, WithoutRemarks = stored.State.WithoutRemarks });
        if (recent.Length == 0) return;
        var rest = recent[0].At + ConsultationRounds.Week - Now;
        DelayDeactivation(rest + TimeSpan.FromMinutes(1));
        this.RegisterGrainTimer(ForgetOld, new GrainTimerCreationOptions(rest, Timeout.InfiniteTimeSpan));
    }

    // What comes late of a round that has ended is not recorded again.
    private Task Keep(RoundReactions round) =>
        ReferenceEquals(round, stored.State.Round) || round.Number < stored.State.Round?.Number || round.Number < stored.State.EndedBefore
            ? Task.CompletedTask
            : Store(new ConsultationState
            {
                // Of the next round it may come before it is told that this one has ended.
                Round = round, EndedBefore = stored.State.EndedBefore,
                WithoutRemarks = round.Number > stored.State.Round?.Number ? WithoutRemarksNow : stored.State.WithoutRemarks,
            });

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

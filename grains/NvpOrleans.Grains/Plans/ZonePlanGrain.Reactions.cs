using NvpOrleans.Abstractions.Access;
using NvpOrleans.Abstractions.Comments;
using NvpOrleans.Abstractions.Consultation;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Abstractions.Plans;
using NvpOrleans.Grains.Consultation;
using NvpOrleans.Planning.Consultation;

namespace NvpOrleans.Grains.Plans;

/// <summary>Who has reacted while the plan is in consultation. Recorded is what a party did, never a person, and only until it ends; that it had no remarks stays, as remarks do.</summary>
internal sealed partial class ZonePlanGrain
{
    // Of the round that runs: who has been noted costs no further call.
    private readonly HashSet<(long Round, PersonId Person)> _noted = [];

    private bool _hasTidied;

    // The sequence of the decision that opened the round; 0 when the plan began in it.
    private long _round;
    private DateTimeOffset _roundOpened;

    // When each round began; the first one with the plan.
    private readonly Dictionary<long, DateTimeOffset?> _openings = new() { [0] = null };

    private int RemindersPerWeek => consultation.Value.RemindersPerWeek;

    private IConsultationGrain Consultation => GrainFactory.GetGrain<IConsultationGrain>(Document.GrainKey);

    private bool IsInConsultation => State.Stage == PlanStage.Consultation;

    public async Task<Answer<Reactions>> GetReactions(PersonId person)
    {
        if (await ObjectionToReacting(person) is { } objection) return objection;
        var (parties, round) = (await FindParties(), await Consultation.Show(_round));

        // Held back until what opened the round is durable; rights that were withdrawn meanwhile count.
        await WhenDecided();
        if (KnownPerson(person) is not { } reader || !Reads(reader)) return RefuseStranger();
        if (!IsInConsultation) return Refuse(ConsultationRefusals.Over);
        var (now, perWeek) = (Time.GetUtcNow(), RemindersPerWeek);
        var asks = InvitedParties.Asks(reader, Catalog.ZoneOf(Document)!, now);
        return new Reactions(
            _round, [.. parties.Where(party => asks || party.People.Contains(person)).Select(Show)], perWeek, parties.Any(party => party.People.Contains(person)), asks);

        PartyReaction Show(InvitedParty party)
        {
            var remarks = RemarksOf(party);
            var state = round.StateOf(party.Key, remarks);
            return new PartyReaction(
                party.Key, party.Role, party.Organisation, party.OrganisationKind, state, remarks, party.People.Contains(person),
                asks ? round.Reminders.LastOrDefault(reminder => InvitedParty.IsNamedBy(reminder.Party, party.Key))?.At : null,
                asks && IsWaitedFor(state) ? round.RemindableFrom(party.Key, perWeek, now) : null);
        }
    }

    public async Task<Answer<Reactions>> SayNoRemarks(PersonId person, long round)
    {
        if (await ObjectionToReacting(person) is { } objection) return objection;
        if (round != _round) return Refuse(ConsultationRefusals.Over); // said on a page of an earlier one
        if ((await FindParties()).FirstOrDefault(party => party.People.Contains(person)) is not { } mine) return Refuse(ConsultationRefusals.NotYours);
        await Consultation.NoteNoRemarks(round, mine.Key);
        return await GetReactions(person);
    }

    public async Task<Answer<Reactions>> Remind(PersonId person, string party, Guid operation)
    {
        if (await ObjectionToReacting(person) is { } objection) return objection;
        if (KnownPerson(person) is not { } known || !InvitedParties.Asks(known, Catalog.ZoneOf(Document)!, Time.GetUtcNow())) return Refuse(ConsultationRefusals.NotYours);
        if ((await FindParties()).FirstOrDefault(found => found.Key == party) is not { } invited) return Refuse(ConsultationRefusals.NoParty);
        var round = await Consultation.Show(_round);
        if (!IsWaitedFor(round.StateOf(party, RemarksOf(invited))) && round.Reminders.All(sent => sent.Operation != operation)) return Refuse(ConsultationRefusals.Reacted);
        var answer = await Consultation.Remind(_round, party, operation, person, invited.People);
        return answer.Refusal is { } refusal ? Refuse(refusal) : await GetReactions(person);
    }

    /// <summary>Somebody has opened the text: their party is noted once, and nobody waits for it.</summary>
    private protected override void OnOpened(Person person)
    {
        if (IsInConsultation && _noted.Add((_round, person.Id))) NoteOpened(person.Id, _round).Ignore();
    }

    /// <summary>Who has the text open already when a consultation begins need not open it again. After a crash they do, and are noted then.</summary>
    private void NotePresent()
    {
        foreach (var person in PeopleReading) OnOpened(person);
    }

    private void Open(long round, DateTimeOffset time)
    {
        (_round, _roundOpened) = (round, time);
        _openings[round] = time;
    }

    /// <summary>What a restart kept from deleting what has had its time deletes it once it is awake.</summary>
    private void TidyReactions()
    {
        if (_hasTidied || IsInConsultation) return;
        _hasTidied = true;
        Consultation.Show(_round).Ignore();
    }

    private async Task NoteOpened(PersonId person, long round)
    {
        try
        {
            if ((await FindParties()).FirstOrDefault(party => party.People.Contains(person)) is { } mine) await Consultation.NoteOpened(round, mine.Key);
        }
        catch // noted when they open it again: that is all that is lost
        {
            _noted.Remove((round, person));
            throw;
        }
    }

    private async Task<Refusal?> ObjectionToReacting(PersonId person)
    {
        if (!Exists) return RefuseUnknown();
        if (await FindPerson(person) is not { } known || !Reads(known)) return RefuseStranger();
        return IsInConsultation ? null : Refuse(ConsultationRefusals.Over);
    }

    private async Task<IReadOnlyList<InvitedParty>> FindParties() => InvitedParties.Of(
        await PeopleConcerned(), Catalog.ZoneOf(Document)!, Time.GetUtcNow(), person => ShownSections.Any(section => AccessOf(person, section.Id).Ability >= Ability.Comment));

    /// <summary>The threads in which the party has said something.</summary>
    private int RemarksOf(InvitedParty party) => Threads.Count(thread => thread.Audience == CommentAudience.Plan && thread.Entries.Any(entry =>
        IsOfRound(entry) && entry.Act is CommentAct.Start or CommentAct.Answer
        && entry.By.Organisation == party.Organisation && entry.By.OrganisationKind == party.OrganisationKind));

    // What was said before it was opened belongs to an earlier one.
    private bool IsOfRound(CommentEntry entry) => entry.At >= _roundOpened;

    private static bool IsWaitedFor(ReactionState state) => state is ReactionState.NotOpened or ReactionState.Read;
}

using NvpOrleans.Abstractions.Consultation;

namespace NvpOrleans.Planning.Consultation;

/// <summary>What comes to be recorded of a round, and when a party can be reminded. Pure.</summary>
public static class ConsultationRounds
{
    /// <summary>How long a reminder counts.</summary>
    public static TimeSpan Week { get; } = TimeSpan.FromDays(7);

    /// <summary>A round of which nothing is recorded.</summary>
    public static RoundReactions Empty(long number) => new(number, [], [], []);

    /// <summary>The round after somebody of a party opened the text; the same when that is recorded.</summary>
    public static RoundReactions Open(this RoundReactions round, string party) =>
        round.Opened.Names(party) ? round : round with { Opened = [.. round.Opened, party] };

    /// <summary>The round after a party said that it has no remarks; the same when that is recorded.</summary>
    public static RoundReactions SayNone(this RoundReactions round, string party) =>
        round.WithoutRemarks.Names(party) ? round : round with { WithoutRemarks = [.. round.WithoutRemarks, party] };

    /// <summary>The round after a party was reminded.</summary>
    public static RoundReactions Remind(this RoundReactions round, string party, Guid operation, DateTimeOffset now) =>
        round with { Reminders = [.. round.Reminders, new PartyReminder(party, now, operation)] };

    /// <summary>From when on a party can be reminded: now, or when the earliest of as many reminders as a week may have is a week old.</summary>
    public static DateTimeOffset RemindableFrom(this RoundReactions round, string party, int perWeek, DateTimeOffset now)
    {
        var recent = round.Reminders.Recent(now).Where(reminder => InvitedParty.IsNamedBy(reminder.Party, party)).Select(reminder => reminder.At).ToList();
        return recent.Count < perWeek ? now : recent[^perWeek] + Week;
    }

    /// <summary>The reminders that count: in whatever round they were sent, a week is a week.</summary>
    public static IEnumerable<PartyReminder> Recent(this IEnumerable<PartyReminder> reminders, DateTimeOffset now) => reminders.Where(reminder => now < reminder.At + Week);

    /// <summary>What a party has done. Who remarks has reacted, whatever they said before.</summary>
    public static ReactionState StateOf(this RoundReactions round, string party, int remarks) =>
        remarks > 0 ? ReactionState.Remarked
        : round.WithoutRemarks.Names(party) ? ReactionState.NoRemarks
        : round.Opened.Names(party) ? ReactionState.Read
        : ReactionState.NotOpened;

    private static bool Names(this IReadOnlyList<string> recorded, string party) => recorded.Any(key => InvitedParty.IsNamedBy(key, party));
}

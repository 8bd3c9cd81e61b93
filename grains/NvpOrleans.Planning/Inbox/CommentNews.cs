using NvpOrleans.Abstractions.Comments;
using NvpOrleans.Abstractions.Inbox;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Planning.Comments;

namespace NvpOrleans.Planning.Inbox;

/// <summary>Whom something that happened in the comments is told, as far as they may read it. Nobody is told what they did themselves.</summary>
public static class CommentNews
{
    /// <summary>Who is told, and why: each person once, for the reason that concerns them most.</summary>
    /// <param name="happened">What happened.</param>
    /// <param name="thread">The thread, as it is now.</param>
    /// <param name="author">Who did it.</param>
    /// <param name="responsible">Those who answer for the text; they hear of objections.</param>
    /// <param name="told">Those who were named in the same entry before it was corrected.</param>
    public static IReadOnlyDictionary<PersonId, InboxKind> Of(
        CommentEvent happened, CommentThread thread, PersonId author, IEnumerable<PersonId> responsible, IEnumerable<PersonId> told)
    {
        ArgumentNullException.ThrowIfNull(happened);
        ArgumentNullException.ThrowIfNull(thread);
        var people = new Dictionary<PersonId, InboxKind>();
        Tell(MentionsIn(happened).Except(told), InboxKind.Mentioned);
        switch (happened)
        {
            case CommentEvent.Started { Kind: CommentKind.Blocking }:
                Tell(responsible, InboxKind.Objected);
                break;
            case CommentEvent.Answered:
                Tell(PartakersBefore(happened, thread), InboxKind.Answered);
                break;
            case CommentEvent.Resolved or CommentEvent.Accepted:
                Tell([thread.Author.Person], InboxKind.Settled);
                break;
            case CommentEvent.Declined:
                Tell([thread.Author.Person], InboxKind.Declined);
                break;
            case CommentEvent.Reopened:
                Tell(PartakersBefore(happened, thread), InboxKind.Reopened);
                break;
        }

        people.Remove(author);
        return people;

        void Tell(IEnumerable<PersonId> whom, InboxKind kind)
        {
            foreach (var person in whom) people.TryAdd(person, kind);
        }
    }

    /// <summary>The people that an event names.</summary>
    public static IEnumerable<PersonId> MentionsIn(CommentEvent happened)
    {
        var mentions = happened switch
        {
            CommentEvent.Started started => started.Mentions,
            CommentEvent.Answered answered => answered.Mentions,
            CommentEvent.Amended amended => amended.Mentions,
            _ => null,
        };
        return (mentions ?? []).Select(id => new PersonId(id));
    }

    /// <summary>Those who had said something in a thread by a moment, each once.</summary>
    public static IEnumerable<PersonId> PartakersAt(CommentThread thread, DateTimeOffset moment)
    {
        ArgumentNullException.ThrowIfNull(thread);
        return thread.Entries.TakeWhile(entry => entry.At <= moment).Select(entry => entry.By.Person).Distinct();
    }

    private static IEnumerable<PersonId> PartakersBefore(CommentEvent happened, CommentThread thread) =>
        thread.Entries.TakeWhile(entry => entry.Id != happened.Operation).Select(entry => entry.By.Person);
}

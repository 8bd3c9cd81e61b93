using System.Collections.Immutable;
using NvpOrleans.Abstractions.Comments;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Planning.Workflow;

namespace NvpOrleans.Planning.Comments;

/// <summary>All comments on a document: the fold of their events. Immutable.</summary>
public sealed class CommentBook
{
    private readonly ImmutableDictionary<Guid, CommentThread> _threads;
    private readonly ImmutableDictionary<Guid, (Receipt Receipt, Guid Thread)> _operations;
    private readonly ImmutableList<Guid> _order;
    private readonly ImmutableDictionary<Guid, int> _amendments;

    private CommentBook(
        ImmutableDictionary<Guid, CommentThread> threads, ImmutableDictionary<Guid, (Receipt Receipt, Guid Thread)> operations, ImmutableList<Guid> order, ImmutableDictionary<Guid, int> amendments) =>
        (_threads, _operations, _order, _amendments) = (threads, operations, order, amendments);

    /// <summary>A document on which nobody has commented.</summary>
    public static CommentBook Empty { get; } = new(
        ImmutableDictionary<Guid, CommentThread>.Empty, ImmutableDictionary<Guid, (Receipt Receipt, Guid Thread)>.Empty, [], ImmutableDictionary<Guid, int>.Empty);

    /// <summary>How many threads there are.</summary>
    public int Count => _order.Count;

    /// <summary>The threads, in the order in which they began.</summary>
    public IEnumerable<CommentThread> Threads => _order.Select(id => _threads[id]);

    /// <summary>The objections that are open, in the order in which they were raised.</summary>
    public IEnumerable<CommentThread> OpenBlocks => Threads.Where(thread => thread is { Kind: CommentKind.Blocking, State: CommentState.Open });

    /// <summary>A thread; null when there is none of that id.</summary>
    public CommentThread? Find(Guid thread) => _threads.GetValueOrDefault(thread);

    /// <summary>What an operation has done; null when it has done nothing.</summary>
    public (Receipt Receipt, Guid Thread)? Carried(Guid operation) => _operations.TryGetValue(operation, out var carried) ? carried : null;

    /// <summary>How often the words of an entry were replaced by others.</summary>
    public int AmendmentsOf(Guid entry) => _amendments.GetValueOrDefault(entry);

    /// <summary>The book after an event.</summary>
    /// <param name="happened">The event.</param>
    /// <param name="section">The section of its journal entry; counts for the beginning of a thread.</param>
    /// <param name="author">The author of its journal entry.</param>
    /// <param name="time">The time of its journal entry (UTC).</param>
    /// <param name="sequence">The sequence of its journal entry.</param>
    public CommentBook Apply(CommentEvent happened, SectionId section, PersonId author, DateTimeOffset time, long sequence)
    {
        ArgumentNullException.ThrowIfNull(happened);
        if (After(happened, section, author, time) is not { } thread) return this; // its beginning was erased, and all of it with that
        return new CommentBook(
            _threads.SetItem(thread.Id, thread with { Sequence = sequence }),
            _operations.SetItem(happened.Operation, (new Receipt(author, happened.Command), thread.Id)),
            _threads.ContainsKey(thread.Id) ? _order : _order.Add(thread.Id),
            happened is CommentEvent.Amended { Entry: var entry } ? _amendments.SetItem(entry, AmendmentsOf(entry) + 1) : _amendments);
    }

    private CommentThread? After(CommentEvent happened, SectionId section, PersonId author, DateTimeOffset time)
    {
        var by = new CommentAuthor(author, happened.Organisation, happened.OrganisationKind);
        CommentEntry Said(CommentAct act, string text, IReadOnlyList<string>? mentions = null, long? edit = null) => new(happened.Operation, act, by, time, text, null, PeopleOf(mentions), edit);
        CommentThread? Turned(Guid id, CommentState? state, CommentAct act, string text, IReadOnlyList<string>? mentions = null, long? edit = null) =>
            Find(id) is { } thread ? thread with { State = state ?? thread.State, Entries = [.. thread.Entries, Said(act, text, mentions, edit)] } : null;

        return happened switch
        {
            CommentEvent.Started started => new CommentThread(
                started.Operation,
                new CommentAnchor(section, started.Item, started.Field, started is { First: { } first, Last: { } last } ? new CommentRange(first, last) : null, started.Quote),
                started.Kind, started.Audience, started.Replacement, CommentState.Open, [Said(CommentAct.Start, started.Text, started.Mentions)], 0),
            CommentEvent.Answered answered => Turned(answered.Thread, null, CommentAct.Answer, answered.Text, answered.Mentions),
            CommentEvent.Resolved resolved => Turned(resolved.Thread, CommentState.Resolved, CommentAct.Resolve, resolved.Reason),
            CommentEvent.Declined declined => Turned(declined.Thread, CommentState.Declined, CommentAct.Decline, declined.Reason),
            CommentEvent.Reopened reopened => Turned(reopened.Thread, CommentState.Open, CommentAct.Reopen, reopened.Reason),
            CommentEvent.Accepted accepted => Turned(accepted.Thread, CommentState.Resolved, CommentAct.Accept, accepted.Reason, edit: accepted.Edit),
            CommentEvent.Amended amended => Find(amended.Thread) is { } thread
                ? thread with
                {
                    Entries = [.. thread.Entries.Select(entry => entry.Id == amended.Entry
                        ? entry with { Text = amended.Text, AmendedAt = time, Mentions = PeopleOf(amended.Mentions) }
                        : entry)],
                }
                : null,
            _ => throw new ArgumentOutOfRangeException(nameof(happened), happened, "This event is not known."),
        };
    }

    private static IReadOnlyList<PersonId>? PeopleOf(IReadOnlyList<string>? mentions) => mentions is null ? null : [.. mentions.Select(id => new PersonId(id))];
}

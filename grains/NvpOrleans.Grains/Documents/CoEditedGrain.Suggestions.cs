using NvpOrleans.Abstractions.Comments;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Grains.Documents.Comments;
using NvpOrleans.Grains.Documents.Commit;
using NvpOrleans.Planning.Comments;

namespace NvpOrleans.Grains.Documents;

/// <summary>Accepting a suggestion: the edit and the word of it become durable together, or neither does.</summary>
internal abstract partial class CoEditedGrain
{
    /// <summary>Takes both; or the section that lacks something the edit builds on, or why not, and then nothing is changed.</summary>
    private (Sections.Section? Gap, Refusal? Refusal) TakeAccepted(Person person, CommentCommand.Accept accept, CommentEvent.Accepted accepted)
    {
        var thread = _comments.Book.Find(accept.Thread)!;
        var section = _sections.Find(thread.Anchor.Section)!;
        if (accept.Update is { Length: > CommentLimits.EditBytes } tooLarge) return (null, Refusals.TooLarge("bytes", tooLarge.Length, CommentLimits.EditBytes));
        if (Decide(person, section, accept.Generation, accept.Schema, accept.Update ?? []) is { } refusal) return (null, refusal);
        var now = Time.GetUtcNow();
        var doc = section.Load(now);
        var examined = accept.Update is { } bytes ? UpdateGate.Examine(_services, RulesOf(section.Id), section, doc, person.Id, bytes) : default;
        if (examined.Refusal is { } objection) return (null, LogMalformed(objection, person.Id, section.Id, accept.Update!));
        if (examined.HasGap) return (section, null); // what the acceptor saw may be in what is missing
        if (SuggestedText.Of(doc, _services.Schema.Root, thread) is not { } text) return (null, Refusals.TextGone);
        if (!text.Reads(accept.Found)) return (null, Refusals.TextChanged);
        if (accept.Update is not { } edit)
        {
            if (!text.Reads(thread.Replacement!)) return (null, Refusals.Malformed("update"));
            RecordAccepted(section, person.Id, accepted, null);
            return default;
        }

        if (!text.IsReplacedBy(edit, _services.Schema.Root)) return (null, Refusals.Malformed("update"));
        var changes = Integrate(doc, examined.Update!, person.Id, section.Id, edit);
        foreach (var client in examined.NewClients) section.Clients.Bind(client, person.Id.Value);
        RecordAccepted(section, person.Id, accepted, changes ? edit : null);
        return default;
    }

    private void RecordAccepted(Sections.Section section, PersonId person, CommentEvent.Accepted accepted, byte[]? edit)
    {
        var (now, first) = (Time.GetUtcNow(), _commit.NextSequence);
        var entries = new List<CommitEntry>(2);
        if (edit is not null)
        {
            section.Advance(first, EntryKind.Update, now);
            entries.Add(CommitEntry.OfSection(EntryKind.Update, section.Id, person.Value, now, edit));
        }

        var payload = CommentEventJson.Write(accepted with { Edit = edit is null ? null : first });
        _comments.Add(new RecordedComment(first + entries.Count, section.Id.ToString(), person.Value, now, payload));
        entries.Add(CommitEntry.OfComment(section.Id, person.Value, now, payload, accepted.Thread));
        _commit.Take([.. entries]);
    }
}

using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Journal;

namespace NvpOrleans.Grains.Documents.Commit;

/// <summary>What the journal gets next: an update of a section as the audience will get it, a decision about the document, or a comment.</summary>
/// <param name="Entry">The journal entry.</param>
/// <param name="Section">The section whose text it changes; null for decisions and comments.</param>
/// <param name="Payload">The bytes of the entry.</param>
/// <param name="Thread">The thread that a comment belongs to; null for everything else.</param>
internal readonly record struct CommitEntry(JournalEntry Entry, SectionId? Section, byte[] Payload, Guid? Thread = null)
{
    /// <summary>The subject of entries that are about the whole document; no section has this name.</summary>
    public const string DocumentSubject = "*";

    public static CommitEntry OfSection(EntryKind kind, SectionId section, string author, DateTimeOffset time, byte[] update) =>
        new(new JournalEntry((byte)kind, section.ToString(), author, time, update), section, update);

    public static CommitEntry OfComment(SectionId section, string author, DateTimeOffset time, byte[] happened, Guid thread) =>
        new(new JournalEntry((byte)EntryKind.Comment, section.ToString(), author, time, happened), null, happened, thread);

    public static CommitEntry OfDecision(string author, DateTimeOffset time, byte[] decision) =>
        new(new JournalEntry((byte)EntryKind.Decision, DocumentSubject, author, time, decision), null, decision);
}

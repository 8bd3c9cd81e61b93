using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Journal;

namespace NvpOrleans.Grains.Documents.Commit;

/// <summary>What the journal gets next: an update of a section as the audience will get it, or a decision about the document.</summary>
/// <param name="Entry">The journal entry.</param>
/// <param name="Section">The section; null for a decision.</param>
/// <param name="Payload">The bytes of the entry.</param>
internal readonly record struct CommitEntry(JournalEntry Entry, SectionId? Section, byte[] Payload)
{
    /// <summary>The subject of entries that are about the whole document; no section has this name.</summary>
    public const string DocumentSubject = "*";

    public static CommitEntry OfSection(EntryKind kind, SectionId section, string author, DateTimeOffset time, byte[] update) =>
        new(new JournalEntry((byte)kind, section.ToString(), author, time, update), section, update);

    public static CommitEntry OfDecision(string author, DateTimeOffset time, byte[] decision) =>
        new(new JournalEntry((byte)EntryKind.Decision, DocumentSubject, author, time, decision), null, decision);
}

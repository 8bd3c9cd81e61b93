using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Journal;

namespace NvpOrleans.Grains.Documents.Commit;

/// <summary>A journal entry of a section, with the update as the audience will get it.</summary>
internal readonly record struct SectionEntry(SectionId Section, byte[] Update, JournalEntry Entry)
{
    public static SectionEntry Create(EntryKind kind, SectionId section, string author, DateTimeOffset time, byte[] update) =>
        new(section, update, new JournalEntry((byte)kind, section.ToString(), author, time, update));
}

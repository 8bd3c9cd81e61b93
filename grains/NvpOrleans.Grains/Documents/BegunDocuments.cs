using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Journal;

namespace NvpOrleans.Grains.Documents;

/// <summary>Which documents have been begun: those whose journals hold more than openings.</summary>
internal static class BegunDocuments
{
    private static readonly string[] Kinds = ["plan/", "phenomenon/", "theme/"];

    public static async Task<bool> IsBegunAsync(IJournalStore journal, DocumentId document, CancellationToken cancellation)
    {
        await foreach (var frame in journal.ReadAsync(JournalId.Of(document.ToString()), 1, cancellation))
        {
            if (!frame.IsEpoch) return true;
        }

        return false;
    }

    /// <summary>Every document that has a journal, begun or only opened, whatever catalogue it came from.</summary>
    public static async Task<IReadOnlyList<DocumentId>> WithJournalsAsync(IJournalStore journal, CancellationToken cancellation)
    {
        var found = new List<DocumentId>();
        foreach (var kind in Kinds)
        {
            await foreach (var id in journal.ListAsync(kind, cancellation))
            {
                if (DocumentId.Parse(id.Value) is { } document) found.Add(document);
            }
        }

        return found;
    }

    /// <summary>The sections that a document's journal has: those of its newest snapshot and of the entries after it.</summary>
    public static async Task<IReadOnlySet<string>> SectionsAsync(IJournalStore journal, DocumentId document, CancellationToken cancellation)
    {
        var id = JournalId.Of(document.ToString());
        var snapshot = await journal.ReadSnapshotAsync(id, cancellation);
        var sections = new HashSet<string>(snapshot is null ? [] : DocumentSnapshot.Read(snapshot.Payload).Sections.Select(section => section.Section));
        await foreach (var frame in journal.ReadAsync(id, (snapshot?.Position.Sequence ?? 0) + 1, cancellation))
        {
            if ((EntryKind)frame.Kind is EntryKind.Seed or EntryKind.Update or EntryKind.Restored) sections.Add(frame.Subject);
        }

        return sections;
    }
}

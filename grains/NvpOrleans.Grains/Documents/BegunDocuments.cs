using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Journal;

namespace NvpOrleans.Grains.Documents;

/// <summary>Which documents have been begun: those whose journals hold more than openings.</summary>
internal static class BegunDocuments
{
    public static async Task<bool> IsBegunAsync(IJournalStore journal, DocumentId document, CancellationToken cancellation)
    {
        await foreach (var frame in journal.ReadAsync(JournalId.Of(document.ToString()), 1, cancellation))
        {
            if (!frame.IsEpoch) return true;
        }

        return false;
    }
}

using NvpOrleans.Abstractions.Documents;

namespace NvpOrleans.Grains.Documents;

/// <summary>From a grain key back to the document.</summary>
internal static class DocumentKeys
{
    /// <summary>The document of a key. A key that is no document's names one that no catalogue contains.</summary>
    public static DocumentId Of(DocumentKind kind, string grainKey) =>
        grainKey.Split('/') is [var cycle, var key] ? new DocumentId(kind, cycle, key) : new DocumentId(kind, "", grainKey);
}

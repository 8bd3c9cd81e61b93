using NvpOrleans.Abstractions.Phenomena;
using NvpOrleans.Abstractions.Plans;

namespace NvpOrleans.Abstractions.Documents;

/// <summary>From a document's id to the grain that owns it.</summary>
public static class DocumentGrains
{
    /// <summary>The grain of a document. Whether the document exists is the grain's to say.</summary>
    public static ICoEditedGrain GetDocument(this IGrainFactory grains, DocumentId document)
    {
        ArgumentNullException.ThrowIfNull(grains);
        return document.Kind == DocumentKind.Plan
            ? grains.GetGrain<IZonePlanGrain>(document.GrainKey)
            : grains.GetGrain<IPhenomenonGrain>(document.GrainKey);
    }
}

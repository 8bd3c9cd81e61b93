using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.Phenomena;
using NvpOrleans.Grains.Documents;
using NvpOrleans.Grains.Documents.Decisions;
using Orleans.Concurrency;

namespace NvpOrleans.Grains.Phenomena;

/// <summary>A security phenomenon or transversal theme of the National Security Plan.</summary>
[GrainType("phenomenon"), Reentrant]
internal sealed class PhenomenonGrain(DocumentServices services) : CoEditedGrain(services), IPhenomenonGrain
{
    protected override DocumentId Document
    {
        get
        {
            var key = this.GetPrimaryKeyString();
            return DocumentKeys.Of(key.Contains("/T", StringComparison.Ordinal) ? DocumentKind.Theme : DocumentKind.Phenomenon, key);
        }
    }

    protected override string Stage => Catalog.InitialStageOf(Document);

    protected override void Apply(RecordedDecision decision)
    {
    }
}

using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.Plans;
using NvpOrleans.Grains.Documents;
using Orleans.Concurrency;

namespace NvpOrleans.Grains.Plans;

/// <summary>The zonal security plan of one zone. Reentrant: while one append is in flight, arriving updates form the next.</summary>
[GrainType("plan"), Reentrant]
internal sealed class ZonePlanGrain(DocumentServices services) : CoEditedGrain(services), IZonePlanGrain
{
    protected override DocumentId Document => DocumentKeys.Of(DocumentKind.Plan, this.GetPrimaryKeyString());
}

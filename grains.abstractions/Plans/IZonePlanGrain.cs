using NvpOrleans.Abstractions.Documents;

namespace NvpOrleans.Abstractions.Plans;

/// <summary>The zonal security plan of one zone in one cycle. Key: cycle, then zone (<c>2020-2025/5345</c>).</summary>
[Alias("nvp.IZonePlanGrain")]
public interface IZonePlanGrain : ICoEditedGrain;

using NvpOrleans.Abstractions.Catalog;

namespace NvpOrleans.Planning.Catalog;

/// <summary>A zone, and whether its judicial district and prosecutor's office are beyond doubt.</summary>
internal sealed record ZoneRow(Zone Zone, bool IsDistrictCertain);

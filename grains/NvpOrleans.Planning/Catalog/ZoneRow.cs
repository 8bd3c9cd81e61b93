using NvpOrleans.Abstractions.Catalog;

namespace NvpOrleans.Planning.Catalog;

/// <summary>A zone, and the row of the sheet that it stands in.</summary>
internal sealed record ZoneRow(Zone Zone, CsvRow Row);

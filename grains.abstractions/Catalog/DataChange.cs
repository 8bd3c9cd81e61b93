namespace NvpOrleans.Abstractions.Catalog;

/// <summary>A row that a data file adds, changes or removes.</summary>
/// <param name="Kind">What happens to it.</param>
/// <param name="Key">Its key in the file.</param>
/// <param name="Name">What people call it; empty where it has no name.</param>
/// <param name="Line">Where it stands in the file; null when it is removed.</param>
/// <param name="Fields">The cells that change; none for rows that come or go.</param>
[GenerateSerializer, Immutable, Alias("nvp.DataChange")]
public sealed record DataChange(
    [property: Id(0)] DataChangeKind Kind,
    [property: Id(1)] string Key,
    [property: Id(2)] string Name,
    [property: Id(3)] int? Line,
    [property: Id(4)] IReadOnlyList<DataFieldChange> Fields);

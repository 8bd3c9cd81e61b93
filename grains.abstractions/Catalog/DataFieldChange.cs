namespace NvpOrleans.Abstractions.Catalog;

/// <summary>A cell that a data file changes.</summary>
/// <param name="Column">The column, or the place in JSON.</param>
/// <param name="Before">What stood there.</param>
/// <param name="After">What stands there now.</param>
[GenerateSerializer, Immutable, Alias("nvp.DataFieldChange")]
public sealed record DataFieldChange([property: Id(0)] string Column, [property: Id(1)] string Before, [property: Id(2)] string After);

namespace NvpOrleans.Abstractions.Catalog;

/// <summary>A data file in use.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsBuiltIn">True for the one that comes with the service.</param>
/// <param name="Rows">How many rows it has.</param>
/// <param name="Hash">The SHA-256 of its bytes (hexadecimal).</param>
/// <param name="Replaced">Its last replacement; null when there was none.</param>
[GenerateSerializer, Immutable, Alias("nvp.DataFile")]
public sealed record DataFile(
    [property: Id(0)] string Name,
    [property: Id(1)] bool IsBuiltIn,
    [property: Id(2)] int Rows,
    [property: Id(3)] string Hash,
    [property: Id(4)] DataFileChange? Replaced);

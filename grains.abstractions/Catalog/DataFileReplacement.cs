namespace NvpOrleans.Abstractions.Catalog;

/// <summary>The command to put a data file in the place of the one in use.</summary>
/// <param name="File">The name of the file.</param>
/// <param name="Content">The new file; null for the one that comes with the service.</param>
/// <param name="Version">The version of the files that it was checked against; another one since is a conflict.</param>
/// <param name="Operation">The operation id that the sender chose.</param>
/// <param name="Hash">The hash that the check gave; another content is a conflict. Null when the sender does not compare.</param>
[GenerateSerializer, Immutable, Alias("nvp.DataFileReplacement")]
public sealed record DataFileReplacement(
    [property: Id(0)] string File,
    [property: Id(1)] byte[]? Content,
    [property: Id(2)] long Version,
    [property: Id(3)] Guid Operation,
    [property: Id(4)] string? Hash = null);

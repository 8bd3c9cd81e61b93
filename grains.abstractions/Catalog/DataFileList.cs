namespace NvpOrleans.Abstractions.Catalog;

/// <summary>The data files in use.</summary>
/// <param name="Version">Their version: it changes with each replacement of any of them; 0 for those that come with the service.</param>
/// <param name="Files">The files that can be replaced, each before those that refer to it.</param>
[GenerateSerializer, Immutable, Alias("nvp.DataFileList")]
public sealed record DataFileList([property: Id(0)] long Version, [property: Id(1)] IReadOnlyList<DataFile> Files);

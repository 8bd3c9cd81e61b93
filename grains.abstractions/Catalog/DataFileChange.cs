using NvpOrleans.Abstractions.People;

namespace NvpOrleans.Abstractions.Catalog;

/// <summary>When a data file was replaced, or the one that comes with the service restored, and by whom.</summary>
/// <param name="By">Who did it.</param>
/// <param name="Name">Their name; null when the service no longer knows them.</param>
/// <param name="At">When (UTC).</param>
[GenerateSerializer, Immutable, Alias("nvp.DataFileChange")]
public sealed record DataFileChange([property: Id(0)] PersonId By, [property: Id(1)] string? Name, [property: Id(2)] DateTimeOffset At);

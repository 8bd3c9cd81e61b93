using NvpOrleans.Abstractions.Access;

namespace NvpOrleans.Abstractions.People;

/// <summary>A grant in a list of grants of several people.</summary>
/// <param name="Person">Who holds it.</param>
/// <param name="Grant">The grant, with its id.</param>
/// <param name="GivenBy">The name of who gave it; null when nobody did, or nobody who is still known.</param>
/// <param name="IsYours">True when whoever asked may change or take it.</param>
[GenerateSerializer, Immutable, Alias("nvp.GrantLine")]
public sealed record GrantLine(
    [property: Id(0)] DirectoryEntry Person,
    [property: Id(1)] Grant Grant,
    [property: Id(2)] string? GivenBy,
    [property: Id(3)] bool IsYours);

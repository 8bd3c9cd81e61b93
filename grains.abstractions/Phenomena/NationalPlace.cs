namespace NvpOrleans.Abstractions.Phenomena;

/// <summary>Where a phenomenon or theme document stands, as far as everybody may know.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="VersionInForce">The number of the version in force; null while there is none.</param>
[GenerateSerializer, Immutable, Alias("nvp.NationalPlace")]
public sealed record NationalPlace([property: Id(0)] string Stage, [property: Id(1)] int? VersionInForce);

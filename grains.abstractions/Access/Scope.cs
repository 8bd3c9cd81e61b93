namespace NvpOrleans.Abstractions.Access;

/// <summary>Where a grant holds.</summary>
/// <param name="Kind">The kind of area.</param>
/// <param name="Names">
/// The areas: names of judicial districts, prosecutor's offices or provinces, zone keys, or numbers of phenomena
/// and themes; empty for the country.
/// </param>
[GenerateSerializer, Immutable, Alias("nvp.Scope")]
public sealed record Scope([property: Id(0)] ScopeKind Kind, [property: Id(1)] IReadOnlyList<string> Names);

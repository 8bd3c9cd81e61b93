namespace NvpOrleans.Abstractions.Catalog;

/// <summary>How certain the facts about a zone are, as words of the data files (<c>zones.csv</c>).</summary>
/// <param name="Code">Its official code: <c>verified</c>, <c>inferred</c>, <c>unknown</c>.</param>
/// <param name="Municipalities">Its municipalities: <c>cross-checked</c>, <c>one source</c>, <c>press</c>.</param>
/// <param name="District">Its judicial district and office: <c>by province</c>, <c>unchecked split</c>, <c>inferred</c>.</param>
[GenerateSerializer, Immutable, Alias("nvp.ZoneCertainty")]
public sealed record ZoneCertainty(
    [property: Id(0)] string Code,
    [property: Id(1)] string Municipalities,
    [property: Id(2)] string District);

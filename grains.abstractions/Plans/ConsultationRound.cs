namespace NvpOrleans.Abstractions.Plans;

/// <summary>A time in which remarks are made on a version of a plan: a consultation, or what lies before the first one.</summary>
/// <param name="Version">The number of the version.</param>
/// <param name="Number">How many consultations on this version there had been, itself included; 0 for the time before the first.</param>
/// <param name="OpenedAt">When it began (UTC); null for the start of the plan.</param>
/// <param name="Until">The last day on which remarks were asked for; null before the first consultation.</param>
/// <param name="WithoutRemarks">Who said in it that they had no remarks; null while it runs, where nobody said so, and from a server that does not tell.</param>
[GenerateSerializer, Immutable, Alias("nvp.ConsultationRound")]
public sealed record ConsultationRound(
    [property: Id(0)] int Version,
    [property: Id(1)] int Number,
    [property: Id(2)] DateTimeOffset? OpenedAt,
    [property: Id(3)] DateOnly? Until,
    [property: Id(4)] IReadOnlyList<SilentParty>? WithoutRemarks = null);

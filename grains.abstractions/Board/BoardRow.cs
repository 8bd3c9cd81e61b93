using NvpOrleans.Abstractions.Documents;

namespace NvpOrleans.Abstractions.Board;

/// <summary>A plan on the status board, as those see it who have the same rights.</summary>
/// <param name="Document">The plan.</param>
/// <param name="Stage">Its stage, as a stable word.</param>
/// <param name="Since">Since when it is there (UTC); null where that is not known: it has never moved.</param>
/// <param name="StageBefore">Its stage when yesterday began in Belgium; the same where it has not moved since.</param>
/// <param name="Due">By which day it shall have left its stage; null for none.</param>
/// <param name="IsLate">That day has passed.</param>
/// <param name="WasLate">It was late when yesterday began.</param>
/// <param name="IsWriting">Somebody writes in it now. In which section, nobody learns from this.</param>
/// <param name="IsAwaited">It is not known whether this is how it stands.</param>
/// <param name="VersionInForce">The number of the version in force; null for none.</param>
/// <param name="Successor">The key of the zone whose plan took the place of this one; null for none.</param>
/// <param name="Approved">The approved choice for each phenomenon and theme; null while no text in force is at hand.</param>
/// <param name="Work">What those may know beyond that; null for nothing.</param>
[GenerateSerializer, Immutable, Alias("nvp.BoardRow")]
public sealed record BoardRow(
    [property: Id(0)] DocumentId Document,
    [property: Id(1)] string Stage,
    [property: Id(2)] DateTimeOffset? Since,
    [property: Id(3)] string StageBefore,
    [property: Id(4)] DateOnly? Due,
    [property: Id(5)] bool IsLate,
    [property: Id(6)] bool WasLate,
    [property: Id(7)] bool IsWriting,
    [property: Id(8)] bool IsAwaited,
    [property: Id(9)] int? VersionInForce,
    [property: Id(10)] string? Successor,
    [property: Id(11)] IReadOnlyDictionary<string, string>? Approved,
    [property: Id(12)] BoardWork? Work);

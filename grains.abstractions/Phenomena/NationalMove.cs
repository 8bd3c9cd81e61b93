using NvpOrleans.Abstractions.People;

namespace NvpOrleans.Abstractions.Phenomena;

/// <summary>One move in the history of a phenomenon or theme document.</summary>
/// <param name="From">The stage before.</param>
/// <param name="To">The stage after.</param>
/// <param name="Date">The day on which the body of that stage decided; null for the stages in which owners write.</param>
/// <param name="Reason">Why it went back; null for a move forward.</param>
/// <param name="By">Who recorded it.</param>
/// <param name="At">When it was recorded (UTC).</param>
/// <param name="Hashes">The content hash with which the text was frozen by this move, by language; null when it froze nothing.</param>
[GenerateSerializer, Immutable, Alias("nvp.NationalMove")]
public sealed record NationalMove(
    [property: Id(0)] string From,
    [property: Id(1)] string To,
    [property: Id(2)] DateOnly? Date,
    [property: Id(3)] string? Reason,
    [property: Id(4)] PersonId By,
    [property: Id(5)] DateTimeOffset At,
    [property: Id(6)] IReadOnlyDictionary<string, string>? Hashes);

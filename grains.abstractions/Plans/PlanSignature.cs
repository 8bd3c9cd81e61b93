using NvpOrleans.Abstractions.People;

namespace NvpOrleans.Abstractions.Plans;

/// <summary>A recorded approval of a frozen text.</summary>
/// <param name="Office">The office that approved.</param>
/// <param name="RecordedBy">Who recorded it: the signer, or a council secretary for a signature on paper.</param>
/// <param name="At">When it was recorded (UTC).</param>
/// <param name="Hashes">The content hash it binds, by language of the plan.</param>
/// <param name="SignIn">How and when the signer signed in; null on paper.</param>
/// <param name="Paper">The paper; null when given in the service.</param>
[GenerateSerializer, Immutable, Alias("nvp.PlanSignature")]
public sealed record PlanSignature(
    [property: Id(0)] string Office,
    [property: Id(1)] PersonId RecordedBy,
    [property: Id(2)] DateTimeOffset At,
    [property: Id(3)] IReadOnlyDictionary<string, string> Hashes,
    [property: Id(4)] SignIn? SignIn,
    [property: Id(5)] PaperSignature? Paper);

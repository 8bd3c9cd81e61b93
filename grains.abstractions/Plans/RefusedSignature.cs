using NvpOrleans.Abstractions.People;

namespace NvpOrleans.Abstractions.Plans;

/// <summary>An office that declined to sign a frozen text.</summary>
[GenerateSerializer, Immutable, Alias("nvp.RefusedSignature")]
public sealed record RefusedSignature(
    [property: Id(0)] string Office,
    [property: Id(1)] PersonId By,
    [property: Id(2)] DateTimeOffset At,
    [property: Id(3)] string Reason);

namespace NvpOrleans.Abstractions.Documents;

/// <summary>The answer to a pushed update.</summary>
/// <param name="Sequence">The journal sequence under which the update is durable; 0 when it was not taken.</param>
/// <param name="Missing">
/// Null when the update was taken. Otherwise the update builds on changes that the service has not seen, and this is the
/// state vector of what it has: the client sends what lies between.
/// </param>
/// <param name="Activation">Identifies the activation of the grain.</param>
[GenerateSerializer, Immutable, Alias("nvp.PushReceipt")]
public sealed record PushReceipt(
    [property: Id(0)] long Sequence,
    [property: Id(1)] byte[]? Missing,
    [property: Id(2)] Guid Activation);

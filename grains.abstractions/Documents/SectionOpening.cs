using NvpOrleans.Abstractions.Access;
using NvpOrleans.Abstractions.Presence;

namespace NvpOrleans.Abstractions.Documents;

/// <summary>An opened section: what the client lacks and what the service has, all of it durable.</summary>
/// <param name="Update">The Yjs update (v1) that the client lacks.</param>
/// <param name="StateVector">The service's state vector.</param>
/// <param name="Sequence">The journal sequence of the section's last entry.</param>
/// <param name="Generation">Raised when clients cannot merge with what they hold; such a client starts anew.</param>
/// <param name="Access">What the person may do here, and why not more.</param>
/// <param name="Presence">The carets in the section.</param>
/// <param name="Activation">Identifies the activation of the grain; a new one means that nodes subscribe anew.</param>
/// <param name="AccessEpoch">Raised with each change of rights; an opening from an older epoch is asked for again.</param>
[GenerateSerializer, Immutable, Alias("nvp.SectionOpening")]
public sealed record SectionOpening(
    [property: Id(0)] byte[] Update,
    [property: Id(1)] byte[] StateVector,
    [property: Id(2)] long Sequence,
    [property: Id(3)] int Generation,
    [property: Id(4)] SectionAccess Access,
    [property: Id(5)] IReadOnlyList<Caret> Presence,
    [property: Id(6)] Guid Activation,
    [property: Id(7)] long AccessEpoch);

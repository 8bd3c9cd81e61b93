using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.People;

namespace NvpOrleans.Abstractions.Presence;

/// <summary>A caret as the node heard of it; the grain adds the badge after checking the client id's owner.</summary>
[GenerateSerializer, Immutable, Alias("nvp.NodeCaret")]
public sealed record NodeCaret(
    [property: Id(0)] PersonId Person,
    [property: Id(1)] SectionId Section,
    [property: Id(2)] ulong ClientId,
    [property: Id(3)] long Clock,
    [property: Id(4)] string? State);

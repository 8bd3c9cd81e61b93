using NvpOrleans.Abstractions.Documents;

namespace NvpOrleans.Abstractions.Presence;

/// <summary>The caret of one Yjs client in a section.</summary>
/// <param name="Section">The section.</param>
/// <param name="ClientId">The Yjs client id.</param>
/// <param name="Clock">The awareness clock: a higher one wins; an equal one wins when it removes.</param>
/// <param name="State">The awareness state as JSON (at most 4 KiB); null when the caret is gone.</param>
/// <param name="Person">Who it is; stamped by the grain, whatever a caller says.</param>
[GenerateSerializer, Immutable, Alias("nvp.Caret")]
public sealed record Caret(
    [property: Id(0)] SectionId Section,
    [property: Id(1)] ulong ClientId,
    [property: Id(2)] long Clock,
    [property: Id(3)] string? State,
    [property: Id(4)] PersonBadge Person);

using NvpOrleans.Abstractions.Documents;

namespace NvpOrleans.Abstractions.Inbox;

/// <summary>What some news are about, for the question whether somebody may still read it.</summary>
/// <param name="Thread">The thread of comments; null for none.</param>
/// <param name="Section">The section; null for all of the document.</param>
/// <param name="Phenomenon">The phenomenon whose place in a plan it is about; null for none.</param>
/// <param name="IsOfDraft">True for what only those may know who read the drafts.</param>
[GenerateSerializer, Immutable, Alias("nvp.NewsPlace")]
public readonly record struct NewsPlace(
    [property: Id(0)] Guid? Thread, [property: Id(1)] SectionId? Section, [property: Id(2)] string? Phenomenon = null, [property: Id(3)] bool IsOfDraft = false);

using NvpOrleans.Abstractions.Documents;

namespace NvpOrleans.Abstractions.Inbox;

/// <summary>What some news are about, for the question whether somebody may still read it.</summary>
/// <param name="Thread">The thread of comments; null for none.</param>
/// <param name="Section">The section; null for all of the document.</param>
[GenerateSerializer, Immutable, Alias("nvp.NewsPlace")]
public readonly record struct NewsPlace([property: Id(0)] Guid? Thread, [property: Id(1)] SectionId? Section);

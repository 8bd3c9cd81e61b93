using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.People;

namespace NvpOrleans.Abstractions.Comments;

/// <summary>There is something new in the comments. It goes to those who may read it, and they ask.</summary>
/// <param name="Sequence">The journal sequence of the change.</param>
/// <param name="Section">The section that the thread stands at.</param>
/// <param name="Readers">The only people it may be told to; null for all who read the section.</param>
[GenerateSerializer, Immutable, Alias("nvp.CommentNotice")]
public sealed record CommentNotice(
    [property: Id(0)] long Sequence,
    [property: Id(1)] SectionId Section,
    [property: Id(2)] IReadOnlyList<PersonId>? Readers);

using NvpOrleans.Abstractions.Documents;

namespace NvpOrleans.Abstractions.Comments;

/// <summary>Who can be named in a remark or an answer.</summary>
/// <param name="Section">The section of a new remark; null for an answer.</param>
/// <param name="Thread">The thread of an answer; null for a new remark.</param>
/// <param name="Audience">Who is to read a new remark.</param>
/// <param name="Text">Part of the name; empty for everybody.</param>
[GenerateSerializer, Immutable, Alias("nvp.ReaderQuestion")]
public sealed record ReaderQuestion(
    [property: Id(0)] SectionId? Section, [property: Id(1)] Guid? Thread, [property: Id(2)] CommentAudience Audience, [property: Id(3)] string Text);

namespace NvpOrleans.Abstractions.Comments;

/// <summary>The threads of a document that one person may read, or those that changed since they last asked.</summary>
/// <param name="Sequence">Up to which journal sequence this is complete; to be given when asking again.</param>
/// <param name="Threads">The threads, in the order in which they began.</param>
/// <param name="MayBlock">True when the person may raise an objection.</param>
[GenerateSerializer, Immutable, Alias("nvp.CommentPage")]
public sealed record CommentPage(
    [property: Id(0)] long Sequence,
    [property: Id(1)] IReadOnlyList<CommentView> Threads,
    [property: Id(2)] bool MayBlock);

namespace NvpOrleans.Abstractions.Comments;

/// <summary>A thread of comments.</summary>
/// <param name="Id">The operation that began it.</param>
/// <param name="Anchor">Where it stands.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="Audience">Who reads it.</param>
/// <param name="Replacement">Of a suggestion: what should stand there; null for every other kind.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Entries">Its turns, the first one first.</param>
/// <param name="Sequence">The journal sequence of its last change.</param>
[GenerateSerializer, Immutable, Alias("nvp.CommentThread")]
public sealed record CommentThread(
    [property: Id(0)] Guid Id,
    [property: Id(1)] CommentAnchor Anchor,
    [property: Id(2)] CommentKind Kind,
    [property: Id(3)] CommentAudience Audience,
    [property: Id(4)] string? Replacement,
    [property: Id(5)] CommentState State,
    [property: Id(6)] IReadOnlyList<CommentEntry> Entries,
    [property: Id(7)] long Sequence)
{
    /// <summary>Who began it.</summary>
    public CommentAuthor Author => Entries[0].By;
}

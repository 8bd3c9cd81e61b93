using NvpOrleans.Abstractions.People;

namespace NvpOrleans.Abstractions.Comments;

/// <summary>One turn of a thread.</summary>
/// <param name="Id">The operation that made it.</param>
/// <param name="Act">What was done: never <see cref="CommentAct.Amend"/>, which shows in <paramref name="AmendedAt"/>.</param>
/// <param name="By">Who.</param>
/// <param name="At">When (UTC).</param>
/// <param name="Text">The words; empty for none.</param>
/// <param name="AmendedAt">When the author last corrected the words (UTC); null for never.</param>
/// <param name="Mentions">The people named in the words, one for each <see cref="MentionMark.Place"/>; null for none.</param>
/// <param name="Edit">
/// Of an acceptance: the journal sequence of the edit that came with it, whose words are the suggester's and whose hand is the acceptor's.
/// Null for every other act, and where the text said it already.
/// </param>
[GenerateSerializer, Immutable, Alias("nvp.CommentEntry")]
public sealed record CommentEntry(
    [property: Id(0)] Guid Id,
    [property: Id(1)] CommentAct Act,
    [property: Id(2)] CommentAuthor By,
    [property: Id(3)] DateTimeOffset At,
    [property: Id(4)] string Text,
    [property: Id(5)] DateTimeOffset? AmendedAt = null,
    [property: Id(6)] IReadOnlyList<PersonId>? Mentions = null,
    [property: Id(7)] long? Edit = null);

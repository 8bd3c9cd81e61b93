namespace NvpOrleans.Grains.Documents.Comments;

/// <summary>Something that happened in the comments, with its place in the journal.</summary>
/// <param name="Sequence">Its sequence.</param>
/// <param name="Section">The section, as the journal spells it.</param>
/// <param name="Author">Who did it: a person id.</param>
/// <param name="Time">When (UTC).</param>
/// <param name="Payload">What happened (<c>CommentEventJson</c>).</param>
internal readonly record struct RecordedComment(long Sequence, string Section, string Author, DateTimeOffset Time, byte[] Payload);

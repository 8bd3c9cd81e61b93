namespace NvpOrleans.Abstractions.Comments;

/// <summary>
/// The words of a range as the service had them when the thread began, with what stood around them: evidence, and how the place is found
/// again after the characters themselves are gone. A paragraph ends with a line feed.
/// </summary>
/// <param name="Text">The words.</param>
/// <param name="Before">Up to <see cref="CommentLimits.Surroundings"/> units before them.</param>
/// <param name="After">Up to <see cref="CommentLimits.Surroundings"/> units after them.</param>
[GenerateSerializer, Immutable, Alias("nvp.CommentQuote")]
public sealed record CommentQuote([property: Id(0)] string Text, [property: Id(1)] string Before, [property: Id(2)] string After);

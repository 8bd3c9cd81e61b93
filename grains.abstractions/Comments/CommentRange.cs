namespace NvpOrleans.Abstractions.Comments;

/// <summary>
/// The words that a thread stands at, in a section of prose: its first and last character, which stay the same through every edit
/// around them. Encoded as Yjs encodes relative positions (<c>encodeRelativePosition</c>), each naming a character.
/// </summary>
/// <param name="First">The place before the first character, leaning on it (association 0).</param>
/// <param name="Last">The place after the last character, leaning on it (association -1).</param>
[GenerateSerializer, Immutable, Alias("nvp.CommentRange")]
public sealed record CommentRange([property: Id(0)] byte[] First, [property: Id(1)] byte[] Last);

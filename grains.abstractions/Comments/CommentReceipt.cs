namespace NvpOrleans.Abstractions.Comments;

/// <summary>The answer to a command: the thread as it is now, or what the service has of the section where that is not enough.</summary>
/// <param name="View">The thread; null when the range may lie in text that the service does not have yet, and nothing was taken.</param>
/// <param name="Missing">The state vector of what the service has: the sender sends the rest and asks again. Null when there is a thread.</param>
[GenerateSerializer, Immutable, Alias("nvp.CommentReceipt")]
public sealed record CommentReceipt([property: Id(0)] CommentView? View, [property: Id(1)] byte[]? Missing);

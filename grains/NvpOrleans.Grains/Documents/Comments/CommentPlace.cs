namespace NvpOrleans.Grains.Documents.Comments;

/// <summary>Where the words of a thread are now, in the text of their section.</summary>
/// <param name="Start">The place before the first unit.</param>
/// <param name="End">The place after the last one.</param>
/// <param name="IsEdited">True when they are no longer the words that were commented on.</param>
internal readonly record struct CommentPlace(int Start, int End, bool IsEdited);

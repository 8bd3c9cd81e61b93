namespace NvpOrleans.Yjs;

/// <summary>What integrating an update did.</summary>
/// <param name="Changed">Something was new: a struct, or a delete of something not deleted before.</param>
/// <param name="HasGap">The document waits for something, from this update or an earlier one; see <see cref="Doc.HasPending"/>.</param>
public readonly record struct IntegrationResult(bool Changed, bool HasGap);

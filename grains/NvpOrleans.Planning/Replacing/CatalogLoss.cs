using NvpOrleans.Abstractions.Documents;

namespace NvpOrleans.Planning.Replacing;

/// <summary>What a document would lose by another catalogue.</summary>
/// <param name="Document">The document.</param>
/// <param name="Row">The key of the row that brings it about; null when the row is gone.</param>
/// <param name="Word">What is said of it, if the document has been begun.</param>
/// <param name="Values">The values of the sentence.</param>
public sealed record CatalogLoss(DocumentId Document, string? Row, string Word, IReadOnlyList<(string Name, object Value)> Values);

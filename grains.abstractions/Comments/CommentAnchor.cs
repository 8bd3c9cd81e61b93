using NvpOrleans.Abstractions.Documents;

namespace NvpOrleans.Abstractions.Comments;

/// <summary>Where a thread stands: at words of a section of prose, at a row or a cell of a structured one, or at a section as a whole.</summary>
/// <param name="Section">The section.</param>
/// <param name="Item">The row: a goal, an action, a phenomenon of the choices; null for none.</param>
/// <param name="Field">The cell of the row; null for all of it.</param>
/// <param name="Range">The words; null for none.</param>
/// <param name="Quote">The words as they were; there exactly when the range is.</param>
[GenerateSerializer, Immutable, Alias("nvp.CommentAnchor")]
public sealed record CommentAnchor(
    [property: Id(0)] SectionId Section,
    [property: Id(1)] string? Item = null,
    [property: Id(2)] string? Field = null,
    [property: Id(3)] CommentRange? Range = null,
    [property: Id(4)] CommentQuote? Quote = null);

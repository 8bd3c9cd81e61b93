using NvpOrleans.Abstractions.Comments;
using NvpOrleans.Abstractions.Documents;

namespace NvpOrleans.Abstractions.Plans;

/// <summary>A remark as the plan's approval section tells it.</summary>
/// <param name="Section">The section that it stands at.</param>
/// <param name="Item">The row; null for none.</param>
/// <param name="Field">The cell; null for none.</param>
/// <param name="Titles">What the row is called, by language; empty where it has no title of its own.</param>
/// <param name="Quote">The words that it stands at, as they were; null for none, and where text of the section was erased since.</param>
/// <param name="Place">What became of them.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="Replacement">Of a suggestion: what should stand there; null for every other kind.</param>
/// <param name="State">What became of it.</param>
/// <param name="Overridden">Of an objection that the council's chair set aside: the published reason; null otherwise.</param>
/// <param name="Entries">What was said, the first words first.</param>
[GenerateSerializer, Immutable, Alias("nvp.PlanRemark")]
public sealed record PlanRemark(
    [property: Id(0)] SectionId Section,
    [property: Id(1)] string? Item,
    [property: Id(2)] string? Field,
    [property: Id(3)] IReadOnlyDictionary<string, string> Titles,
    [property: Id(4)] string? Quote,
    [property: Id(5)] RemarkPlace Place,
    [property: Id(6)] CommentKind Kind,
    [property: Id(7)] string? Replacement,
    [property: Id(8)] CommentState State,
    [property: Id(9)] string? Overridden,
    [property: Id(10)] IReadOnlyList<RemarkEntry> Entries)
{
    /// <summary>In which round it began: its place in <see cref="ApprovalSection.Rounds"/>.</summary>
    [Id(11)]
    public int Round { get; init; }
}

using NvpOrleans.Grains.Documents.Comments;
using NvpOrleans.Grains.Documents.Decisions;
using NvpOrleans.Grains.Documents.Sections;

namespace NvpOrleans.Grains.Documents;

/// <summary>A document as a snapshot stores it.</summary>
/// <param name="Sections">The sections that have been written in.</param>
/// <param name="Decisions">All decisions, in their order.</param>
/// <param name="Comments">All that happened in the comments, in its order.</param>
internal sealed record DocumentState(
    IReadOnlyCollection<SectionState> Sections, IReadOnlyList<RecordedDecision> Decisions, IReadOnlyList<RecordedComment> Comments);

using NvpOrleans.Abstractions.Comments;
using NvpOrleans.Abstractions.People;

namespace NvpOrleans.Abstractions.Plans;

/// <summary>What an organisation said in a remark. Who said it for the organisation is not part of the plan.</summary>
/// <param name="Act">What was done.</param>
/// <param name="Organisation">The organisation.</param>
/// <param name="OrganisationKind">The world it belongs to.</param>
/// <param name="At">When (UTC).</param>
/// <param name="Text">The words; empty for none.</param>
/// <param name="AmendedAt">When the words were last corrected (UTC); null for never.</param>
[GenerateSerializer, Immutable, Alias("nvp.RemarkEntry")]
public sealed record RemarkEntry(
    [property: Id(0)] CommentAct Act,
    [property: Id(1)] string Organisation,
    [property: Id(2)] OrganisationKind OrganisationKind,
    [property: Id(3)] DateTimeOffset At,
    [property: Id(4)] string Text,
    [property: Id(5)] DateTimeOffset? AmendedAt);

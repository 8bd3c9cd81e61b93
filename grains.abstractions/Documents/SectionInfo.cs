using NvpOrleans.Abstractions.Access;

namespace NvpOrleans.Abstractions.Documents;

/// <summary>One section of a document as one person finds it.</summary>
/// <param name="Section">The section.</param>
/// <param name="Access">What the person may do there.</param>
/// <param name="IsStarted">True once somebody has written in it.</param>
/// <param name="IsCarried">
/// True when it started from the text of the previous cycle's plan and nobody has said since that the text stays. While it is not
/// started, all of it is that text, untouched.
/// </param>
/// <param name="NewerAt">
/// When its other language version was last written in (UTC, to the minute), if that was after this one and nobody has said since
/// that the two agree; null otherwise.
/// </param>
[GenerateSerializer, Immutable, Alias("nvp.SectionInfo")]
public sealed record SectionInfo(
    [property: Id(0)] SectionId Section,
    [property: Id(1)] SectionAccess Access,
    [property: Id(2)] bool IsStarted,
    [property: Id(3)] bool IsCarried = false,
    [property: Id(4)] DateTimeOffset? NewerAt = null)
{
    /// <summary>What is told of it beside the rights.</summary>
    public SectionMarks Marks => new(Section, IsStarted, IsCarried, NewerAt);
}

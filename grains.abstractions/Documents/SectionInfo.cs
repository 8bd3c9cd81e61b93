using NvpOrleans.Abstractions.Access;

namespace NvpOrleans.Abstractions.Documents;

/// <summary>One section of a document as one person finds it.</summary>
/// <param name="Section">The section.</param>
/// <param name="Access">What the person may do there.</param>
/// <param name="IsStarted">True once somebody has written in it.</param>
[GenerateSerializer, Immutable, Alias("nvp.SectionInfo")]
public sealed record SectionInfo(
    [property: Id(0)] SectionId Section,
    [property: Id(1)] SectionAccess Access,
    [property: Id(2)] bool IsStarted);

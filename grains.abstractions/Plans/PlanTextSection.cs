using NvpOrleans.Abstractions.Documents;

namespace NvpOrleans.Abstractions.Plans;

/// <summary>A section of a frozen text.</summary>
/// <param name="Section">The section.</param>
/// <param name="IsErased">True when content of it was erased since: what is left is not what was signed, and is not shown.</param>
[GenerateSerializer, Immutable, Alias("nvp.PlanTextSection")]
public sealed record PlanTextSection([property: Id(0)] SectionId Section, [property: Id(1)] bool IsErased);

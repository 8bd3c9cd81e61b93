using NvpOrleans.Abstractions.Access;
using NvpOrleans.Abstractions.Documents;

namespace NvpOrleans.Planning.Access;

/// <summary>A section with what a person may do there.</summary>
public readonly record struct SectionRight(SectionId Section, SectionAccess Access);

using NvpOrleans.Abstractions.Documents;

namespace NvpOrleans.Abstractions.Overview;

/// <summary>How many threads of comments are open in a section, of those that all may read who read the section.</summary>
/// <param name="Section">The section.</param>
/// <param name="Open">All open ones.</param>
/// <param name="Blocking">The objections among them that the council's chair has not set aside.</param>
[GenerateSerializer, Immutable, Alias("nvp.SectionRemarks")]
public sealed record SectionRemarks([property: Id(0)] SectionId Section, [property: Id(1)] int Open, [property: Id(2)] int Blocking);

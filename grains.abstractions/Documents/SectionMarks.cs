namespace NvpOrleans.Abstractions.Documents;

/// <summary>What is told of a section beside its text and the rights in it. The same for everyone who may read it.</summary>
/// <param name="Section">The section.</param>
/// <param name="IsStarted">As in <see cref="SectionInfo"/>.</param>
/// <param name="IsCarried">As in <see cref="SectionInfo"/>.</param>
/// <param name="NewerAt">As in <see cref="SectionInfo"/>.</param>
[GenerateSerializer, Immutable, Alias("nvp.SectionMarks")]
public sealed record SectionMarks(
    [property: Id(0)] SectionId Section,
    [property: Id(1)] bool IsStarted,
    [property: Id(2)] bool IsCarried,
    [property: Id(3)] DateTimeOffset? NewerAt);

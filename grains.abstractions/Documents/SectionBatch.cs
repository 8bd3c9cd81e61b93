namespace NvpOrleans.Abstractions.Documents;

/// <summary>Durable updates of one section.</summary>
/// <param name="Section">The section.</param>
/// <param name="Updates">Yjs updates (v1) in the order of the journal.</param>
/// <param name="Previous">The sequence of the section's entry before these: a reader that is not there has a gap.</param>
/// <param name="Sequence">The sequence of the last of these.</param>
[GenerateSerializer, Immutable, Alias("nvp.SectionBatch")]
public sealed record SectionBatch(
    [property: Id(0)] SectionId Section,
    [property: Id(1)] IReadOnlyList<byte[]> Updates,
    [property: Id(2)] long Previous,
    [property: Id(3)] long Sequence);

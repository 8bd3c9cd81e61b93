namespace NvpOrleans.Abstractions.Documents;

/// <summary>The marks of all sections that a document shows. A node passes on those of sections that a reader may read.</summary>
/// <param name="Sequence">The durable journal sequence at which they were looked at: lower ones are older.</param>
/// <param name="Sections">The marks, in the order of the document.</param>
[GenerateSerializer, Immutable, Alias("nvp.DocumentMarks")]
public sealed record DocumentMarks([property: Id(0)] long Sequence, [property: Id(1)] IReadOnlyList<SectionMarks> Sections);

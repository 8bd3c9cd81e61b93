namespace NvpOrleans.Abstractions.Plans;

/// <summary>A frozen text as one person may read it.</summary>
/// <param name="Text">Which text.</param>
/// <param name="Sequence">The journal entry that froze it.</param>
/// <param name="JournalHash">The hash that names this entry and all before it, in lower-case hexadecimal.</param>
/// <param name="Sections">The sections that say something and that the person may read, in the order of the plan.</param>
/// <param name="Matches">True when the hash of what the journal gives is the one that was signed; null when it cannot be told, because content was erased.</param>
[GenerateSerializer, Immutable, Alias("nvp.PlanTextContent")]
public sealed record PlanTextContent(
    [property: Id(0)] PlanText Text,
    [property: Id(1)] long Sequence,
    [property: Id(2)] string JournalHash,
    [property: Id(3)] IReadOnlyList<PlanTextSection> Sections,
    [property: Id(4)] bool? Matches);

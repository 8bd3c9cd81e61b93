namespace NvpOrleans.Abstractions.Documents;

/// <summary>How far decisions have brought a document: public, and enough to know that there is something new to ask for.</summary>
/// <param name="Stage">The stage it stands in, as a stable word.</param>
/// <param name="Decisions">The journal sequence of the last decision; 0 when nothing was decided.</param>
[GenerateSerializer, Immutable, Alias("nvp.DocumentProgress")]
public sealed record DocumentProgress([property: Id(0)] string Stage, [property: Id(1)] long Decisions);

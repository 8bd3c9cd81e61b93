using NvpOrleans.Abstractions.Presence;

namespace NvpOrleans.Abstractions.Documents;

/// <summary>What a person sees of an opened document.</summary>
/// <param name="Document">The document.</param>
/// <param name="Stage">The stage it stands in, as a stable word (<c>consultation</c>).</param>
/// <param name="Sections">The sections that the person may read, in the order of the document, each with its access.</param>
/// <param name="Participants">Who is in the document now.</param>
/// <param name="Activation">Identifies the activation of the grain.</param>
/// <param name="AccessEpoch">Raised with each change of rights.</param>
/// <param name="Decisions">The journal sequence of the last decision; another number means that there is something new to ask for.</param>
/// <param name="MarksAt">The durable journal sequence at which the marks of the sections were looked at.</param>
[GenerateSerializer, Immutable, Alias("nvp.DocumentOpening")]
public sealed record DocumentOpening(
    [property: Id(0)] DocumentId Document,
    [property: Id(1)] string Stage,
    [property: Id(2)] IReadOnlyList<SectionInfo> Sections,
    [property: Id(3)] IReadOnlyList<Participant> Participants,
    [property: Id(4)] Guid Activation,
    [property: Id(5)] long AccessEpoch,
    [property: Id(6)] long Decisions,
    [property: Id(7)] long MarksAt = 0);

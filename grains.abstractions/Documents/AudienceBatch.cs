using NvpOrleans.Abstractions.Access;
using NvpOrleans.Abstractions.Comments;
using NvpOrleans.Abstractions.Presence;

namespace NvpOrleans.Abstractions.Documents;

/// <summary>What a document tells one web node in one call.</summary>
/// <param name="Document">The document.</param>
/// <param name="Activation">Identifies the activation of the grain.</param>
/// <param name="AccessEpoch">The epoch of rights in which the batch was made.</param>
/// <param name="Sequence">The journal sequence up to which the node is served once it has taken this batch.</param>
/// <param name="Sections">Durable updates by section, in the order of the journal.</param>
/// <param name="Resync">Sections whose updates are no longer at hand: their readers open them anew by state vector.</param>
/// <param name="Presence">Carets that moved or left.</param>
/// <param name="Participants">Who is in the document now; null when unchanged.</param>
/// <param name="Access">People whose rights have changed.</param>
/// <param name="Progress">Stage and decisions; null for a document that does not exist.</param>
/// <param name="Marks">The marks of all sections; null when unchanged. They are no rights, and raise no epoch.</param>
/// <param name="Comments">What is new in the comments, each for those who may read it; null for nothing.</param>
[GenerateSerializer, Immutable, Alias("nvp.AudienceBatch")]
public sealed record AudienceBatch(
    [property: Id(0)] DocumentId Document,
    [property: Id(1)] Guid Activation,
    [property: Id(2)] long AccessEpoch,
    [property: Id(3)] long Sequence,
    [property: Id(4)] IReadOnlyList<SectionBatch> Sections,
    [property: Id(5)] IReadOnlyList<SectionId> Resync,
    [property: Id(6)] IReadOnlyList<Caret> Presence,
    [property: Id(7)] IReadOnlyList<Participant>? Participants,
    [property: Id(8)] IReadOnlyList<PersonAccess> Access,
    [property: Id(9)] DocumentProgress? Progress,
    [property: Id(10)] DocumentMarks? Marks = null,
    [property: Id(11)] IReadOnlyList<CommentNotice>? Comments = null);

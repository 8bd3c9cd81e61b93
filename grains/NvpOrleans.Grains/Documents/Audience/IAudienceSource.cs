using NvpOrleans.Abstractions.Access;
using NvpOrleans.Abstractions.Comments;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.Presence;

namespace NvpOrleans.Grains.Documents.Audience;

/// <summary>The document, as the pump of one node sees it.</summary>
internal interface IAudienceSource
{
    /// <summary>What durable decisions have made of the document; part of everything that is told.</summary>
    DocumentProgress Progress { get; }

    /// <summary>The marks of the sections.</summary>
    DocumentMarks Marks { get; }

    /// <summary>True when there are durable updates after a sequence.</summary>
    bool HasUpdatesAfter(long cursor);

    /// <summary>Everything after a sequence, with what else is to be told.</summary>
    AudienceBatch Compose(
        long cursor, IReadOnlyList<Caret> carets, IReadOnlyList<Participant>? participants, IReadOnlyList<PersonAccess> access, DocumentMarks? marks,
        IReadOnlyList<CommentNotice> notices);

    /// <summary>A node has taken a batch.</summary>
    void OnDelivered(TimeSpan elapsed);

    /// <summary>A node failed or did not answer.</summary>
    void OnNodeLost(NodePump pump, Exception failure);
}

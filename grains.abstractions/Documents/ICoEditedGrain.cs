using NvpOrleans.Abstractions.Comments;
using NvpOrleans.Abstractions.Inbox;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Abstractions.Presence;

namespace NvpOrleans.Abstractions.Documents;

/// <summary>
/// A document that several people write at once. It is the only writer of its own journal; rights are decided here for
/// every call, from the person id, never from roles that a caller claims.
/// </summary>
[Alias("nvp.ICoEditedGrain")]
public interface ICoEditedGrain : IGrainWithStringKey
{
    /// <summary>What the person may see of the document: stage, sections and abilities, participants.</summary>
    [Alias("OpenDocument")]
    Task<Answer<DocumentOpening>> OpenDocument(PersonId person);

    /// <summary>
    /// Opens a section and reserves the Yjs client id for the person. Everything the answer contains is durable.
    /// </summary>
    [Alias("OpenSection")]
    Task<Answer<SectionOpening>> OpenSection(OpenSectionRequest request);

    /// <summary>
    /// Integrates a Yjs update (v1) and answers when it is durable. An update with a causal gap is not taken:
    /// the answer carries the state vector of what the service has. One that says nothing new asks for no right but to read.
    /// </summary>
    [Alias("PushUpdate")]
    Task<Answer<PushReceipt>> PushUpdate(PersonId person, SectionId section, int generation, int schema, byte[] update);

    /// <summary>The threads of comments that the person may read, or those that changed after a sequence.</summary>
    /// <param name="person">Who asks.</param>
    /// <param name="since">The sequence of the last page; 0 for everything.</param>
    [Alias("GetComments")]
    Task<Answer<CommentPage>> GetComments(PersonId person, long since);

    /// <summary>Carries out a command about comments and answers when it is durable.</summary>
    [Alias("Comment")]
    Task<Answer<CommentReceipt>> Comment(PersonId person, CommentCommand command);

    /// <summary>The people who can be named in a remark or an answer: those who may read it. At most 10, by name.</summary>
    [Alias("FindReaders")]
    Task<Answer<IReadOnlyList<DirectoryEntry>>> FindReaders(PersonId person, ReaderQuestion question);

    /// <summary>Which of these the person may read now.</summary>
    [Alias("StillReads")]
    Task<IReadOnlyList<bool>> StillReads(PersonId person, IReadOnlyList<NewsPlace> places);

    /// <summary>True when the person may follow a section, or the document as a whole: they read it, as it is written or as it was published.</summary>
    [Alias("MayFollow")]
    Task<bool> MayFollow(PersonId person, SectionId? section);

    /// <summary>Tells people what happened after what the news desk knows to be told.</summary>
    /// <returns>The sequence up to which everything is told now.</returns>
    [Alias("TellNews")]
    Task<long> TellNews();

    /// <summary>
    /// Subscribes a web node, or renews its subscription. <paramref name="since"/> is the last sequence the node has
    /// delivered to its connections (0: none); the answer repairs what it missed.
    /// </summary>
    [Alias("Subscribe")]
    Task<AudienceSubscription> Subscribe(string node, IDocumentAudience audience, long since);

    /// <summary>Ends a node's subscription; its participants and carets go with it.</summary>
    [Alias("Unsubscribe")]
    Task Unsubscribe(string node);

    /// <summary>What has changed about the people on one web node since its last report. Latest wins, nothing is journalled.</summary>
    /// <returns>The activation; empty when the node is not subscribed and the report was not taken.</returns>
    [Alias("Report")]
    Task<Guid> Report(string node, NodePresence presence);

    /// <summary>The person's grants have changed. Returns when no node delivers what the person may no longer read.</summary>
    [Alias("GrantsChanged")]
    Task GrantsChanged(PersonId person);
}

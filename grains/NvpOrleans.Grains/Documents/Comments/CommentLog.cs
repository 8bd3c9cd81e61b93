using NvpOrleans.Abstractions.Comments;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Planning.Comments;

namespace NvpOrleans.Grains.Documents.Comments;

/// <summary>All that happened in the comments on a document, in the order of its journal, and the threads that came of it.</summary>
internal sealed class CommentLog
{
    private readonly List<RecordedComment> _all = [];
    private readonly HashSet<SectionId> _remarked = [];
    private readonly Dictionary<(string Organisation, OrganisationKind Kind), long> _shares = [];

    public IReadOnlyList<RecordedComment> All => _all;

    /// <summary>The threads, durable or not.</summary>
    public CommentBook Book { get; private set; } = CommentBook.Empty;

    /// <summary>The sequence of the last event, durable or not; 0 when nothing happened.</summary>
    public long LastSequence => _all.Count == 0 ? 0 : _all[^1].Sequence;

    /// <summary>How many bytes all of it takes in the journal.</summary>
    public long Bytes { get; private set; }

    /// <summary>How many of these one organisation has said.</summary>
    public long BytesOf(string organisation, OrganisationKind kind) => _shares.GetValueOrDefault((organisation, kind));

    /// <summary>The threads after what happened, in the journal's order.</summary>
    public static CommentBook Fold(IEnumerable<RecordedComment> happened) =>
        happened.Aggregate(CommentBook.Empty, (book, comment) => After(book, comment, CommentEventJson.Read(comment.Payload)));

    /// <summary>True for a section on which there is a remark that all who read it may read.</summary>
    public bool HasRemarks(SectionId section) => _remarked.Contains(section);

    /// <returns>The thread that it belongs to.</returns>
    public Guid Add(RecordedComment comment)
    {
        var happened = CommentEventJson.Read(comment.Payload);
        Book = After(Book, comment, happened);
        if (happened is CommentEvent.Started { Audience: CommentAudience.Plan }) _remarked.Add(SectionOf(comment));
        _all.Add(comment);
        Bytes += comment.Payload.Length;
        _shares[(happened.Organisation, happened.OrganisationKind)] = BytesOf(happened.Organisation, happened.OrganisationKind) + comment.Payload.Length;
        return happened.ThreadId;
    }

    /// <summary>The threads as they were before an entry of the journal.</summary>
    public CommentBook BookBefore(long sequence) => sequence > LastSequence ? Book : Fold(_all.TakeWhile(comment => comment.Sequence < sequence));

    /// <summary>The sequence of the last event before an entry of the journal; 0 when there is none.</summary>
    public long LastBefore(long sequence) => _all.FindLast(comment => comment.Sequence < sequence).Sequence;

    private static CommentBook After(CommentBook book, RecordedComment comment, CommentEvent happened) =>
        book.Apply(happened, SectionOf(comment), new PersonId(comment.Author), comment.Time, comment.Sequence);

    // A section that the catalogue no longer has keeps its comments: the section may come back.
    private static SectionId SectionOf(RecordedComment comment) =>
        SectionId.Parse(comment.Section) ?? throw new InvalidDataException("A comment stands at what is no section.");
}

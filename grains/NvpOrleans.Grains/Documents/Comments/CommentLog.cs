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

    public IReadOnlyList<RecordedComment> All => _all;

    /// <summary>The threads, durable or not.</summary>
    public CommentBook Book { get; private set; } = CommentBook.Empty;

    /// <summary>The sequence of the last event, durable or not; 0 when nothing happened.</summary>
    public long LastSequence => _all.Count == 0 ? 0 : _all[^1].Sequence;

    /// <summary>How many bytes all of it takes in the journal.</summary>
    public long Bytes { get; private set; }

    /// <summary>True for a section on which there is a remark that all who read it may read.</summary>
    public bool HasRemarks(SectionId section) => _remarked.Contains(section);

    /// <returns>The thread that it belongs to.</returns>
    public Guid Add(RecordedComment comment)
    {
        // A section that the catalogue no longer has keeps its comments: the section may come back.
        var section = SectionId.Parse(comment.Section) ?? throw new InvalidDataException("A comment stands at what is no section.");
        var happened = CommentEventJson.Read(comment.Payload);
        Book = Book.Apply(happened, section, new PersonId(comment.Author), comment.Time, comment.Sequence);
        if (happened is CommentEvent.Started { Audience: CommentAudience.Plan }) _remarked.Add(section);
        _all.Add(comment);
        Bytes += comment.Payload.Length;
        return happened.ThreadId;
    }
}

using NvpOrleans.Grains.Documents.Comments;
using NvpOrleans.Grains.Documents.Decisions;
using NvpOrleans.Journal;
using NvpOrleans.Yjs;

namespace NvpOrleans.Grains.Documents.Verification;

/// <summary>
/// The sections of a document after one journal entry, built from the first entry on. It trusts no snapshot, no memory of a grain and
/// no order but the chain's: every entry must name the one before it and carry the payload that was sealed. What it cannot see is
/// a journal that was written anew from its start; for that, compare <see cref="Position"/> with what a signature has kept.
/// </summary>
internal sealed class JournalContent
{
    private readonly Dictionary<string, Doc> _docs = new(StringComparer.Ordinal);
    private readonly HashSet<string> _written = new(StringComparer.Ordinal);
    private readonly HashSet<string> _erased = new(StringComparer.Ordinal);
    private readonly List<RecordedDecision> _decisions = [];
    private readonly List<RecordedComment> _comments = [];
    private readonly JournalChain _chain;

    private JournalContent(JournalPosition start) => _chain = new JournalChain(start);

    /// <summary>The last entry that was read, and the hash that names it and all before it.</summary>
    public JournalPosition Position => _chain.Tail;

    /// <summary>When that entry was written (UTC).</summary>
    public DateTimeOffset Time { get; private set; }

    /// <summary>True when text was erased from the entries that were read.</summary>
    public bool IsErased => _erased.Count > 0;

    /// <summary>The sections of which content was erased: what their documents hold is not all of what was written.</summary>
    public IReadOnlySet<string> Erased => _erased;

    /// <summary>The sections that have entries.</summary>
    public IReadOnlyDictionary<string, Doc> Docs => _docs;

    /// <summary>The sections in which a person wrote.</summary>
    public IReadOnlySet<string> Written => _written;

    /// <summary>What was decided, in its order.</summary>
    public IReadOnlyList<RecordedDecision> Decisions => _decisions;

    /// <summary>What happened in the comments, in its order.</summary>
    public IReadOnlyList<RecordedComment> Comments => _comments;

    /// <summary>True when something was erased from the comments. Whose eyes it was meant for cannot be told any more.</summary>
    public bool AreRemarksErased { get; private set; }

    /// <summary>Reads the journal up to an entry, or to its end when that comes before.</summary>
    /// <exception cref="JournalCorruptException">The journal is not what was written.</exception>
    public static async Task<JournalContent> ReadAsync(IJournalStore journal, JournalId id, long sequence, CancellationToken cancellation)
    {
        var content = new JournalContent(JournalPosition.Start);
        await foreach (var frame in journal.ReadAsync(id, 1, cancellation))
        {
            if (frame.Sequence > sequence) break;
            content.Take(frame);
        }

        return content;
    }

    /// <summary>
    /// What is left of a journal from which something was erased: the newest snapshot, which the erasure rests on, and what came after.
    /// The content cannot be verified, and what was erased is not in it.
    /// </summary>
    /// <exception cref="JournalCorruptException">The journal is not what was written.</exception>
    public static async Task<JournalContent> ReadRestAsync(IJournalStore journal, JournalId id, CancellationToken cancellation)
    {
        var snapshot = await journal.ReadSnapshotAsync(id, cancellation);
        var content = new JournalContent(snapshot?.Position ?? JournalPosition.Start);
        if (snapshot is not null) content.Take(DocumentSnapshot.Read(snapshot.Payload));
        await foreach (var frame in journal.ReadAsync(id, content.Position.Sequence + 1, cancellation)) content.Take(frame);
        return content;
    }

    private void Take(DocumentState state)
    {
        _decisions.AddRange(state.Decisions);
        _comments.AddRange(state.Comments);
        foreach (var section in state.Sections.Where(section => section.Update.Length > 0))
        {
            if (section.IsStarted) _written.Add(section.Section);
            var doc = _docs[section.Section] = new Doc(0);
            doc.Integrate(Update.Decode(section.Update, DecodeLimits.Trusted));
        }
    }

    private void Take(JournalFrame frame)
    {
        _chain.Accept(frame);
        Time = frame.Time;
        if ((EntryKind)frame.Kind == EntryKind.Decision && !frame.IsErased)
            _decisions.Add(new RecordedDecision(frame.Sequence, frame.Author, frame.Time, frame.Payload.ToArray()));
        if ((EntryKind)frame.Kind == EntryKind.Comment)
        {
            if (frame.IsErased) AreRemarksErased = true;
            else _comments.Add(new RecordedComment(frame.Sequence, frame.Subject, frame.Author, frame.Time, frame.Payload.ToArray()));
        }

        if ((EntryKind)frame.Kind is not (EntryKind.Seed or EntryKind.Update or EntryKind.Restored)) return;
        if (frame.IsErased)
        {
            _erased.Add(frame.Subject);
            return;
        }

        if ((EntryKind)frame.Kind == EntryKind.Update) _written.Add(frame.Subject);
        if (!_docs.TryGetValue(frame.Subject, out var doc)) _docs[frame.Subject] = doc = new Doc(0);
        doc.Integrate(Update.Decode(frame.Payload, DecodeLimits.Trusted));
    }
}

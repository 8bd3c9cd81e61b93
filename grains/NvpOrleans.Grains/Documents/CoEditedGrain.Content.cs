using NvpOrleans.Abstractions.Catalog;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.Plans;
using NvpOrleans.Grains.Documents.Canonical;
using NvpOrleans.Grains.Documents.Comments;
using NvpOrleans.Grains.Documents.Structured;
using NvpOrleans.Planning.Choices;
using NvpOrleans.Planning.Objectives;
using NvpOrleans.Yjs;

namespace NvpOrleans.Grains.Documents;

/// <summary>
/// The content as decisions and summaries need it, as memory holds it now. It may be ahead of the journal: whoever shows something of
/// it waits until <see cref="LastContentSequence"/> is durable.
/// </summary>
internal abstract partial class CoEditedGrain
{
    private IReadOnlyDictionary<string, string> _hashes = new Dictionary<string, string>();
    private (long Content, HashBasis Basis)? _hashedFor;
    private (long At, PlanChoices Value)? _choices;
    private (long At, ObjectiveTree Value)? _objectives;

    /// <summary>The sequence of the last entry that changed the content.</summary>
    protected long LastContentSequence => _sections.All.Max(section => section.LastSequence);

    /// <summary>In which form the content is hashed now, and which remarks count.</summary>
    private protected abstract HashBasis HashBasis { get; }

    /// <summary>The content hash of each language of the document (Canonical/CANONICAL.md). Reads every section unless nothing changed since it was last asked.</summary>
    protected IReadOnlyDictionary<string, string> HashContent()
    {
        if (HashedFor == _hashedFor) return _hashes;
        var now = Time.GetUtcNow();
        _hashes = ContentHashes.Of(
            FormOf(HashBasis), Document, Languages, _services.Schema.Root,
            _sections.All.Where(section => section.LastSequence > 0)
                .Select(section => new SectionContent(section.Id, KindOf(section.Id), section.Load(now))));
        _hashedFor = HashedFor;
        return _hashes;
    }

    /// <summary>The content hashes where they are known without reading anything; empty otherwise.</summary>
    protected IReadOnlyDictionary<string, string> KnownHashes => HashedFor == _hashedFor ? _hashes : new Dictionary<string, string>();

    private protected ContentForm FormOf(HashBasis basis) => new(basis.Form, _comments.BookBefore(basis.Before).Threads, basis.Overridden);

    /// <summary>What was said of the text, as memory holds it now.</summary>
    private protected IReadOnlyList<PlanRemark> ReadRemarks()
    {
        var now = Time.GetUtcNow();
        return new RemarkReader(
            _services.Schema.Root, _sections.All.Select(section => section.Id), id => Catalog.TemplateOf(Document, id.Slug)?.Kind,
            id => _sections.Find(id) is { LastSequence: > 0 } section ? section.Load(now) : null).Read(FormOf(HashBasis));
    }

    // With the last remark that counts in place of the entry that ends them, so that a text hashed in order to freeze it is known when it is frozen.
    private (long Content, HashBasis Basis)? HashedFor => (LastContentSequence, HashBasis with { Before = _comments.LastBefore(HashBasis.Before) });

    /// <summary>What a plan says about each phenomenon and theme; nothing for documents that have no choices.</summary>
    protected PlanChoices ReadChoices() =>
        Read(SectionKind.Choices, ref _choices, PlanChoices.None, doc => PlanChoices.Of(ChoicesReader.Rows(doc, Numbers)));

    /// <summary>The goals and actions of a plan; none for documents that have no objectives.</summary>
    protected ObjectiveTree ReadObjectives() =>
        Read(SectionKind.Objectives, ref _objectives, ObjectiveTree.None, ObjectivesIn);

    /// <summary>The goals and actions in a section that is loaded.</summary>
    private protected ObjectiveTree ObjectivesIn(Doc doc) => ObjectiveTree.Of(ObjectivesReader.Rows(doc), Numbers.ToHashSet());

    /// <summary>What was signed beside what the journal gives. What was erased from the comments may be why they differ, and that is said rather than a doubt cast.</summary>
    private protected static Answer<PlanVerification> Compare(
        DateTimeOffset frozenAt, long sequence, IReadOnlyDictionary<string, string> recorded, VerifiedContent found)
    {
        var verification = new PlanVerification(frozenAt, sequence, found.JournalHash, recorded, found.Hashes) { Form = found.Form };
        return verification.Matches || !found.AreRemarksErased ? verification : Refusals.JournalErased;
    }

    // A plan tells of itself every second while people write prose in it: its goals are then those of the second before.
    private T Read<T>(SectionKind kind, ref (long At, T Value)? last, T nothing, Func<Doc, T> read)
    {
        if (_sections.All.FirstOrDefault(section => section.LastSequence > 0 && KindOf(section.Id) == kind) is not { } section) return nothing;
        if (last is not { } known || known.At != section.LastSequence)
            last = known = (section.LastSequence, read(section.Load(Time.GetUtcNow())));
        return known.Value;
    }
}

using NvpOrleans.Abstractions.Catalog;
using NvpOrleans.Grains.Documents.Canonical;
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
    private long _hashedAt = -1;
    private (long At, PlanChoices Value)? _choices;
    private (long At, ObjectiveTree Value)? _objectives;

    /// <summary>The sequence of the last entry that changed the content.</summary>
    protected long LastContentSequence => _sections.All.Max(section => section.LastSequence);

    /// <summary>The content hash of each language of the document (Canonical/CANONICAL.md). Reads every section unless nothing changed since it was last asked.</summary>
    protected IReadOnlyDictionary<string, string> HashContent()
    {
        if (LastContentSequence == _hashedAt) return _hashes;
        var now = Time.GetUtcNow();
        _hashes = ContentHashes.Of(
            Document, Languages, _services.Schema.Root,
            _sections.All.Where(section => section.LastSequence > 0)
                .Select(section => new SectionContent(section.Id, KindOf(section.Id), section.Load(now))));
        _hashedAt = LastContentSequence;
        return _hashes;
    }

    /// <summary>The content hashes where they are known without reading anything; empty otherwise.</summary>
    protected IReadOnlyDictionary<string, string> KnownHashes => LastContentSequence == _hashedAt ? _hashes : new Dictionary<string, string>();

    /// <summary>What a plan says about each phenomenon and theme; nothing for documents that have no choices.</summary>
    protected PlanChoices ReadChoices() =>
        Read(SectionKind.Choices, ref _choices, PlanChoices.None, doc => PlanChoices.Of(ChoicesReader.Rows(doc, Numbers)));

    /// <summary>The goals and actions of a plan; none for documents that have no objectives.</summary>
    protected ObjectiveTree ReadObjectives() =>
        Read(SectionKind.Objectives, ref _objectives, ObjectiveTree.None, doc => ObjectiveTree.Of(ObjectivesReader.Rows(doc), Numbers.ToHashSet()));

    // A plan tells of itself every second while people write prose in it: its goals are then those of the second before.
    private T Read<T>(SectionKind kind, ref (long At, T Value)? last, T nothing, Func<Doc, T> read)
    {
        if (_sections.All.FirstOrDefault(section => section.LastSequence > 0 && KindOf(section.Id) == kind) is not { } section) return nothing;
        if (last is not { } known || known.At != section.LastSequence)
            last = known = (section.LastSequence, read(section.Load(Time.GetUtcNow())));
        return known.Value;
    }
}

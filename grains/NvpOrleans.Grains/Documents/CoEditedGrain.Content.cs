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

    /// <summary>What a plan says about each phenomenon and theme; nothing for documents that have no choices.</summary>
    protected PlanChoices ReadChoices() =>
        Find(SectionKind.Choices) is { } doc ? PlanChoices.Of(ChoicesReader.Rows(doc, Numbers)) : PlanChoices.None;

    /// <summary>The goals and actions of a plan; none for documents that have no objectives.</summary>
    protected ObjectiveTree ReadObjectives() =>
        Find(SectionKind.Objectives) is { } doc ? ObjectiveTree.Of(ObjectivesReader.Rows(doc), Numbers.ToHashSet()) : ObjectiveTree.None;

    private Doc? Find(SectionKind kind) =>
        _sections.All.FirstOrDefault(section => section.LastSequence > 0 && KindOf(section.Id) == kind)?.Load(Time.GetUtcNow());
}

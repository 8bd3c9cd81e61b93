using NvpOrleans.Abstractions.Catalog;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Grains.Documents.Schema;
using NvpOrleans.Grains.Documents.Sections;
using NvpOrleans.Grains.Documents.Structured;
using NvpOrleans.Planning.Choices;
using NvpOrleans.Yjs;

namespace NvpOrleans.Grains.Documents;

/// <summary>Which sections of the catalogue the document shows, and what may stand in each of them.</summary>
internal abstract partial class CoEditedGrain
{
    private readonly Dictionary<SectionKind, StructuredRules> _structures = [];

    // What the durable choices retain; memory may be ahead of it.
    private HashSet<string> _retained = [];
    private long _retainedAt;

    private IReadOnlyList<string> Languages => Catalog.LanguagesOf(Document);

    private IEnumerable<string> Numbers => Catalog.PhenomenaOf(Document).Select(phenomenon => phenomenon.Number);

    /// <summary>The sections that people find here, in the order of the document.</summary>
    private protected IEnumerable<Section> ShownSections => Catalog.SectionsOf(Document).Where(IsShown).Select(id => _sections.Find(id)!);

    /// <summary>
    /// A section about a phenomenon is shown when that is retained, or once there is text or a remark in it: nobody signs what cannot be
    /// seen, and an objection stays where it can be lifted. Every other section is shown always.
    /// </summary>
    private bool IsShown(SectionId id) =>
        Catalog.TemplateOf(Document, id.Slug) is { } template
        && (template.Phenomenon is not { } number || _retained.Contains(number) || (_sections.Find(id) is { } section && IsBegun(section))
            || Reviews.IsCarried(id, _commit.DurableSequence) || _comments.HasRemarks(id));

    private SectionKind KindOf(SectionId id) => Catalog.TemplateOf(Document, id.Slug)!.Kind;

    /// <summary>What may stand in a section.</summary>
    private IContentRules RulesOf(SectionId id) => KindOf(id) is var kind and not SectionKind.Prose
        ? _structures.TryGetValue(kind, out var rules) ? rules : _structures[kind] = _services.StructuredSchema.RulesOf(kind, Languages)
        : _services.Schema;

    /// <summary>What the stored choices retain; to be called after a replay.</summary>
    private void RestoreRetained() => _retained = [.. ReadChoices().Retained];

    /// <summary>What will be retained once a change that was just integrated is durable; null when the change is about something else.</summary>
    private HashSet<string>? ForeseeRetained(Section section, Doc doc) => KindOf(section.Id) == SectionKind.Choices
        ? [.. PlanChoices.Of(ChoicesReader.Rows(doc, Numbers)).Retained]
        : null;

    /// <summary>Shows the sections of what is retained now, to everybody who is here.</summary>
    private void ShowRetained(HashSet<string>? retained, long sequence)
    {
        if (retained is null || sequence < _retainedAt) return;
        var isSame = retained.SetEquals(_retained);
        (_retained, _retainedAt) = (retained, sequence);
        if (isSame) return;

        // Nobody waits for this: who writes the choices need not know when others are told.
        ApplyAccess(PeopleHere).Ignore();
    }
}

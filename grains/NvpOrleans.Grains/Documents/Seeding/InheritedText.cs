using NvpOrleans.Abstractions.Catalog;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Grains.Documents.Canonical;
using NvpOrleans.Grains.Documents.Structured;
using NvpOrleans.Planning.Objectives;
using NvpOrleans.Yjs;

namespace NvpOrleans.Grains.Documents.Seeding;

/// <summary>
/// The text of another plan from which sections start. It is written anew by the service: the old client ids stay behind, so the
/// inserter of every character is known, and a block is untouched for as long as all of it is the service's.
/// </summary>
/// <param name="Source">Where it stood.</param>
/// <param name="Target">The document that it goes into, as the catalogue knows it.</param>
internal sealed record InheritedText(PreviousText Source, InheritingDocument Target) : Inheritance
{
    /// <inheritdoc/>
    public override byte[]? SeedOf(SectionId section) => !Source.Written.TryGetValue(section.ToString(), out var doc) || !Target.Inherits(section, Source.Document) ? null : Target.KindOf(section) switch
    {
        SectionKind.Choices => SeedOfChoices(doc),
        SectionKind.Objectives => SeedOfObjectives(doc),
        _ => SeedOfProse(doc),
    };

    /// <inheritdoc/>
    public override IEnumerable<(PreviousText Source, IReadOnlyList<SectionId> Sections)> SourcesOf(IReadOnlyList<SectionId> sections) => [(Source, sections)];

    private byte[]? SeedOfProse(Doc source)
    {
        var old = source.GetXmlFragment(Target.Root);
        if (ProseForm.Of(old) is null) return null;
        var doc = new Doc(Sections.Section.ServiceClientId);
        doc.Transact(_ =>
        {
            var prose = doc.GetXmlFragment(Target.Root);
            foreach (var block in old.Children.OfType<YType>()) prose.InsertCopy(prose.Count, block);
        });
        return doc.EncodeStateAsUpdate();
    }

    private byte[]? SeedOfChoices(Doc source)
    {
        var rows = ChoicesReader.Rows(source, Target.SharedWith(Source.Document)).ToList();
        return rows.TrueForAll(row => row.Level is null or "" && row.Reasons.Values.All(reason => reason.Length == 0))
            ? null
            : ChoicesSeed.Write(Target.Numbers, Target.Languages, rows);
    }

    private byte[]? SeedOfObjectives(Doc source)
    {
        var tree = ObjectiveTree.Of(ObjectivesReader.Rows(source), Target.SharedWith(Source.Document).ToHashSet());
        return tree.Goals.Count == 0 ? null : ObjectivesSeed.Write(tree, Target.Languages, keepsDates: false);
    }
}

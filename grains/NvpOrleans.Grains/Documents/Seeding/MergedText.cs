using NvpOrleans.Abstractions.Catalog;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Grains.Documents.Canonical;
using NvpOrleans.Grains.Documents.Structured;
using NvpOrleans.Planning.Choices;
using NvpOrleans.Planning.Objectives;
using NvpOrleans.Planning.Seeds;
using NvpOrleans.Yjs;

namespace NvpOrleans.Grains.Documents.Seeding;

/// <summary>
/// What the plan of a merged zone starts from: the versions in force of its predecessors, one after the other. A text in a language that
/// the new plan does not have goes to its first language under a heading that says so, because nothing may be lost by a merger.
/// </summary>
/// <param name="Predecessors">Those that have a version in force, in their order.</param>
/// <param name="Target">The document that it goes into.</param>
internal sealed record MergedText(IReadOnlyList<PredecessorText> Predecessors, InheritingDocument Target) : Inheritance
{
    private const int HeadingLevel = 2;

    /// <inheritdoc/>
    public override byte[]? SeedOf(SectionId section) => Target.KindOf(section) switch
    {
        SectionKind.Choices => SeedOfChoices(section),
        SectionKind.Objectives => SeedOfObjectives(section),
        _ => SeedOfProse(section),
    };

    /// <inheritdoc/>
    public override IEnumerable<(PreviousText Source, IReadOnlyList<SectionId> Sections)> SourcesOf(IReadOnlyList<SectionId> sections) => Predecessors
        .Select(predecessor => (predecessor.Text, (IReadOnlyList<SectionId>)[.. sections.Where(section => Gives(predecessor, section))]))
        .Where(source => source.Item2.Count > 0);

    private bool Gives(PredecessorText predecessor, SectionId section) =>
        section.Language is null ? predecessor.Text.Written.ContainsKey(section.ToString()) : PartsOf(predecessor, section).Any();

    private byte[]? SeedOfProse(SectionId section)
    {
        var parts = Predecessors.SelectMany(predecessor => PartsOf(predecessor, section), (predecessor, part) => (predecessor, part)).ToList();
        if (parts.Count == 0) return null;
        var doc = new Doc(Sections.Section.ServiceClientId);
        doc.Transact(_ =>
        {
            var prose = doc.GetXmlFragment(Target.Root);
            foreach (var (predecessor, part) in parts)
            {
                var source = predecessor.Text.Document;
                var heading = MergerPhrases.Heading(section.Language!, predecessor.Zone, source.Cycle, predecessor.Text.Version, part.Language);
                SeedWriter.Append(prose, new SeedBlock.Heading(HeadingLevel, heading));
                foreach (var block in part.Prose.Children.OfType<YType>()) prose.InsertCopy(prose.Count, block);
            }
        });
        return doc.EncodeStateAsUpdate();
    }

    private IEnumerable<(string Language, YXmlFragment Prose)> PartsOf(PredecessorText predecessor, SectionId section)
    {
        if (!Target.Inherits(section, predecessor.Text.Document)) yield break;
        var isFirst = section.Language == Target.Languages[0];
        foreach (var language in predecessor.Zone.Languages.Where(language => language == section.Language || (isFirst && !Target.Languages.Contains(language))))
        {
            if (!predecessor.Text.Written.TryGetValue((section with { Language = language }).ToString(), out var doc)) continue;
            var prose = doc.GetXmlFragment(Target.Root);
            if (ProseForm.Of(prose) is not null) yield return (language, prose);
        }
    }

    private byte[]? SeedOfChoices(SectionId section)
    {
        var plans = Written(section).Select(found => (found.Predecessor.Zone, (IReadOnlyList<ChoiceRow>)[.. ChoicesReader.Rows(found.Doc, Target.SharedWith(found.Predecessor.Text.Document))]));
        var rows = MergedChoices.Of([.. plans], Target.Numbers, Target.Languages);
        return rows.All(row => row.Level is "" && row.Reasons.Values.All(reason => reason.Length == 0))
            ? null
            : ChoicesSeed.Write(Target.Numbers, Target.Languages, rows);
    }

    private byte[]? SeedOfObjectives(SectionId section)
    {
        var plans = Written(section).Select(found => new MergedPlan(
            found.Predecessor.Text.Document.ToString(), found.Predecessor.IsOfTheCycle, RowsOf(found.Doc, found.Predecessor.Text.Document)));
        var tree = MergedObjectives.Of(plans, Target.Numbers.ToHashSet(), Target.Languages);
        return tree.Goals.Count == 0 ? null : ObjectivesSeed.Write(tree, Target.Languages, keepsDates: true);
    }

    private List<ObjectiveRow> RowsOf(Doc objectives, DocumentId source)
    {
        var shared = Target.SharedWith(source);
        return [.. ObjectivesReader.Rows(objectives).Select(row => row with { Values = row.Values.Where(cell => cell.Key != "phenomenon" || shared.Contains(cell.Value)).ToDictionary() })];
    }

    private IEnumerable<(PredecessorText Predecessor, Doc Doc)> Written(SectionId section) => Predecessors
        .Where(predecessor => predecessor.Text.Written.ContainsKey(section.ToString()))
        .Select(predecessor => (predecessor, predecessor.Text.Written[section.ToString()]));
}

using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Planning.Catalog;

namespace NvpOrleans.Planning.Replacing;

/// <summary>
/// What documents would lose by another catalogue: themselves, sections, their languages, what their numbers stand for, the stage that their
/// decisions start from, or that a stage freezes their text. Nothing of it may happen to a document that has been begun: what people wrote and decided would be
/// out of reach, what they signed would be signed in other languages than the document has, or could be written in again.
/// </summary>
public static class CatalogLosses
{
    /// <summary>What each document would lose, whether it has been begun or not.</summary>
    public static IReadOnlyList<CatalogLoss> Of(CatalogIndex before, CatalogIndex after) => [.. before.Documents.SelectMany(document => Of(document, before, after))];

    /// <summary>
    /// What a document that has been begun would lose when the files before cannot be read: all that is known of it is its journal.
    /// A section that no file of an administrator could bring back is none of their loss.
    /// </summary>
    /// <param name="document">The document.</param>
    /// <param name="sections">The sections that its journal has.</param>
    /// <param name="after">The other catalogue.</param>
    public static CatalogLoss? OfJournal(DocumentId document, IEnumerable<string> sections, CatalogIndex after)
    {
        if (!after.Exists(document)) return new CatalogLoss(document, null, "begun-gone", [("document", document)]);
        var gone = sections.Select(SectionId.Parse).OfType<SectionId>()
            .Where(section => !after.Exists(document, section) && (PhenomenonSections.NumberOf(section.Slug) is not null || after.TemplateOf(document, section.Slug) is not null))
            .ToList();
        return gone.Count == 0 ? null : new CatalogLoss(document, null, "begun-sections", [("document", document), ("sections", string.Join(", ", gone))]);
    }

    private static IEnumerable<CatalogLoss> Of(DocumentId document, CatalogIndex before, CatalogIndex after)
    {
        if (!after.Exists(document))
        {
            yield return new CatalogLoss(document, null, "begun-gone", [("document", document)]);
            yield break;
        }

        var cycle = document.Kind == DocumentKind.Plan ? document.Cycle : DataRows.NationalKey(document.Cycle);
        var languages = before.LanguagesOf(document);
        if (!languages.SequenceEqual(after.LanguagesOf(document)))
        {
            yield return new CatalogLoss(document, document.Kind == DocumentKind.Plan ? document.Key : cycle, "begun-languages", [("document", document), ("value", string.Join(", ", languages))]);
            yield break;
        }

        var sections = before.SectionsOf(document).Where(section => !after.Exists(document, section)).ToList();
        if (sections.Count > 0)
            yield return new CatalogLoss(document, document.Key, "begun-sections", [("document", document), ("sections", string.Join(", ", sections))]);

        var (was, becomes) = (before.InitialStageOf(document), after.InitialStageOf(document));
        if (was != becomes)
            yield return new CatalogLoss(document, cycle, "begun-stage", [("document", document), ("before", was), ("after", becomes)]);

        if (document.Kind == DocumentKind.Plan)
        {
            var turned = before.NumbersTurned(document, after);
            if (turned.Count > 0)
                yield return new CatalogLoss(document, cycle, "begun-subjects", [("document", document), ("numbers", string.Join(", ", turned))]);
            yield break;
        }

        var stages = before.NationalStagesOf(document);
        var gone = stages.Where(stage => after.NationalStageOf(document, stage.Name) is null).Select(stage => stage.Name).ToList();
        if (gone.Count > 0)
            yield return new CatalogLoss(document, cycle, "stage-gone", [("document", document), ("value", string.Join(", ", gone))]);

        var reopened = stages.Where(stage => after.NationalStageOf(document, stage.Name) is { } same && same.IsWritten != stage.IsWritten).Select(stage => stage.Name).ToList();
        if (reopened.Count > 0)
            yield return new CatalogLoss(document, cycle, "stage-turned", [("document", document), ("value", string.Join(", ", reopened))]);
    }
}

using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Planning.Catalog;

namespace NvpOrleans.Planning.Replacing;

/// <summary>
/// What documents would lose by another catalogue: themselves, sections, their languages, or the stage that their decisions start from.
/// Nothing of it may happen to a document that has been begun: what people wrote and decided would be out of reach, and what they
/// signed would be signed in other languages than the document has.
/// </summary>
internal static class CatalogLosses
{
    public static IReadOnlyList<CatalogLoss> Of(CatalogIndex before, CatalogIndex after)
    {
        var stages = before.NationalStages.Select(stage => stage.Name).Where(name => after.NationalStageByName(name) is null).ToList();
        return [.. before.Documents.SelectMany(document => Of(document, before, after, stages))];
    }

    private static IEnumerable<CatalogLoss> Of(DocumentId document, CatalogIndex before, CatalogIndex after, List<string> stages)
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

        if (document.Kind != DocumentKind.Plan && stages.Count > 0)
            yield return new CatalogLoss(document, cycle, "stage-gone", [("document", document), ("value", string.Join(", ", stages))]);
    }
}

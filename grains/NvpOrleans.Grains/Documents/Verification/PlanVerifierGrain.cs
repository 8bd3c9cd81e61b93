using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.Plans;
using NvpOrleans.Grains.Documents.Canonical;
using NvpOrleans.Journal;
using NvpOrleans.Planning.Catalog;
using Orleans.Concurrency;

namespace NvpOrleans.Grains.Documents.Verification;

/// <inheritdoc cref="IPlanVerifierGrain"/>
[GrainType("plan-verifier"), StatelessWorker]
internal sealed partial class PlanVerifierGrain(DocumentServices services) : Grain, IPlanVerifierGrain
{
    private readonly ILogger _log = services.Loggers.CreateLogger<PlanVerifierGrain>();

    public async Task<Answer<VerifiedContent>> Verify(long sequence)
    {
        var catalog = services.Rules.Now.Catalog;
        if (DocumentId.Parse(this.GetPrimaryKeyString()) is not { } document || !catalog.Exists(document)) return Refusals.NotFound;
        try
        {
            var content = await JournalContent.ReadAsync(services.Journal, JournalId.Of(document.ToString()), sequence, CancellationToken.None);
            if (sequence < 1 || content.Position.Sequence != sequence) return Refusals.NotFound;
            if (content.IsErased) return Refusals.JournalErased;
            var form = JournalForm.Of(catalog, document, content);
            return new VerifiedContent(document, sequence, content.Time, content.Position.Hash.ToString(), HashesOf(catalog, document, content, form))
            {
                Form = form.Name,
                AreRemarksErased = form.IsWithRemarks && content.AreRemarksErased,
            };
        }
        catch (JournalCorruptException failure) // that it is found is what this grain is for
        {
            Log.Broken(_log, failure, document.ToString());
            return Refusals.JournalBroken;
        }
    }

    private IReadOnlyDictionary<string, string> HashesOf(CatalogIndex catalog, DocumentId document, JournalContent content, ContentForm form)
    {
        var sections = catalog.SectionsOf(document);
        return ContentHashes.Of(
            form, document, catalog.LanguagesOf(document), services.Schema.Root,
            sections.Where(id => content.Docs.ContainsKey(id.ToString())).Select(id =>
                new SectionContent(id, catalog.TemplateOf(document, id.Slug)!.Kind, content.Docs[id.ToString()])));
    }
}

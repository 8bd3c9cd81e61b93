using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.Plans;
using NvpOrleans.Grains.Documents.Canonical;
using NvpOrleans.Grains.Documents.Comments;
using NvpOrleans.Grains.Documents.Verification;
using NvpOrleans.Journal;
using Orleans.Concurrency;

namespace NvpOrleans.Grains.Documents.Frozen;

/// <inheritdoc cref="IFrozenTextGrain"/>
[GrainType("frozen-text"), StatelessWorker]
internal sealed partial class FrozenTextGrain(DocumentServices services, FrozenDocuments known) : Grain, IFrozenTextGrain
{
    private readonly ILogger _log = services.Loggers.CreateLogger<FrozenTextGrain>();

    public async Task<Answer<FrozenOutline>> GetOutline(long sequence, Guid activation)
    {
        var (text, refusal) = await Find(sequence, activation);
        return text is null ? refusal! : text.Outline;
    }

    public async Task<Answer<byte[]>> GetSection(long sequence, Guid activation, SectionId section)
    {
        var (text, refusal) = await Find(sequence, activation);
        if (text is null) return refusal!;
        if (text.Sections.TryGetValue(section, out var update)) return update;
        return text.Outline.Sections.Any(found => found.Section == section && found.IsErased) ? Refusals.JournalErased : Refusals.NotFound;
    }

    public async Task<Answer<IReadOnlyList<PlanRemark>>> GetRemarks(long sequence, Guid activation)
    {
        var (text, refusal) = await Find(sequence, activation);
        return text is null ? refusal! : new Answer<IReadOnlyList<PlanRemark>>(text.Remarks, null);
    }

    private async Task<(FrozenDocument? Text, Refusal? Refusal)> Find(long sequence, Guid activation)
    {
        if (sequence < 1 || DocumentId.Parse(this.GetPrimaryKeyString()) is not { } document || !services.Rules.Now.Catalog.Exists(document)) return (null, Refusals.NotFound);
        try
        {
            return (await known.Get(document, sequence, activation, () => Build(document, sequence)), null);
        }
        catch (JournalCorruptException failure) // nobody is shown a text that cannot be trusted
        {
            Log.Broken(_log, failure, document.ToString());
            return (null, Refusals.JournalBroken);
        }
    }

    private async Task<FrozenDocument> Build(DocumentId document, long sequence)
    {
        var content = await JournalContent.ReadAsync(services.Journal, JournalId.Of(document.ToString()), sequence, CancellationToken.None);
        if (content.Position.Sequence != sequence) throw new JournalCorruptException($"Journal {document} ends before entry {sequence}, which froze a text.");
        var (root, catalog) = (services.Schema.Root, services.Rules.Now.Catalog);
        var copies = catalog.SectionsOf(document)
            .Where(id => content.Docs.ContainsKey(id.ToString()) && !content.Erased.Contains(id.ToString()))
            .Select(id => (Id: id, Doc: ReadingCopy.Of(new SectionContent(id, catalog.TemplateOf(document, id.Slug)!.Kind, content.Docs[id.ToString()]), root)))
            .Where(copy => copy.Doc is not null)
            .ToDictionary(copy => copy.Id, copy => copy.Doc!);

        var form = JournalForm.Of(catalog, document, content);

        // The hashes are those of what is handed out, so whoever compares them compares what is read.
        var hashes = content.IsErased
            ? new Dictionary<string, string>()
            : ContentHashes.Of(
                form, document, catalog.LanguagesOf(document), root,
                copies.Select(copy => new SectionContent(copy.Key, catalog.TemplateOf(document, copy.Key.Slug)!.Kind, copy.Value)));
        var sections = catalog.SectionsOf(document)
            .Select(id => new PlanTextSection(id, content.Erased.Contains(id.ToString())))
            .Where(section => section.IsErased || copies.ContainsKey(section.Section));
        var remarks = new RemarkReader(
            root, catalog.SectionsOf(document), id => catalog.TemplateOf(document, id.Slug)?.Kind,
            id => content.Erased.Contains(id.ToString()) ? null : content.Docs.GetValueOrDefault(id.ToString()));
        return new FrozenDocument(
            new FrozenOutline(content.Position.Hash.ToString(), hashes, [.. sections]) { AreRemarksErased = form.IsWithRemarks && content.AreRemarksErased },
            copies.ToDictionary(copy => copy.Key, copy => copy.Value.EncodeStateAsUpdate()),
            remarks.Read(form));
    }
}

using NvpOrleans.Abstractions.Catalog;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.Overview;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Planning.Access;
using NvpOrleans.Planning.Catalog;
using Orleans.Concurrency;

namespace NvpOrleans.Grains.Catalog;

/// <inheritdoc cref="ICatalogGrain"/>
[GrainType("catalog"), StatelessWorker]
internal sealed class CatalogGrain(CatalogIndex catalog, DocumentAccess access, TimeProvider time) : Grain, ICatalogGrain
{
    private static readonly TimeSpan StagesTrusted = TimeSpan.FromSeconds(1);

    private IReadOnlyDictionary<DocumentId, string> _stages = new Dictionary<DocumentId, string>();
    private DateTimeOffset _stagesUntil;

    public Task<PlanningCatalog> GetCatalog() => Task.FromResult(catalog.Catalog);

    public async Task<IReadOnlyList<DocumentSummary>> Documents(PersonId person)
    {
        var known = await GrainFactory.GetGrain<IPersonGrain>(person.Value).GetPerson();
        var stages = await Stages();
        var now = time.GetUtcNow();
        return [.. catalog.Documents.Select(document =>
        {
            var stage = stages.GetValueOrDefault(document) ?? catalog.InitialStageOf(document);
            var best = known is null
                ? default
                : catalog.SectionsOf(document).Where(section => IsAlwaysShown(document, section)).Select(section => access.Of(known, document, section, stage, now)).MaxBy(found => found.Ability);
            return new DocumentSummary(document, stage, best.CanRead, best.CanWrite);
        })];
    }

    // Everybody's list asks for the same.
    private async Task<IReadOnlyDictionary<DocumentId, string>> Stages()
    {
        if (time.GetUtcNow() >= _stagesUntil)
        {
            var cycles = await Task.WhenAll(catalog.Catalog.ZonalCycles.Select(cycle => GrainFactory.GetGrain<IOverviewGrain>(cycle.Id).Stages()));
            _stages = cycles.SelectMany(stages => stages).ToDictionary();
            _stagesUntil = time.GetUtcNow() + StagesTrusted;
        }

        return _stages;
    }

    // Which phenomena a plan retains is known to the plan alone, so a list of plans cannot count on their sections.
    private bool IsAlwaysShown(DocumentId document, SectionId section) => catalog.TemplateOf(document, section.Slug)!.Phenomenon is null;
}

using NvpOrleans.Abstractions.Catalog;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Planning.Access;
using NvpOrleans.Planning.Catalog;
using Orleans.Concurrency;

namespace NvpOrleans.Grains.Catalog;

/// <inheritdoc cref="ICatalogGrain"/>
[GrainType("catalog"), StatelessWorker]
internal sealed class CatalogGrain(CatalogIndex catalog, DocumentAccess access, TimeProvider time) : Grain, ICatalogGrain
{
    public Task<PlanningCatalog> GetCatalog() => Task.FromResult(catalog.Catalog);

    public async Task<IReadOnlyList<DocumentSummary>> Documents(PersonId person)
    {
        var known = await GrainFactory.GetGrain<IPersonGrain>(person.Value).GetPerson();
        var now = time.GetUtcNow();
        return [.. catalog.Documents.Select(document =>
        {
            var stage = catalog.InitialStageOf(document); // until the workflow moves documents
            var best = known is null
                ? default
                : catalog.SectionsOf(document).Select(section => access.Of(known, document, section, stage, now)).MaxBy(found => found.Ability);
            return new DocumentSummary(document, stage, best.CanRead, best.CanWrite);
        })];
    }
}

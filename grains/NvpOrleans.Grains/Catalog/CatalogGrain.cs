using NvpOrleans.Abstractions.Access;
using NvpOrleans.Abstractions.Catalog;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.Overview;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Abstractions.Phenomena;
using NvpOrleans.Abstractions.Plans;
using NvpOrleans.Planning.Catalog;
using NvpOrleans.Planning.Stages;
using NvpOrleans.Planning.Workflow;
using Orleans.Concurrency;

namespace NvpOrleans.Grains.Catalog;

/// <inheritdoc cref="ICatalogGrain"/>
[GrainType("catalog"), StatelessWorker]
internal sealed partial class CatalogGrain(CurrentRules rules, TimeProvider time, ILogger<CatalogGrain> log) : Grain, ICatalogGrain
{
    private static readonly string InForce = PlanStages.NameOf(PlanStage.InForce);
    private static readonly string[] PlanStageNames = [.. Enum.GetValues<PlanStage>().Select(PlanStages.NameOf)];
    private static readonly TimeSpan StagesTrusted = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private IReadOnlyDictionary<DocumentId, Place> _places = new Dictionary<DocumentId, Place>();
    private DateTimeOffset _stagesUntil;

    public Task<PlanningCatalog> GetCatalog() => Task.FromResult(rules.Now.Catalog.Catalog);

    public async Task<IReadOnlyList<DocumentSummary>> Documents(PersonId person)
    {
        var (catalog, access) = (rules.Now.Catalog, rules.Now.Access);
        var known = await GrainFactory.GetGrain<IPersonGrain>(person.Value).GetPerson();
        var places = await Places(catalog);
        var now = time.GetUtcNow();
        return [.. catalog.Documents.Where(document => catalog.IsExpected(document) || places.ContainsKey(document)).Select(document =>
        {
            var place = places.GetValueOrDefault(document) ?? new Place(catalog.InitialStageOf(document), null);
            if (place.IsAwaited) return Awaited(document, place, PlanStageNames.Select(BestAt).MaxBy(found => found.Ability));
            var best = BestAt(place.RightsAt ?? place.Stage);
            var readsVersion = place.VersionInForce is not null && PublishedAt(catalog, document) is { } published && !IsOpen(catalog, document, place.Stage) && BestAt(published).CanRead;
            return new DocumentSummary(document, place.Stage, best.CanRead, best.CanWrite, readsVersion ? place.VersionInForce : null,
                document.Kind == DocumentKind.Plan ? catalog.DueOf(document, place.Stage, place.VersionInForce is not null) : null);

            SectionAccess BestAt(string stage) => known is null
                ? SectionAccess.Denied
                : catalog.SectionsOf(document).Where(section => IsShown(catalog, document, section, place)).Select(section => access.Of(known, document, section, stage, now)).MaxBy(found => found.Ability);
        })];
    }

    // A guess at its stage would hide it from those who may open it; it is opened by the plan, which knows.
    private static DocumentSummary Awaited(DocumentId document, Place place, SectionAccess best) =>
        new(document, place.Stage, best.CanRead, best.CanWrite) { IsAwaited = true };

    // Everybody's list asks for the same.
    private async Task<IReadOnlyDictionary<DocumentId, Place>> Places(CatalogIndex catalog)
    {
        if (time.GetUtcNow() >= _stagesUntil)
        {
            var national = Task.WhenAll(catalog.Documents.Where(document => document.Kind != DocumentKind.Plan).Select(document => NationalPlace(catalog, document)));
            var cycles = await Task.WhenAll(catalog.Catalog.ZonalCycles.Select(cycle => GrainFactory.GetGrain<IOverviewGrain>(cycle.Id).PublicSummaries()));
            var plans = cycles.SelectMany(summaries => summaries).Select(plan => KeyValuePair.Create(plan.Key, new Place(plan.Value.Stage, plan.Value.VersionInForce, plan.Value.RightsAt, plan.Value.IsAwaited) { Shown = plan.Value.Shown.ToHashSet() }));
            _places = plans.Concat(await national).ToDictionary();
            _stagesUntil = time.GetUtcNow() + StagesTrusted;
        }

        return _places;
    }

    // National documents are few, so each is asked; one that cannot answer now takes nothing from the list.
    private async Task<KeyValuePair<DocumentId, Place>> NationalPlace(CatalogIndex catalog, DocumentId document)
    {
        NationalPlace? place = null;
        try
        {
            place = await GrainFactory.GetGrain<IPhenomenonGrain>(document.GrainKey).GetPlace().WaitAsync(Patience, time);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            Log.StageUnknown(log, failure, document.ToString());
        }

        return new(document, place is null ? _places.GetValueOrDefault(document) ?? new Place(catalog.InitialStageOf(document), null) : new Place(place.Stage, place.VersionInForce));
    }

    // The stage whose readers read a version in force, and whether it is the text that is open at a stage.
    private static string? PublishedAt(CatalogIndex catalog, DocumentId document) =>
        document.Kind == DocumentKind.Plan ? InForce : NationalVersions.StageOf(catalog.NationalStagesOf(document))?.Name;

    private static bool IsOpen(CatalogIndex catalog, DocumentId document, string stage) =>
        document.Kind == DocumentKind.Plan ? stage == InForce : NationalVersions.IsOpen(catalog.NationalStagesOf(document), stage);

    // Which phenomena a plan retains is known to the plan alone, which tells it with its summary.
    private static bool IsShown(CatalogIndex catalog, DocumentId document, SectionId section, Place place) =>
        place.IsAwaited || catalog.TemplateOf(document, section.Slug)!.Phenomenon is null || place.Shown.Contains(section);

    private sealed record Place(string Stage, int? VersionInForce, string? RightsAt = null, bool IsAwaited = false)
    {
        public HashSet<SectionId> Shown { get; init; } = [];
    }

    private static partial class Log
    {
        [LoggerMessage(1401, LogLevel.Warning, "Document {Document} did not say at which stage it stands; the list shows the last that is known.", EventName = "StageUnknown")]
        public static partial void StageUnknown(ILogger logger, Exception failure, string document);
    }
}

using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.Overview;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Abstractions.Plans;
using NvpOrleans.Grains.Documents;
using NvpOrleans.Grains.People;
using NvpOrleans.Planning.Catalog;
using NvpOrleans.Planning.Overview;
using Orleans.Concurrency;

namespace NvpOrleans.Grains.Overview;

/// <summary>
/// The newest summary of each plan of a cycle, in memory. It is no truth: it starts from what was stored, and every few seconds it asks
/// those plans whose journals hold more than their last summary. So neither a lost message nor any crash leaves it wrong for long.
/// </summary>
[GrainType("overview"), Reentrant]
internal sealed partial class OverviewGrain(
    [PersistentState("plans", PersonGrain.Storage)] IPersistentState<OverviewState> stored,
    DocumentServices services)
    : Grain, IOverviewGrain
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(10);

    // What is stored only shortens a start; a change of it is not worth a write to the disk that people's words wait for.
    private static readonly TimeSpan StoredEvery = TimeSpan.FromMinutes(1);
    private const int AskedAtOnce = 8;

    private readonly Dictionary<DocumentId, PlanSummary> _plans = [];
    private readonly ILogger _log = services.Loggers.CreateLogger<OverviewGrain>();
    private bool _hasNews;
    private DateTimeOffset _stored;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _stored = services.Time.GetUtcNow();
        foreach (var summary in stored.State.Plans.Where(summary => summary.Actions is not null)) _plans[summary.Document] = summary;
        this.RegisterGrainTimer(KeepRight, new GrainTimerCreationOptions(TimeSpan.Zero, Every) { Interleave = true });
        return Task.CompletedTask;
    }

    public Task Take(PlanSummary summary)
    {
        ArgumentNullException.ThrowIfNull(summary);
        if (_plans.TryGetValue(summary.Document, out var known) && known.Version >= summary.Version) return Task.CompletedTask;
        _plans[summary.Document] = summary;
        _hasNews = true;
        return Task.CompletedTask;
    }

    public async Task<IReadOnlyList<PlanOverview>> Show(PersonId person)
    {
        var book = services.Rules.Now;
        if (await GrainFactory.GetGrain<IPersonGrain>(person.Value).GetPerson() is not { } known) return [];
        var now = services.Time.GetUtcNow();
        return [.. Documents(book.Catalog).Select(document => book.Overview.Show(_plans.GetValueOrDefault(document) ?? Untouched(document, book.Catalog), known, now))];
    }

    public async Task<IReadOnlyList<OpenAction>> OpenActions(PersonId person)
    {
        if (await GrainFactory.GetGrain<IPersonGrain>(person.Value).GetPerson() is not { } known) return [];
        var now = services.Time.GetUtcNow();
        return OverviewAccess.InOrder(_plans.Values.SelectMany(summary => services.Rules.Now.Overview.OpenActions(summary, known, now)), now);
    }

    public Task<IReadOnlyDictionary<DocumentId, PublicSummary>> PublicSummaries() => Task.FromResult<IReadOnlyDictionary<DocumentId, PublicSummary>>(
        _plans.Values.ToDictionary(summary => summary.Document, summary => summary.Public));

    private CatalogIndex Catalog => services.Rules.Now.Catalog;

    private IEnumerable<DocumentId> Documents(CatalogIndex catalog) => catalog.Documents.Where(document =>
        document.Kind == DocumentKind.Plan && document.Cycle == this.GetPrimaryKeyString() && (_plans.ContainsKey(document) || catalog.IsExpected(document)));

    private static PlanSummary Untouched(DocumentId document, CatalogIndex catalog) => new(
        document, 0,
        new PublicSummary(catalog.InitialStageOf(document), null, null, catalog.SettingsOf(document).InForceUntil, null),
        new WorkingSummary(new Dictionary<string, string>(), [], new Dictionary<string, int>(), 0, 0, null), []);

    private async Task KeepRight(CancellationToken cancellation)
    {
        try
        {
            foreach (var some in (await Behind(cancellation)).Chunk(AskedAtOnce)) await Task.WhenAll(some.Select(Ask));
            if (_hasNews && services.Time.GetUtcNow() - _stored >= StoredEvery) await Store(cancellation);
        }
        catch (Exception failure) when (failure is not OperationCanceledException) // the next round tries again; what is known stays
        {
            _hasNews = true;
            Log.RoundFailed(_log, failure, this.GetPrimaryKeyString());
        }
    }

    private async Task Store(CancellationToken cancellation)
    {
        (_hasNews, _stored) = (false, services.Time.GetUtcNow());
        stored.State.Plans = [.. _plans.Values];
        await stored.WriteStateAsync(cancellation);
    }

    /// <summary>The plans whose journals hold entries that their summaries do not know.</summary>
    private async Task<List<DocumentId>> Behind(CancellationToken cancellation)
    {
        var behind = new List<DocumentId>();
        await foreach (var id in services.Journal.ListAsync($"plan/{this.GetPrimaryKeyString()}/", cancellation))
        {
            if (DocumentId.Parse(id.Value) is not { } document || !Catalog.Exists(document)) continue;
            await foreach (var _ in services.Journal.ReadAsync(id, (_plans.GetValueOrDefault(document)?.Version ?? 0) + 1, cancellation))
            {
                behind.Add(document);
                break;
            }
        }

        return behind;
    }

    private async Task Ask(DocumentId document)
    {
        try
        {
            if (await GrainFactory.GetGrain<IZonePlanGrain>(document.GrainKey).GetSummary() is { } summary) await Take(summary);
        }
        catch (Exception failure) when (failure is not OperationCanceledException) // one plan that cannot be asked keeps none of the others back
        {
            Log.PlanSilent(_log, failure, document.ToString());
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1201, LogLevel.Warning, "The overview of {Cycle} could not compare itself with the journals; it tries again.", EventName = "OverviewRoundFailed")]
        public static partial void RoundFailed(ILogger logger, Exception failure, string cycle);

        [LoggerMessage(1202, LogLevel.Warning, "Plan {Document} did not tell the overview where it stands; it is asked again.", EventName = "PlanSilent")]
        public static partial void PlanSilent(ILogger logger, Exception failure, string document);
    }
}

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
/// those plans whose journals hold more than their last summary, or whose summary follows from other data files than are in use. So neither a
/// lost message nor any crash nor another file leaves it wrong for long.
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

    // How often that is done sooner: plans leave the rules of other data files a second after their silo did, and silos hear of a file one after the other.
    private const int MostSoonRounds = 8;

    // Who asks while the first round goes on is not shown a plan as untouched that is only silent; a page that waits longer looks broken.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly Dictionary<DocumentId, PlanSummary> _plans = [];
    private readonly ILogger _log = services.Loggers.CreateLogger<OverviewGrain>();
    private readonly TaskCompletionSource _hasGathered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private HashSet<DocumentId>? _awaited; // those that the first round asks; null before it has looked
    private string? _catalog;
    private int _soonRounds = MostSoonRounds;
    private bool _hasNews;
    private DateTimeOffset _stored;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _stored = services.Time.GetUtcNow();
        foreach (var summary in stored.State.Plans.Where(summary => summary.Actions is not null)) _plans[summary.Document] = summary;
        _catalog = Catalog.Stamp;
        this.RegisterGrainTimer(KeepRight, new GrainTimerCreationOptions(TimeSpan.Zero, Every) { Interleave = true });
        this.RegisterGrainTimer(AskSoon, new GrainTimerCreationOptions(CoEditedGrain.RulesTrusted, CoEditedGrain.RulesTrusted) { Interleave = true });
        BeginBoard(_plans.Keys);
        return Task.CompletedTask;
    }

    public Task Take(PlanSummary summary)
    {
        ArgumentNullException.ThrowIfNull(summary);
        if (_plans.TryGetValue(summary.Document, out var known) && !IsNewer(summary, known)) return Task.CompletedTask;
        _plans[summary.Document] = summary;
        _awaited?.Remove(summary.Document);
        _hasNews = true;
        ShowOnBoard(summary.Document);
        return Task.CompletedTask;
    }

    public async Task<IReadOnlyList<PlanOverview>> Show(PersonId person)
    {
        var book = services.Rules.Now;
        if (await GrainFactory.GetGrain<IPersonGrain>(person.Value).GetPerson() is not { } known) return [];
        await WhenGathered();
        var now = services.Time.GetUtcNow();
        return
        [
            .. Documents(book.Catalog).Select(document =>
                book.Overview.Show(SummaryOf(document, book.Catalog), known, now) with { IsAwaited = IsAwaited(document) }),
        ];
    }

    public async Task<IReadOnlyList<OpenAction>> OpenActions(PersonId person)
    {
        if (await GrainFactory.GetGrain<IPersonGrain>(person.Value).GetPerson() is not { } known) return [];
        await WhenGathered();
        var now = services.Time.GetUtcNow();
        return OverviewAccess.InOrder(_plans.Values.SelectMany(summary => services.Rules.Now.Overview.OpenActions(summary, known, now)), now);
    }

    public async Task<IReadOnlyDictionary<DocumentId, PublicSummary>> PublicSummaries()
    {
        await WhenGathered();
        var catalog = Catalog;
        return _plans.Keys.Union(_awaited ?? Documents(catalog)).ToDictionary(document => document, document => PublicOf(document, catalog));
    }

    private PublicSummary PublicOf(DocumentId document, CatalogIndex catalog)
    {
        var summary = SummaryOf(document, catalog);
        return summary.Public with { IsAwaited = IsAwaited(document), Shown = summary.Shown ?? [] };
    }

    private CatalogIndex Catalog => services.Rules.Now.Catalog;

    private IEnumerable<DocumentId> Documents(CatalogIndex catalog) => catalog.Documents.Where(document =>
        document.Kind == DocumentKind.Plan && document.Cycle == this.GetPrimaryKeyString() && (_plans.ContainsKey(document) || catalog.IsExpected(document)));

    private void Await(IEnumerable<DocumentId> plans)
    {
        _awaited = [.. plans];
        foreach (var plan in Documents(Catalog)) _desk?.Changed(plan); // until now each of them was awaited
    }

    private bool IsAwaited(DocumentId document) => _awaited?.Contains(document) ?? true;

    private PlanSummary SummaryOf(DocumentId document, CatalogIndex catalog) => _plans.GetValueOrDefault(document) ?? Untouched(document, catalog);

    private static PlanSummary Untouched(DocumentId document, CatalogIndex catalog) => new(
        document, 0,
        new PublicSummary(catalog.InitialStageOf(document), null, null, catalog.SettingsOf(document).InForceUntil, null),
        new WorkingSummary(new Dictionary<string, string>(), [], new Dictionary<string, int>(), 0, 0, null), []);

    private async Task KeepRight(CancellationToken cancellation)
    {
        try
        {
            var behind = await Behind(cancellation);
            if (_awaited is null) Await(behind);
            _desk?.Tidy();
            await AskAll(behind);
            _hasGathered.TrySetResult();
            if (_hasNews && services.Time.GetUtcNow() - _stored >= StoredEvery) await Store(cancellation);
        }
        catch (Exception failure) when (failure is not OperationCanceledException) // the next round tries again; what is known stays
        {
            _hasNews = true;
            Log.RoundFailed(_log, failure, this.GetPrimaryKeyString());
        }
    }

    /// <summary>Another file means other dates and terms, though nobody has touched a plan; and a plan that was silent in the first round is asked again.</summary>
    private async Task AskSoon(CancellationToken cancellation)
    {
        if (_catalog != Catalog.Stamp)
        {
            (_catalog, _soonRounds) = (Catalog.Stamp, MostSoonRounds);
            if (_desk is not null) await _desk.StartAnew();
        }

        if (_soonRounds == 0 || !_hasGathered.Task.IsCompleted) return;
        _soonRounds--;
        var wanted = _plans.Values.Where(IsOfOtherFiles).Select(summary => summary.Document).Where(Catalog.Exists).Union(_awaited ?? []).ToList();
        if (wanted.Count == 0) _soonRounds = 0;
        await AskAll(wanted);
    }

    private async Task WhenGathered() =>
        await _hasGathered.Task.WaitAsync(Patience, services.Time).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);

    // Nor does an older release's say which sections are shown.
    private bool IsOfOtherFiles(PlanSummary summary) => summary.Catalog != Catalog.Stamp || summary.Shown is null;

    // At the same entry of the journal the one counts that follows from the files in use.
    private bool IsNewer(PlanSummary summary, PlanSummary known) =>
        summary.Version > known.Version || (summary.Version == known.Version && IsOfOtherFiles(known) && !IsOfOtherFiles(summary));

    private async Task Store(CancellationToken cancellation)
    {
        (_hasNews, _stored) = (false, services.Time.GetUtcNow());
        stored.State.Plans = [.. _plans.Values];
        await stored.WriteStateAsync(cancellation);
    }

    /// <summary>The plans whose journals hold entries that their summaries do not know, and those whose summaries follow from other data files.</summary>
    private async Task<List<DocumentId>> Behind(CancellationToken cancellation)
    {
        var behind = new List<DocumentId>();
        await foreach (var id in services.Journal.ListAsync($"plan/{this.GetPrimaryKeyString()}/", cancellation))
        {
            if (DocumentId.Parse(id.Value) is not { } document || !Catalog.Exists(document)) continue;
            var known = _plans.GetValueOrDefault(document);
            if (known is not null && IsOfOtherFiles(known))
            {
                behind.Add(document);
                continue;
            }

            await foreach (var _ in services.Journal.ReadAsync(id, (known?.Version ?? 0) + 1, cancellation))
            {
                behind.Add(document);
                break;
            }
        }

        return behind;
    }

    private async Task AskAll(IEnumerable<DocumentId> plans)
    {
        foreach (var some in plans.Chunk(AskedAtOnce)) await Task.WhenAll(some.Select(Ask));
    }

    private async Task Ask(DocumentId document)
    {
        try
        {
            if (await GrainFactory.GetGrain<IZonePlanGrain>(document.GrainKey).GetSummary() is { } summary) await Take(summary);
            if (_awaited?.Remove(document) == true) _desk?.Changed(document);
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

using Microsoft.Extensions.Options;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.Inbox;
using NvpOrleans.Grains.Documents;
using NvpOrleans.Grains.People;
using Orleans.Concurrency;

namespace NvpOrleans.Grains.Inbox;

/// <summary>
/// Sees to it that every document tells what happened in it. Documents tell at once and by themselves; this finds those that were stopped
/// between writing and telling.
/// </summary>
[GrainType("news-desk"), Reentrant]
internal sealed partial class NewsDeskGrain(
    [PersistentState("told", PersonGrain.Storage)] IPersistentState<NewsDeskState> stored, DocumentServices services, IOptions<NewsOptions> options)
    : Grain, INewsDeskGrain
{
    private static readonly TimeSpan StoredEvery = TimeSpan.FromMinutes(1);
    private static readonly string[] Kinds = ["plan/", "phenomenon/", "theme/"];
    private const int AskedAtOnce = 8;

    private readonly Dictionary<string, long> _told = [];
    private readonly ILogger _log = services.Loggers.CreateLogger<NewsDeskGrain>();
    private bool _hasNews;
    private DateTimeOffset _stored;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _stored = services.Time.GetUtcNow();
        foreach (var (document, sequence) in stored.State.Told) _told[document] = sequence;
        this.RegisterGrainTimer(Look, new GrainTimerCreationOptions(TimeSpan.Zero, options.Value.LookEvery) { Interleave = true, KeepAlive = true });
        return Task.CompletedTask;
    }

    public Task<long> ToldBy(DocumentId document) => Task.FromResult(_told.GetValueOrDefault(document.ToString()));

    public Task Wake() => Task.CompletedTask;

    private async Task Look(CancellationToken cancellation)
    {
        try
        {
            foreach (var some in (await Behind(cancellation)).Chunk(AskedAtOnce)) await Task.WhenAll(some.Select(Ask));
            if (_hasNews && services.Time.GetUtcNow() - _stored >= StoredEvery) await Store(cancellation);
        }
        catch (Exception failure) when (failure is not OperationCanceledException) // the next round tries again
        {
            _hasNews = true;
            Log.RoundFailed(_log, failure);
        }
    }

    private async Task Store(CancellationToken cancellation)
    {
        (_hasNews, _stored) = (false, services.Time.GetUtcNow());
        stored.State.Told = new Dictionary<string, long>(_told);
        await stored.WriteStateAsync(cancellation);
    }

    /// <summary>The documents whose journals hold entries of which it is not known that they were told.</summary>
    private async Task<List<DocumentId>> Behind(CancellationToken cancellation)
    {
        var behind = new List<DocumentId>();
        foreach (var kind in Kinds)
        {
            await foreach (var id in services.Journal.ListAsync(kind, cancellation))
            {
                if (DocumentId.Parse(id.Value) is not { } document || !services.Rules.Now.Catalog.Exists(document)) continue;
                await foreach (var _ in services.Journal.ReadAsync(id, _told.GetValueOrDefault(id.Value) + 1, cancellation))
                {
                    behind.Add(document);
                    break;
                }
            }
        }

        return behind;
    }

    private async Task Ask(DocumentId document)
    {
        try
        {
            var told = await GrainFactory.GetDocument(document).TellNews();
            if (told <= _told.GetValueOrDefault(document.ToString())) return;
            _told[document.ToString()] = told;
            _hasNews = true;
        }
        catch (Exception failure) when (failure is not OperationCanceledException) // one document that cannot be asked keeps none of the others back
        {
            Log.DocumentSilent(_log, failure, document.ToString());
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1511, LogLevel.Warning, "Journals could not be compared with what people were told; it is tried again.", EventName = "NewsRoundFailed")]
        public static partial void RoundFailed(ILogger logger, Exception failure);

        [LoggerMessage(1512, LogLevel.Warning, "Document {Document} could not tell people what happened in it; it is asked again.", EventName = "NewsDocumentSilent")]
        public static partial void DocumentSilent(ILogger logger, Exception failure, string document);
    }
}

using Microsoft.Extensions.Options;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.Plans;
using NvpOrleans.Grains.Documents;
using NvpOrleans.Grains.Inbox;
using NvpOrleans.Planning.Workflow;

namespace NvpOrleans.Grains.Plans;

/// <inheritdoc cref="IPlanCalendarGrain"/>
/// <remarks>
/// It keeps nothing: when it starts, all plans that somebody has begun are asked, and what they have done already they do not do again. A plan
/// that is awake looks at its dates by itself.
/// </remarks>
[GrainType("plan-calendar")]
internal sealed partial class PlanCalendarGrain(DocumentServices services, IOptions<NewsOptions> options) : Grain, IPlanCalendarGrain
{
    private const string Plans = "plan/";
    private const int AskedAtOnce = 4;

    private readonly ILogger _log = services.Loggers.CreateLogger<PlanCalendarGrain>();
    private DateOnly? _day;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        this.RegisterGrainTimer(Look, new GrainTimerCreationOptions(options.Value.LookEvery, options.Value.LookEvery) { Interleave = true, KeepAlive = true });
        return Task.CompletedTask;
    }

    public Task Wake() => Task.CompletedTask;

    private async Task Look(CancellationToken cancellation)
    {
        var today = BelgianDay.Of(services.Time.GetUtcNow());
        if (_day == today) return;
        try
        {
            var areAllTold = true;
            foreach (var some in (await Begun(cancellation)).Chunk(AskedAtOnce)) areAllTold &= (await Task.WhenAll(some.Select(Tell))).All(isTold => isTold);
            if (areAllTold) _day = today;
        }
        catch (Exception failure) when (failure is not OperationCanceledException) // the next round tries again
        {
            Log.RoundFailed(_log, failure);
        }
    }

    private async Task<List<DocumentId>> Begun(CancellationToken cancellation)
    {
        var begun = new List<DocumentId>();
        await foreach (var id in services.Journal.ListAsync(Plans, cancellation))
            if (DocumentId.Parse(id.Value) is { } document && services.Rules.Now.Catalog.Exists(document)) begun.Add(document);
        return begun;
    }

    private async Task<bool> Tell(DocumentId document)
    {
        try
        {
            await GrainFactory.GetGrain<IZonePlanGrain>(document.GrainKey).ComeToDate();
            return true;
        }
        catch (Exception failure) when (failure is not OperationCanceledException) // one plan that cannot be asked keeps none of the others back
        {
            Log.PlanAsleep(_log, failure, document.ToString());
            return false;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1541, LogLevel.Warning, "The plans that somebody has begun could not be listed to tell them that a day began; it is tried again.", EventName = "CalendarRoundFailed")]
        public static partial void RoundFailed(ILogger logger, Exception failure);

        [LoggerMessage(1542, LogLevel.Warning, "Plan {Document} could not be told that a day began; it is told again.", EventName = "CalendarPlanAsleep")]
        public static partial void PlanAsleep(ILogger logger, Exception failure, string document);
    }
}

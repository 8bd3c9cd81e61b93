using NvpOrleans.Abstractions.Inbox;
using NvpOrleans.Abstractions.Plans;

namespace NvpOrleans.Grains.Inbox;

/// <summary>Wakes the news desk, the daily mails and the plans' calendar when a silo starts, and again and again: it goes on elsewhere when its silo is lost, though nobody asks for anything.</summary>
internal sealed partial class NewsDeskKeeper(IGrainFactory grains, TimeProvider time, ILogger<NewsDeskKeeper> log)
    : ILifecycleParticipant<ISiloLifecycle>, IDisposable
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(10);

    private readonly CancellationTokenSource _stopping = new();
    private Task _keeping = Task.CompletedTask;

    public void Participate(ISiloLifecycle lifecycle) => lifecycle.Subscribe(nameof(NewsDeskKeeper), ServiceLifecycleStage.Active, Begin, End);

    public void Dispose() => _stopping.Dispose();

    private Task Begin(CancellationToken cancellation)
    {
        _keeping = Keep();
        return Task.CompletedTask;
    }

    private async Task End(CancellationToken cancellation)
    {
        await _stopping.CancelAsync();
        await _keeping.WaitAsync(cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task Keep()
    {
        using var timer = new PeriodicTimer(Every, time);
        do
        {
            try
            {
                await grains.GetGrain<INewsDeskGrain>(0).Wake();
                await grains.GetGrain<IDigestGrain>(0).Wake();
                await grains.GetGrain<IPlanCalendarGrain>(0).Wake();
            }
            catch (Exception failure) when (!_stopping.IsCancellationRequested) // the next turn tries again
            {
                Log.NotWoken(log, failure);
            }
            catch (Exception) // the silo stops, and whatever failed does so with it
            {
                return;
            }
        }
        while (await IsNextTurn(timer));
    }

    private async Task<bool> IsNextTurn(PeriodicTimer timer)
    {
        try
        {
            return await timer.WaitForNextTickAsync(_stopping.Token);
        }
        catch (OperationCanceledException) // the silo stops
        {
            return false;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1521, LogLevel.Warning, "The news desk could not be woken; it is tried again.", EventName = "NewsDeskNotWoken")]
        public static partial void NotWoken(ILogger logger, Exception failure);
    }
}

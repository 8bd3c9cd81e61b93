namespace NvpOrleans.Tests.Kit;

/// <summary>For what the service gives no signal of: asks again until it is so.</summary>
public static class Eventually
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>Ends when the condition holds.</summary>
    /// <exception cref="TimeoutException">It did not within the patience, which is generous: a slow machine is no failure.</exception>
    public static async Task TrueAsync(Func<Task<bool>> condition, TimeSpan? patience = null)
    {
        using var end = new CancellationTokenSource(patience ?? TimeSpan.FromSeconds(60));
        using var timer = new PeriodicTimer(Pause);
        while (!await condition())
        {
            try
            {
                await timer.WaitForNextTickAsync(end.Token);
            }
            catch (OperationCanceledException)
            {
                throw new TimeoutException("What was waited for did not come about.");
            }
        }
    }
}

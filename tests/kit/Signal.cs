namespace NvpOrleans.Tests.Kit;

/// <summary>Something has changed: lets a test wait for a condition instead of for time.</summary>
public sealed class Signal
{
    // Long enough for a busy machine: a test that needs it has failed, and says what it waited for.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private TaskCompletionSource _changed = NewSource();

    /// <summary>Something has changed; whoever waits looks again.</summary>
    public void Pulse() => Interlocked.Exchange(ref _changed, NewSource()).TrySetResult();

    /// <summary>Ends when the condition holds, which is asked now and after each pulse.</summary>
    /// <param name="condition">May be asked on any thread.</param>
    /// <param name="what">Completes the sentence "waited for ...".</param>
    /// <param name="state">What there was instead, for the message.</param>
    /// <param name="patience">Another time than half a minute.</param>
    public async Task UntilAsync(Func<bool> condition, string what, Func<string>? state = null, TimeSpan? patience = null)
    {
        using var timeout = new CancellationTokenSource(patience ?? Patience);
        while (true)
        {
            var changed = Volatile.Read(ref _changed).Task;
            if (condition()) return;
            try
            {
                await changed.WaitAsync(timeout.Token);
            }
            catch (OperationCanceledException)
            {
                throw new TimeoutException($"Waited for {what}. {state?.Invoke()}");
            }
        }
    }

    // Asynchronous continuations, or a waiting test would run inside the client's receive loop.
    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}

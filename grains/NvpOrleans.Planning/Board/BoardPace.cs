namespace NvpOrleans.Planning.Board;

/// <summary>Lets something happen at once, and then not again for a while: what comes meanwhile goes together.</summary>
/// <param name="every">The shortest time from one to the next.</param>
public sealed class BoardPace(TimeSpan every)
{
    private DateTimeOffset _next = DateTimeOffset.MinValue;

    /// <summary>True when it may happen now; then it has.</summary>
    public bool TryBegin(DateTimeOffset now)
    {
        // A clock that was set back must not silence it for as long.
        if (now < _next && _next - now <= every) return false;
        _next = now + every;
        return true;
    }
}

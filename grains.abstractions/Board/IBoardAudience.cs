namespace NvpOrleans.Abstractions.Board;

/// <summary>One web node, on which people look at boards.</summary>
[Alias("nvp.IBoardAudience")]
public interface IBoardAudience : IGrainObserver
{
    /// <summary>
    /// Something has changed. Returns when nobody on the node is told anything by rights that have ended. A call that is lost is noticed by the
    /// versions of the next one, or when the node asks again.
    /// </summary>
    [Alias("Deliver"), ResponseTimeout("00:00:03")]
    Task Deliver(BoardBatch batch);
}

using Orleans.Runtime.Placement;

namespace NvpOrleans.Tests.Cluster.Silos;

/// <summary>Says where a grain comes to life, so that a test about two silos does not hang on where chance puts it.</summary>
internal static class Placing
{
    /// <summary>Makes the first call of a grain; it is placed on this silo.</summary>
    public static async Task<T> AtAsync<T>(SiloAddress silo, Func<Task<T>> firstCall)
    {
        RequestContext.Set(IPlacementDirector.PlacementHintKey, silo);
        try
        {
            return await firstCall();
        }
        finally
        {
            RequestContext.Remove(IPlacementDirector.PlacementHintKey);
        }
    }
}
